// Text to tokens, one at a time: modes for quoted strings, heredocs and templates, each nested in the others.
// The language: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md

import * as Kind from './kind.ts';
import {
  CLASS,
  heredocTextEnd,
  isEscapable,
  lastLines,
  lineCommentEnd,
  numberEnd,
  PAIRS,
  quotedTextEnd,
  SYMBOLS,
} from './scan.ts';

type Mode =
  | { readonly in: 'quote' }
  | { readonly in: 'heredoc'; readonly marker: string; lineStart: boolean }
  | { readonly in: 'template'; braces: number };

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;

/** Reads tokens on demand; what was read last can be taken back and read again in the plain mode. */
export class Lexer {
  readonly text: string;
  kinds = new Uint8Array(64);
  starts = new Uint32Array(64);
  count = 0;
  private at = 0;
  private modes: Mode[] = [];
  private lastLines: ReadonlyMap<string, number> | undefined;
  private lastCommentEnd: number | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes back the tokens from `index` on, so that the text goes on there outside of any string or template. */
  resetTo(index: number): void {
    if (index >= this.count) {
      if (this.modes.length > 0) this.modes = [];
      return;
    }
    this.at = this.starts[index] ?? 0;
    this.count = index;
    this.modes = [];
  }

  /** Reads one more token. At the end of the text it is an empty one, again and again. */
  next(): void {
    const start = this.at;
    const mode = this.modes.at(-1);
    let kind: number;
    if (start >= this.text.length) kind = Kind.EndOfFile;
    else if (mode === undefined || mode.in === 'template') kind = this.plain(this.text.charCodeAt(start), mode);
    else kind = mode.in === 'quote' ? this.quoted() : this.heredocPart(mode);
    if (this.count === this.kinds.length) this.grow();
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.count += 1;
  }

  private grow(): void {
    const kinds = new Uint8Array(this.count * 2);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Uint32Array(this.count * 2);
    starts.set(this.starts);
    this.starts = starts;
  }

  private plain(code: number, mode: (Mode & { in: 'template' }) | undefined): number {
    const kind = code < 128 ? CLASS[code] : 0;
    if (kind === 1) return this.identifier();
    if (kind === 2) return this.upTo(numberEnd(this.text, this.at), Kind.Numeral);
    switch (code) {
      case 32:
      case 9:
        return this.blanks();
      case 10:
        this.at += 1;
        return Kind.Newline;
      case 13:
        if (this.text.charCodeAt(this.at + 1) !== 10) break;
        this.at += 2;
        return Kind.Newline;
      case 34:
        this.at += 1;
        this.modes.push({ in: 'quote' });
        return Kind.OpenQuote;
      case 35:
        return this.upTo(lineCommentEnd(this.text, this.at), Kind.Comment);
      case 123:
        this.at += 1;
        if (mode !== undefined) mode.braces += 1;
        return Kind.OpenBrace;
      case 125:
        return this.closeBrace(1, mode);
    }
    return this.symbol(code, mode);
  }

  private closeBrace(length: number, mode: (Mode & { in: 'template' }) | undefined): number {
    this.at += length;
    if (mode !== undefined && mode.braces === 0) {
      this.modes.pop();
      return Kind.TemplateEnd;
    }
    if (mode !== undefined) mode.braces -= 1;
    return length === 2 ? Kind.TemplateEnd : Kind.CloseBrace;
  }

  private symbol(code: number, mode: (Mode & { in: 'template' }) | undefined): number {
    const { text, at } = this;
    if (code === 47) {
      const comment = this.slash();
      if (comment !== undefined) return comment;
    }
    if (code === 60 && text.charCodeAt(at + 1) === 60) {
      const heredoc = this.openHeredoc();
      if (heredoc !== undefined) return heredoc;
    }
    if (code === 126 && text.charCodeAt(at + 1) === 125) return this.closeBrace(2, mode);
    if (code === 46 && text.startsWith('...', at)) {
      this.at += 3;
      return Kind.Ellipsis;
    }
    const pair = PAIRS[text.slice(at, at + 2)];
    if (pair !== undefined) {
      this.at += 2;
      return pair;
    }
    const single = SYMBOLS[text.charAt(at)];
    if (single !== undefined) {
      this.at += 1;
      return single;
    }
    return this.other(code);
  }

  /** An identifier that begins with a letter beyond ASCII, the byte order mark, or a character that HCL does not know. */
  private other(code: number): number {
    if (code === 0xfeff && this.at === 0) {
      this.at = 1;
      return Kind.Space;
    }
    if (code >= 128 && this.match(IDENTIFIER) !== null) return Kind.Identifier;
    this.at += (this.text.codePointAt(this.at) ?? 0) > 0xffff ? 2 : 1;
    return Kind.Invalid;
  }

  private match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  private identifier(): number {
    const { text } = this;
    let end = this.at + 1;
    let code = text.charCodeAt(end);
    while (code < 128 && CLASS[code] !== 0) code = text.charCodeAt(++end);
    if (code >= 128) this.match(IDENTIFIER);
    else this.at = end;
    return Kind.Identifier;
  }

  private upTo(end: number, kind: number): number {
    this.at = end;
    return kind;
  }

  private blanks(): number {
    let code: number;
    do code = this.text.charCodeAt(++this.at);
    while (code === 32 || code === 9);
    return Kind.Space;
  }

  private slash(): number | undefined {
    const next = this.text.charCodeAt(this.at + 1);
    if (next === 47) return this.upTo(lineCommentEnd(this.text, this.at), Kind.Comment);
    if (next !== 42) return undefined;
    this.lastCommentEnd ??= this.text.lastIndexOf('*/');
    if (this.lastCommentEnd < this.at + 2) return undefined;
    this.at = this.text.indexOf('*/', this.at + 2) + 2;
    return Kind.Comment;
  }

  /** A heredoc whose end is missing is one all the same, and ends with its first line. */
  private openHeredoc(): number | undefined {
    const found = this.match(HEREDOC);
    if (found === null) return undefined;
    const marker = found[1] ?? '';
    this.lastLines ??= lastLines(this.text);
    if ((this.lastLines.get(marker) ?? -1) >= this.at) this.modes.push({ in: 'heredoc', marker, lineStart: true });
    else this.at -= found[0].endsWith('\r\n') ? 2 : 1;
    return Kind.OpenHeredoc;
  }

  private opensTemplate(): boolean {
    const code = this.text.charCodeAt(this.at);
    return (code === 36 || code === 37) && this.text.charCodeAt(this.at + 1) === 123;
  }

  private openTemplate(): number {
    const kind = this.text.charCodeAt(this.at) === 36 ? Kind.Interpolation : Kind.Directive;
    this.at += this.text.charCodeAt(this.at + 2) === 126 ? 3 : 2;
    this.modes.push({ in: 'template', braces: 0 });
    return kind;
  }

  /** Within quotes. A newline ends the string, whose end is then missing. */
  private quoted(): number {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    if (code === 34) {
      this.modes.pop();
      return this.upTo(at + 1, Kind.CloseQuote);
    }
    if (code === 10 || code === 13) {
      this.modes.pop();
      return this.plain(code, undefined);
    }
    if (this.opensTemplate()) return this.openTemplate();
    if (code === 92 && !isEscapable(text.charCodeAt(at + 1))) return this.upTo(at + 1, Kind.Invalid);
    return this.upTo(quotedTextEnd(text, at), Kind.QuotedText);
  }

  private heredocPart(mode: Mode & { in: 'heredoc' }): number {
    const { text, at } = this;
    if (mode.lineStart) {
      const newline = text.indexOf('\n', at);
      if (newline >= 0 && text.slice(at, newline).trim() === mode.marker) {
        this.at = text.charCodeAt(newline - 1) === 13 && newline > at ? newline - 1 : newline;
        this.modes.pop();
        return Kind.CloseHeredoc;
      }
    }
    mode.lineStart = false;
    if (this.opensTemplate()) return this.openTemplate();
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) !== 10) return this.upTo(at + 1, Kind.Invalid);
    this.at = heredocTextEnd(text, at);
    mode.lineStart = text.charCodeAt(this.at - 1) === 10;
    return Kind.HeredocText;
  }
}
