// Brings a text into a model of Monaco's: only the lines that differ, so that caret, scroll and Monaco's own undo stay whole.
import type { editor, IRange } from 'monaco-editor/editor';
import { placesIn, withoutMark } from './exact-text.ts';
import { monaco } from './instance.ts';
import { lineEdit, narrowed } from './line-edit.ts';

/**
 * Changes the lines that differ, and says which there are now; null where there are none.
 *
 * @param undoable whether the user has typed in the model: Monaco's undo then takes this change back too, and stays right
 */
export function putText(model: editor.ITextModel, before: string, after: string, undoable: boolean): IRange | null {
  const lines = lineEdit(before, after);
  if (lines === null) return null;
  // Whole lines are the cheapest; where there may be a caret, it stays where it is.
  const edit = undoable ? narrowed(before, lines) : lines;
  const placeOf = placesIn(before);
  const from = placeOf(edit.from);
  const range = monaco.Range.fromPositions(from, placeOf(edit.to));
  const text = edit.from === 0 ? withoutMark(edit.text) : edit.text;
  if (undoable) {
    model.pushStackElement();
    model.pushEditOperations(null, [{ range, text }], () => null);
    model.pushStackElement();
  } else {
    model.applyEdits([{ range, text }]);
  }
  colour(model, from.lineNumber, text);
  if (edit.text === '') return null;
  return monaco.Range.fromPositions(from, placesIn(after)(edit.from + edit.text.replace(/\r?\n$/, '').length));
}

/** Reads the new lines at once; Monaco itself would do so after it has drawn them, and draw them a second time. */
function colour(model: editor.ITextModel, from: number, text: string): void {
  const last = Math.min(from + text.split('\n').length - 1, model.getLineCount());
  for (let line = from; line <= last; line += 1) monaco.editor.colorizeModelLine(model, line);
}

const MARK_MS = 1500;
interface Mark {
  readonly decorations: editor.IEditorDecorationsCollection;
  readonly timer?: ReturnType<typeof setTimeout>;
}

const still = matchMedia('(prefers-reduced-motion: reduce)');
const marks = new WeakMap<editor.IStandaloneCodeEditor, Mark>();

/** Marks lines for a moment; those that are marked already for a moment longer. */
export function mark(shown: editor.IStandaloneCodeEditor, range: IRange): void {
  if (still.matches) return;
  const { decorations, timer } = marks.get(shown) ?? { decorations: shown.createDecorationsCollection() };
  const marked = decorations.getRange(0);
  if (marked?.startLineNumber !== range.startLineNumber || marked.endLineNumber !== range.endLineNumber) {
    decorations.set([{ range, options: { isWholeLine: true, className: 'just-changed' } }]);
  }
  clearTimeout(timer);
  marks.set(shown, { decorations, timer: setTimeout(() => decorations.clear(), MARK_MS) });
}
