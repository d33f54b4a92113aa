// Between a text and what Monaco makes of it: the editor drops a byte order mark and evens out line endings, the text keeps them.

/** 1-based, as Monaco counts: the column in UTF-16 code units. */
export interface Place {
  readonly lineNumber: number;
  readonly column: number;
}

/** One replacement, of a range before the change. */
export interface Replacement {
  readonly range: {
    readonly startLineNumber: number;
    readonly startColumn: number;
    readonly endLineNumber: number;
    readonly endColumn: number;
  };
  readonly text: string;
}

const MARK = '\ufeff';
const BREAK = /\r\n|\n|\r/g;

/** Where the lines of a text begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith(MARK) ? 1 : 0];
  for (const found of text.matchAll(BREAK)) starts.push(found.index + found[0].length);
  return starts;
}

/** Places of offsets, in any order. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    const line = next === -1 ? starts.length : Math.max(next, 1);
    return { lineNumber: line, column: Math.max(offset - (starts[line - 1] ?? 0), 0) + 1 };
  };
}

/** A text as Monaco takes it into a model: without its byte order mark. */
export const withoutMark = (text: string): string => (text.startsWith(MARK) ? text.slice(1) : text);

/** The text after changes that were made in Monaco: what they do not touch keeps its bytes, new lines end as the others do. */
export function replaced(text: string, changes: readonly Replacement[]): string {
  const starts = lineStarts(text);
  const newline = text.match(BREAK)?.[0] ?? '\n';
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  const edits = changes
    .map(({ range, text: put }) => ({
      from: offset(range.startLineNumber, range.startColumn),
      to: offset(range.endLineNumber, range.endColumn),
      put: put.replace(BREAK, newline),
    }))
    .toSorted((a, b) => b.from - a.from);
  return edits.reduce((now, { from, to, put }) => now.slice(0, from) + put + now.slice(to), text);
}
