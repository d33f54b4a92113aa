// How long a text is in tokens, without reading more of it than asked.

import * as Kind from './kind.ts';
import { Lexer } from './lex.ts';

/** Whether a text has more than `most` tokens, those of spaces and comments included; takes as long as reading that many. */
export function hasMoreTokens(text: string, most: number): boolean {
  const lexer = new Lexer(text);
  while (lexer.count <= most) {
    lexer.next();
    if (lexer.kinds[lexer.count - 1] === Kind.EndOfFile) return false;
  }
  return true;
}
