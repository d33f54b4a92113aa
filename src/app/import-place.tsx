// Where the import dialog opens; brings its part when it is wanted.
import { useEffect, useState } from 'react';
import { useSlice, useStore } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import { loadImportPart } from './lazy.ts';
import { waitingFor } from './waiting.ts';

type ImportPart = typeof import('./import-part.ts');

export function ImportPlace() {
  const store = useStore();
  const isOpen = useSlice(({ state }) => state.session.dialog === 'import');
  const [part, setPart] = useState<ImportPart | null>(null);
  useEffect(() => {
    if (!isOpen || part !== null) return;
    const lost = (): void =>
      store.dispatch({
        type: 'session',
        session: { dialog: null, notice: { text: words.notices.partFailed, tone: 'refused' } },
      });
    waitingFor(store, loadImportPart()).then(setPart, lost);
  }, [isOpen, part, store]);
  return isOpen && part !== null ? <part.ImportDialog /> : null;
}
