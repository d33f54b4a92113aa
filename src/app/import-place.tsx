// Where the import dialog opens; brings its part when it is wanted, or when the document holds an imported text.
import { useEffect, useState } from 'react';
import { useSlice } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import { loadImportPart } from './lazy.ts';
import type { AppStore } from './store.ts';

type ImportPart = typeof import('./import-part.ts');

export function ImportPlace({ store }: { readonly store: AppStore }) {
  const isOpen = useSlice(({ state }) => state.session.dialog === 'import');
  const isWanted = useSlice(({ state }) => state.session.dialog === 'import' || state.document.imported !== null);
  const [part, setPart] = useState<ImportPart | null>(null);
  useEffect(() => {
    if (!isWanted || part !== null) return;
    const lost = (): void =>
      store.dispatch({
        type: 'session',
        session: { dialog: null, notice: { text: words.notices.partFailed, tone: 'refused' } },
      });
    loadImportPart().then((arrived) => {
      store.refineWith(arrived.withImported);
      setPart(arrived);
    }, lost);
  }, [isWanted, part, store]);
  return isOpen && part !== null ? <part.ImportDialog /> : null;
}
