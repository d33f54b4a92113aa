// A place to paste many tags. What reads the text comes when the place is opened, or when tags are pasted into a row.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapRow } from '../../terraform/entry.ts';
import { words } from '../words.ts';
import { insert, type Pasted } from './pasted.ts';

type Part = typeof import('./tag-paste-form.tsx');

/** A function of its own: where Vite sees a `then` on the import itself, a part that is missing is not told to the page. */
export const loadTagPaste = (): Promise<Part> => import('./tag-paste-form.tsx');

interface Props {
  readonly pasted: Pasted | null;
  readonly rows: () => readonly MapRow[];
  readonly onRows: (rows: readonly MapRow[]) => void;
}

export function TagPaste({ pasted, rows, onRows }: Props) {
  const place = useRef<HTMLDetailsElement>(null);
  const [part, setPart] = useState<Part | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    loadTagPaste().then(setPart, () => setFailed(true));
  }, []);
  // It may have been opened before the page was taken over.
  useEffect(() => {
    if (place.current?.open === true) load();
  }, [load]);
  useEffect(() => {
    if (pasted === null) return;
    if (failed) insert(pasted);
    else load();
  }, [pasted, failed, load]);
  return (
    <details className="paste" ref={place} onToggle={load}>
      <summary>{words.tags.paste}</summary>
      {part === null ? (
        <p className="field-help">{failed ? words.notices.partFailed : words.preview.loading}</p>
      ) : (
        <part.TagPasteForm place={place} pasted={pasted} rows={rows} onRows={onRows} />
      )}
    </details>
  );
}
