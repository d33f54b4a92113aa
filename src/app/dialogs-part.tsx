// The dialogs of the configuration, in one part that is loaded with the first of them.
import { HistoryDialog } from '../components/history/history-dialog.tsx';
import { useStore } from '../components/ui/store-context.ts';

export function OpenDialog({ dialog }: { readonly dialog: string }) {
  const { dispatch } = useStore();
  const close = (): void => dispatch({ type: 'session', session: { dialog: null } });
  switch (dialog) {
    case 'history':
      return <HistoryDialog onClose={close} />;
    default:
      return null;
  }
}
