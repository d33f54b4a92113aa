// The bar of the configuration on the store, with the command that makes a link.
import { DocumentBar } from '../components/transfer/document-bar.tsx';
import { transferWords as words } from '../components/transfer/words.ts';
import { type Store, useStore } from '../components/ui/store-context.ts';
import type { Notice } from '../document/session.ts';
import { browserAddress } from '../platform/address.ts';
import { copyText } from '../platform/clipboard.ts';
import { save } from '../platform/download.ts';
import { loadLink } from './lazy.ts';

export function DocumentTools() {
  const store = useStore();
  return <DocumentBar onShare={() => share(store)} />;
}

async function share(store: Store): Promise<void> {
  const say = (notice: Notice): void => store.dispatch({ type: 'session', session: { notice } });
  const { document } = store.getState().state;
  const part = await loadLink().catch(() => null);
  if (part === null) return say({ text: words.bar.failed, tone: 'refused' });
  const result = part.shared(document, browserAddress);
  if ('file' in result) {
    save(words.link.file, result.file, 'application/json');
    return say({ text: words.link.tooLong, tone: 'refused' });
  }
  if (await copyText(result.link, null)) return say({ text: words.link.copied, tone: 'done' });
  say({ text: `${words.link.refused} ${result.link}`, tone: 'refused' });
}
