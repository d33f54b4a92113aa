// Draws a change within one line at once, where the line is on the screen: Monaco is told once the keys pause, for an edit of the
// model costs several times as much as the key itself.
import type { editor } from 'monaco-editor/editor';
import { placesIn } from './exact-text.ts';
import { lineEdit, narrowed } from './line-edit.ts';

/** A replacement within a line; columns are 0-based UTF-16 code units. */
export interface ChangeInLine {
  readonly lineNumber: number;
  /** The whole line before, without its ending. */
  readonly line: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ONE_LINE = /^[^\r\n]*(?:\r\n|\n|\r)?$/;
const ENDING = /[\r\n]+$/;
/** What Monaco draws as one character each, and as itself. */
const PLAIN = /^[\x20-\x7e]*$/;
const DRAWN_SPACE = '\u00a0';

/** Where two texts differ within one line of plain characters; null where they differ otherwise or not at all. */
export function changeInLine(before: string, after: string): ChangeInLine | null {
  const lines = lineEdit(before, after);
  if (lines === null) return null;
  const old = before.slice(lines.from, lines.to);
  if (!ONE_LINE.test(old) || !ONE_LINE.test(lines.text)) return null;
  const { from, to, text } = narrowed(before, lines);
  const line = old.replace(ENDING, '');
  const isWithin = to <= lines.from + line.length;
  if (!isWithin || !PLAIN.test(line) || !PLAIN.test(text)) return null;
  const { lineNumber } = placesIn(before)(lines.from);
  return { lineNumber, line, from: from - lines.from, to: to - lines.from, text };
}

/** Draws the change. False where the line is drawn otherwise than the text has it, folded or wrapped for example. */
export function paint(shown: editor.IStandaloneCodeEditor, change: ChangeInLine): boolean {
  const top = `${shown.getTopForLineNumber(change.lineNumber)}px`;
  const drawn = [...(shown.getDomNode()?.querySelectorAll<HTMLElement>('.view-line') ?? [])];
  const element = drawn.find(({ style }) => style.top === top);
  // Out of sight: there is nothing to be drawn.
  if (element === undefined) return true;
  if (element.textContent?.replaceAll(DRAWN_SPACE, ' ') !== change.line) return false;
  return replaceIn(element, change);
}

/** Replaces within one text node, so that the colours stay. */
function replaceIn(element: HTMLElement, { from, to, text }: ChangeInLine): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let begin = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const end = begin + node.length;
    // What is typed at the end of a word belongs to it.
    if (from <= end) {
      if (to > end) return false;
      node.replaceData(from - begin, to - from, text.replaceAll(' ', DRAWN_SPACE));
      return true;
    }
    begin = end;
  }
  return false;
}
