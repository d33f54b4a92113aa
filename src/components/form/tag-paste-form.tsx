// The text of many tags: says how many it reads, which keys repeat and which lines are no tags; those stay. Loaded on demand.
import { type ClipboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { MapRow } from '../../terraform/entry.ts';
import { useStore } from '../ui/store-context.ts';
import { insert, type Pasted } from './pasted.ts';
import { MOST_TAG_TEXT, mergeTagRows, readTagText, type TagText } from './tag-text.ts';
import { tagWords as words } from './tag-words.ts';

interface Props {
  readonly place: RefObject<HTMLDetailsElement | null>;
  readonly pasted: Pasted | null;
  readonly rows: () => readonly MapRow[];
  readonly onRows: (rows: readonly MapRow[]) => void;
}

export function TagPasteForm({ place, pasted, rows: present, onRows }: Props) {
  const { dispatch } = useStore();
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const say = (said: string, tone: 'done' | 'refused'): void =>
    dispatch({ type: 'session', session: { notice: { text: said, tone } } });
  const put = ({ rows, refused, left }: TagText): void => {
    const before = present();
    const overwritten = rows.filter(({ key }) => before.some((one) => one.key === key)).length;
    onRows(mergeTagRows(before, rows));
    setText(left);
    if (left !== '' && place.current !== null) place.current.open = true;
    say(words.pasted(rows.length - overwritten, overwritten, refused.length), refused.length > 0 ? 'refused' : 'done');
  };
  /** A text that was pasted into a row: several tags are rows, not one long key. */
  const spread = useRef((_: Pasted): void => {});
  spread.current = (given) => {
    if (given.text.length > MOST_TAG_TEXT) return say(words.tooLarge(MOST_TAG_TEXT), 'refused');
    const read = readTagText(given.text);
    if (read.rows.length < 2) return insert(given);
    put(read);
  };
  useEffect(() => {
    if (pasted !== null) spread.current(pasted);
  }, [pasted]);
  const enter = (next: string): void => {
    setTooLarge(next.length > MOST_TAG_TEXT);
    if (next.length <= MOST_TAG_TEXT) setText(next);
  };
  /** A text over the limit is refused before the browser lays it out. */
  const paste = (event: ClipboardEvent): void => {
    event.stopPropagation();
    if (event.clipboardData.getData('text/plain').length <= MOST_TAG_TEXT) return;
    event.preventDefault();
    setTooLarge(true);
  };
  const read = readTagText(text);
  return (
    <>
      <label htmlFor="tag-paste">{words.label}</label>
      <p className="field-help" id="tag-paste-help">
        {words.help}
      </p>
      <textarea
        ref={box}
        id="tag-paste"
        rows={5}
        spellCheck={false}
        aria-describedby="tag-paste-help tag-paste-refused"
        value={text}
        onChange={(event) => enter(event.target.value)}
        onPaste={paste}
      />
      <div className="tag-message" id="tag-paste-refused" aria-live="polite">
        {tooLarge && <p>{words.tooLarge(MOST_TAG_TEXT)}</p>}
        {read.refused.length > 0 && <p>{words.refused(read.refused)}</p>}
        {read.repeated.length > 0 && <p>{words.repeated(read.repeated)}</p>}
      </div>
      <button
        type="button"
        disabled={read.rows.length === 0}
        onClick={() => {
          put(read);
          // The pressed button can be pressed no more.
          box.current?.focus();
        }}
      >
        {words.take(read.rows.length)}
      </button>
    </>
  );
}
