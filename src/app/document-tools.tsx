// The bar of the configuration on the store, with the command that makes a link.
import { DocumentBar } from '../components/transfer/document-bar.tsx';
import { transferWords as words } from '../components/transfer/words.ts';
import { useStore } from '../components/ui/store-context.ts';
import { loadShare } from './lazy.ts';
import { waitingFor } from './waiting.ts';

export function DocumentTools() {
  const store = useStore();
  const failed = { text: words.bar.failed, tone: 'refused' } as const;
  const share = (): void =>
    void waitingFor(store, loadShare()).then(
      (part) => part.share(store),
      () => store.dispatch({ type: 'session', session: { notice: failed } }),
    );
  return <DocumentBar onShare={share} />;
}
