// A place to paste many tags: says how many it reads and which lines it leaves out before it takes them.
import { useState } from 'react';
import type { MapRow } from '../../terraform/entry.ts';
import { useEntered } from '../ui/entered.ts';
import { words } from '../words.ts';
import { readTagText } from './tag-text.ts';

export function TagPaste({ onTake }: { readonly onTake: (rows: readonly MapRow[]) => void }) {
  const [text, setText] = useState('');
  const early = useEntered<HTMLTextAreaElement>((entered) => setText(String(entered)));
  const { rows, refused } = readTagText(text);
  const take = (): void => {
    onTake(rows);
    setText('');
  };
  return (
    <details className="paste">
      <summary>{words.tags.paste}</summary>
      <label htmlFor="tag-paste">{words.tags.pasteLabel}</label>
      <p className="field-help" id="tag-paste-help">
        {words.tags.pasteHelp}
      </p>
      <textarea
        ref={early}
        id="tag-paste"
        rows={5}
        spellCheck={false}
        aria-describedby="tag-paste-help tag-paste-refused"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="tag-message" id="tag-paste-refused">
        {refused.length > 0 && words.tags.pasteRefused(refused)}
      </p>
      <button type="button" onClick={take} disabled={rows.length === 0}>
        {words.tags.pasteTake(rows.length)}
      </button>
    </details>
  );
}
