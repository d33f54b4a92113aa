// The tokens as the parser sees them: trivia left out, one ahead, and the first error of each item.
import type { Diagnostic, Range } from './diagnostic.ts';
import * as Kind from './kind.ts';
import { Lexer } from './lex.ts';

/** Deepest nesting of expressions and blocks that is read. */
export const DEEPEST = 200;

/** Problems that are reported of one text. */
const MOST = 100;

/** What an expression returns where it could not be read; the error is reported by then. */
export const FAILED = null;

const BITWISE: Readonly<Record<string, string>> = {
  '&': ' Did you mean boolean AND ("&&")?',
  '|': ' Did you mean boolean OR ("||")?',
  '~': ' Did you mean boolean NOT ("!")?',
};

export class TokenReader {
  readonly text: string;
  readonly lexer: Lexer;
  readonly diagnostics: Diagnostic[] = [];
  /** Index of the token after the last one that was taken. */
  next = 0;
  /** Whether newlines count here; in brackets they do not. */
  newlines = true;
  depth = 0;
  /** Whether an error was found since the last recovery. */
  broken = false;
  /** Whether that error is nesting beyond `DEEPEST`. */
  tooDeep = false;
  /** Whether errors are no news: they follow from one that was reported. */
  quiet = false;
  /** Column at which the item begins that is being read; in an object, a line that begins there or before ends the item. */
  margin = -1;
  private found = 0;

  constructor(text: string) {
    this.text = text;
    this.lexer = new Lexer(text);
  }

  /** The kind of the next token that counts; `index`, `start`, `end` and `word` are then about it. */
  peek(): number {
    const { lexer } = this;
    for (let index = this.next; ; index++) {
      if (index >= lexer.count) lexer.next();
      const kind = lexer.kinds[index] ?? Kind.EndOfFile;
      if (kind > Kind.Newline || (kind === Kind.Newline && this.newlines)) {
        this.found = index;
        return kind;
      }
    }
  }

  /** Index of the token that was looked at last. */
  get index(): number {
    return this.found;
  }

  /** Where it begins. */
  get start(): number {
    return this.lexer.starts[this.found] ?? 0;
  }

  /** Where it ends. */
  get end(): number {
    return this.startOf(this.found + 1);
  }

  /** Where the token ends that was taken last. */
  get lastEnd(): number {
    return this.startOf(this.next);
  }

  private startOf(index: number): number {
    if (index >= this.lexer.count) this.lexer.next();
    return this.lexer.starts[index] ?? this.text.length;
  }

  /** Reads with newlines that count or do not, then goes on as before. */
  within<T>(newlines: boolean, read: () => T): T {
    const before = this.newlines;
    this.newlines = newlines;
    const found = read();
    this.newlines = before;
    return found;
  }

  /** Takes the token that was looked at last; the end of the text stays. */
  take(): void {
    if ((this.lexer.kinds[this.found] ?? Kind.EndOfFile) !== Kind.EndOfFile) this.next = this.found + 1;
  }

  /** Takes the next token when it is of this kind. */
  accept(kind: number): boolean {
    if (this.peek() !== kind) return false;
    this.take();
    return true;
  }

  /** The text of the token that was looked at last. */
  get word(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Whether the next token is this word. */
  atWord(word: string): boolean {
    return this.peek() === Kind.Identifier && this.end - this.start === word.length && this.word === word;
  }

  /** Reports an error that ends what is being read. */
  report(summary: string, detail: string, range: Range): null {
    if (!this.quiet) this.note(summary, detail, range);
    this.broken = true;
    return FAILED;
  }

  /** Whether no more errors are reported. */
  get isFull(): boolean {
    return this.diagnostics.length >= MOST;
  }

  /** Reports an error that leaves the tree as it is. */
  note(summary: string, detail: string, { start, end }: Range): void {
    if (!this.isFull) this.diagnostics.push({ summary, detail, range: { start, end } });
  }

  failTooDeep(): null {
    this.tooDeep = true;
    return this.fail('Nested too deeply', `More than ${DEEPEST} levels are not read.`);
  }

  /** Reports an error at the next token; what HCL does not know at all is called that. */
  fail(summary: string, detail: string): null {
    const kind = this.peek();
    const range = { start: this.start, end: this.end };
    const [better, why] = kind >= Kind.Backtick ? this.unknown(kind) : [summary, detail];
    return this.report(better, why, range);
  }

  private unknown(kind: number): readonly [string, string] {
    switch (kind) {
      case Kind.Backtick:
        return [
          'Invalid character',
          'The "`" character is not valid. To create a multi-line string, use the "heredoc" syntax, like "<<EOT".',
        ];
      case Kind.Apostrophe:
        return ['Invalid character', 'Single quotes are not valid. Use double quotes (") to enclose strings.'];
      case Kind.Semicolon:
        return [
          'Invalid character',
          'The ";" character is not valid. Use newlines to separate arguments and blocks, and commas to separate items in collection values.',
        ];
      case Kind.Bitwise:
        return ['Unsupported operator', `Bitwise operators are not supported.${BITWISE[this.word] ?? ''}`];
    }
    if (/[\u201c\u201d\u2018\u2019]/.test(this.word)) {
      return [
        'Invalid character',
        '"Curly quotes" are not valid here. These can sometimes be inadvertently introduced when sharing code via documents or discussion forums. It might help to replace the character with a "straight quote".',
      ];
    }
    return ['Invalid character', 'This character is not used within the language.'];
  }
}
