// What is wrong with a text, in Terraform's words, and where; and offsets as lines and columns.

/** UTF-16 offsets into the text, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** As Terraform has it: a short summary, and a sentence or two. */
export interface Diagnostic {
  readonly summary: string;
  readonly detail: string;
  readonly range: Range;
}

/** 1-based; the column counts UTF-16 code units, as editors do, without a byte order mark. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of offsets into a text, for offsets in any order. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 - (low === 0 ? mark : 0) };
  };
}
