// The place of the dialogs; they are loaded when the first one is opened.
import { useEffect, useState } from 'react';
import { transferWords as words } from '../components/transfer/words.ts';
import { useSlice, useStore } from '../components/ui/store-context.ts';
import { loadDialogs } from './lazy.ts';
import { waitingFor } from './waiting.ts';

type DialogsPart = typeof import('./dialogs-part.tsx');

export function Dialogs() {
  const store = useStore();
  const dialog = useSlice(({ state }) => state.session.dialog);
  const [part, setPart] = useState<DialogsPart | null>(null);
  useEffect(() => {
    if (dialog === null || part !== null) return;
    const failed = { dialog: null, notice: { text: words.bar.failed, tone: 'refused' } } as const;
    waitingFor(store, loadDialogs()).then(setPart, () => store.dispatch({ type: 'session', session: failed }));
  }, [dialog, part, store]);
  return part === null || dialog === null ? null : <part.OpenDialog dialog={dialog} />;
}
