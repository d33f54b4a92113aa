// A place in a text that is being read: blanks, comments, newlines, identifiers, and errors that know their line.
import type { Position } from './value.ts';

/** Thrown within the reader at an offset; `read` turns it into a result. */
export class SyntaxFailure extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

export class Cursor {
  readonly text: string;
  at: number;
  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('\ufeff') ? 1 : 0;
  }

  get peek(): string {
    return this.text[this.at] ?? '';
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  startsWith(part: string): boolean {
    return this.text.startsWith(part, this.at);
  }

  /** Moves past `part` when it comes next. */
  take(part: string): boolean {
    if (!this.startsWith(part)) return false;
    this.at += part.length;
    return true;
  }

  /** Moves past what a sticky pattern matches here; '' when it does not. */
  match(sticky: RegExp): string {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  identifier = (): string => this.match(IDENTIFIER);
  numeral = (): string => this.match(NUMBER);

  /** Whether a newline comes next: LF or CR LF; a CR alone is none in HCL. */
  get atNewline(): boolean {
    return this.peek === '\n' || this.startsWith('\r\n');
  }

  takeNewline(): boolean {
    return this.take('\n') || this.take('\r\n');
  }

  /** Past spaces, tabs and comments; past newlines too if asked. A line comment's newline stays. */
  blanks(newlines: boolean): void {
    for (;;) {
      const character = this.peek;
      if (character === ' ' || character === '\t') this.at += 1;
      else if (character === '#' || this.startsWith('//')) this.match(/[^\n]*?(?=\r?\n|$)/y);
      else if (this.startsWith('/*')) this.blockComment();
      else if (!(newlines && this.takeNewline())) return;
    }
  }

  private blockComment(): void {
    const end = this.text.indexOf('*/', this.at + 2);
    if (end < 0) throw this.failure('Unclosed comment: /* has no */.');
    this.at = end + 2;
  }

  failure(message: string, offset = this.at): SyntaxFailure {
    return new SyntaxFailure(offset, message);
  }
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
