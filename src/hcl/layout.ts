// Lines to text: indentation and the alignment of `=` exactly as `terraform fmt` lays them out.
import { width } from './escape.ts';

/** One line of the output. With a `value` it reads `head = value`; otherwise `head` is the whole line, '' a blank one. */
export interface Line {
  readonly depth: number;
  readonly head: string;
  readonly value: string | null;
  /** Whether the value ends on this line: only such lines align with their neighbours. */
  readonly complete: boolean;
}

const indents: string[] = [''];

function indent(depth: number): string {
  let last = indents.length;
  for (; last <= depth; last++) indents.push('  '.repeat(last));
  return indents[depth] ?? '';
}

/** Canonical text of the lines, each ended by LF. */
export function layout(lines: readonly Line[]): string {
  let text = '';
  let next = 0;
  while (next < lines.length) {
    const end = runEnd(lines, next);
    if (end > next) {
      text += run(lines, next, end);
      next = end;
    } else {
      text += single(lines[next]);
      next += 1;
    }
  }
  return text;
}

/** Where the run of `key = complete value` lines that begins at `start` ends; `start` itself when there is none. */
function runEnd(lines: readonly Line[], start: number): number {
  let end = start;
  while (lines[end]?.complete) end += 1;
  return end;
}

function run(lines: readonly Line[], start: number, end: number): string {
  const widths: number[] = [];
  let widest = 0;
  for (let index = start; index < end; index++) {
    const columns = width(lines[index]?.head ?? '');
    widths.push(columns);
    if (columns > widest) widest = columns;
  }
  let text = '';
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const gap = widest - (widths[index - start] ?? 0);
    text += `${indent(line.depth)}${line.head}${gap === 0 ? '' : ' '.repeat(gap)} = ${line.value}\n`;
  }
  return text;
}

function single(line: Line | undefined): string {
  if (line === undefined || line.head === '') return '\n';
  const text = indent(line.depth) + line.head;
  return line.value === null ? `${text}\n` : `${text} = ${line.value}\n`;
}
