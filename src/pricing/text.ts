// Lines of plain text within a width, for the report.

/** The report's width in columns, so that a terminal, a comment and a narrow preview show it whole. */
export const WIDTH = 80;

/** Breaks a text into lines of at most `width` columns, at spaces where there are any; `indent` stands before each. */
export function wrap(text: string, indent = '', width = WIDTH, hanging = indent): string[] {
  const found: string[] = [];
  let line = indent;
  let empty = true;
  const flush = () => {
    found.push(line);
    line = hanging;
    empty = true;
  };
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) flush();
    let rest = word;
    while (line.length + rest.length + (empty ? 0 : 1) > width) {
      const room = Math.max(1, width - line.length);
      line += rest.slice(0, room);
      rest = rest.slice(room);
      flush();
    }
    line += empty ? rest : ` ${rest}`;
    empty = false;
  }
  found.push(line);
  return found;
}

/** A name needs so many columns to stand beside its amount. */
const SHORTEST_NAME = 4;

/** A name at the left and an amount at the right edge; the name is wrapped where both do not fit. */
export function entry(name: string, amount: string, indent: string, width = WIDTH): string[] {
  const room = width - amount.length - 2;
  if (room < indent.length + SHORTEST_NAME)
    return [...wrap(name, indent, width), ...wrap(amount, `${indent}  `, width)];
  const lines = wrap(name, indent, room);
  const last = lines.pop() ?? indent;
  return [...lines, `${last.padEnd(width - amount.length)}${amount}`];
}
