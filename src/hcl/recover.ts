// After an error: where the body goes on. By the brackets, and by the indentation where they do not close.
import * as Kind from './kind.ts';
import type { TokenReader } from './token-reader.ts';

const opens = (kind: number): boolean =>
  kind === Kind.OpenBrace ||
  kind === Kind.OpenBracket ||
  kind === Kind.OpenParen ||
  kind === Kind.Interpolation ||
  kind === Kind.Directive;

const closes = (kind: number): boolean =>
  kind === Kind.CloseBrace || kind === Kind.CloseBracket || kind === Kind.CloseParen || kind === Kind.TemplateEnd;

/** How many characters stand on the line before an offset. */
export const columnOf = (text: string, offset: number): number =>
  offset - (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/**
 * Moves past the item that begins at the token `first`: to the line after it when its brackets close, or to the first line
 * that is indented no deeper and begins with a name, or less deep with a bracket.
 * @returns where the item ends, its newline excluded
 */
export function recover(reader: TokenReader, first: number): number {
  const resume = lineAfter(reader, reader.tooDeep ? reader.index : first);
  const { lexer } = reader;
  let last = resume - 1;
  while (last > first && (lexer.kinds[last] ?? 0) <= Kind.Newline) last -= 1;
  const end = lexer.starts[last + 1] ?? reader.text.length;
  lexer.resetTo(resume);
  reader.next = resume;
  reader.newlines = true;
  reader.broken = false;
  reader.tooDeep = false;
  return end;
}

/** Index of the token that the body goes on with. */
function lineAfter(reader: TokenReader, first: number): number {
  const { lexer, text } = reader;
  const margin = columnOf(text, lexer.starts[first] ?? 0);
  let depth = 0;
  let afterLine = -1;
  let line = -1;
  for (let index = first; ; index++) {
    if (index >= lexer.count) lexer.next();
    const kind = lexer.kinds[index] ?? Kind.EndOfFile;
    if (kind === Kind.EndOfFile) return afterLine < 0 ? index : afterLine;
    if (kind < Kind.Newline) continue;
    if (kind === Kind.Newline) {
      if (depth === 0) return index + 1;
      if (afterLine < 0) afterLine = index + 1;
      if (line < 0) line = index + 1;
      continue;
    }
    if (line >= 0) {
      const column = columnOf(text, lexer.starts[index] ?? 0);
      if (kind === Kind.Identifier ? column <= margin : closes(kind) && column < margin) return line;
      line = -1;
    }
    if (opens(kind)) depth += 1;
    else if (closes(kind) && depth > 0) depth -= 1;
  }
}
