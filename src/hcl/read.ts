// Text to bodies: the literal subset of HCL with positions; whatever only Terraform can evaluate comes back as its text.
import { Cursor, positions, SyntaxFailure } from './cursor.ts';
import { nfc } from './nfc.ts';
import { quoted } from './read-string.ts';
import { readValue } from './read-value.ts';
import { DEEPEST } from './skip.ts';
import type { Attribute, Block, Position } from './value.ts';

export interface SyntaxProblem extends Position {
  readonly message: string;
}

export interface ReadResult {
  /** Attributes and blocks in order, with positions; on an error the complete ones before it. */
  readonly body: readonly (Attribute | Block)[];
  readonly error: SyntaxProblem | null;
}

/**
 * Reads a body of HCL: a tfvars file, or a .tf file with its blocks. BOM and CRLF are taken; strings come in NFC, as
 * Terraform has them. An expression that is not a literal is not an error: its value is an `Expression`.
 */
export function read(text: string): ReadResult {
  const locate = positions(text);
  const body: (Attribute | Block)[] = [];
  try {
    readBody(new Cursor(text), locate, body, 0);
    return { body, error: null };
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return { body, error: { ...locate(failure.offset), message: failure.message } };
  }
}

type Locate = (offset: number) => Position;

/** Items up to the end of the text, or to the `}` of the block whose `{` stands at `opened`. */
function readBody(cursor: Cursor, locate: Locate, body: (Attribute | Block)[], depth: number, opened = -1): void {
  if (depth > DEEPEST) throw cursor.failure('Nested too deeply.');
  const lines = new Map<string, number>();
  for (;;) {
    cursor.blanks(true);
    if (opened >= 0 && cursor.take('}')) return;
    if (cursor.done) {
      if (opened < 0) return;
      throw cursor.failure('Unclosed block: its { has no }.', opened);
    }
    const start = cursor.at;
    const item = readItem(cursor, locate, depth);
    if (item.kind === 'attribute') {
      const earlier = lines.get(item.name);
      if (earlier !== undefined) {
        throw cursor.failure(`The argument ${item.name} was already set on line ${earlier}.`, start);
      }
      lines.set(item.name, locate(start).line);
    }
    cursor.blanks(false);
    if (!cursor.done && !cursor.takeNewline()) {
      throw cursor.failure(`Expected a new line after this ${item.kind === 'block' ? 'block' : 'argument'}.`);
    }
    body.push(item);
  }
}

function readItem(cursor: Cursor, locate: Locate, depth: number): Attribute | Block {
  const start = cursor.at;
  const name = nfc(cursor.identifier());
  if (name === '') throw cursor.failure('Expected an argument or a block: a name comes first.');
  cursor.blanks(false);
  if (cursor.peek === '=' && !cursor.startsWith('==')) return readAttribute(cursor, name, locate(start));
  return readBlock(cursor, locate, name, start, depth);
}

function readAttribute(cursor: Cursor, name: string, at: Position): Attribute {
  cursor.at += 1;
  cursor.blanks(false);
  const start = cursor.at;
  const value = readValue(cursor, true, 0);
  return { kind: 'attribute', name, value, at, source: cursor.text.slice(start, cursor.at) };
}

function readBlock(cursor: Cursor, locate: Locate, type: string, start: number, depth: number): Block {
  const labels: string[] = [];
  while (cursor.peek !== '{') {
    labels.push(readLabel(cursor, type));
    cursor.blanks(false);
  }
  const opened = cursor.at;
  const body: (Attribute | Block)[] = [];
  cursor.at += 1;
  cursor.blanks(false);
  if (cursor.atNewline || cursor.done) readBody(cursor, locate, body, depth + 1, opened);
  else if (!cursor.take('}')) body.push(readOnlyArgument(cursor, locate, depth + 1));
  return { kind: 'block', type, labels, body, at: locate(start) };
}

function readLabel(cursor: Cursor, type: string): string {
  const start = cursor.at;
  const label = cursor.peek === '"' ? quoted(cursor) : cursor.identifier();
  if (label === null) throw cursor.failure('A label of a block cannot be a template.', start);
  if (cursor.at === start) throw cursor.failure(`Expected = or { after ${type}.`);
  return label;
}

/** The argument of `block { name = value }`, its `}` included: all that a block may hold on one line. */
function readOnlyArgument(cursor: Cursor, locate: Locate, depth: number): Attribute {
  const start = cursor.at;
  const item = readItem(cursor, locate, depth);
  if (item.kind === 'block') throw cursor.failure('A block within a block needs lines of its own.', start);
  cursor.blanks(false);
  if (!cursor.take('}')) throw cursor.failure('A block on one line holds one argument and ends with } on that line.');
  return item;
}
