// Values and bodies to canonical HCL text, by way of lines that layout.ts aligns.
import { key, quote } from './escape.ts';
import { type Line, layout } from './layout.ts';
import { digitsOf } from './numeral.ts';
import { Expression, type Item, isList, isMap, type Value, type ValueMap } from './value.ts';

/**
 * The body as text that `terraform fmt` leaves alone.
 * @param found called for each attribute of the body and of its blocks with the 1-based line that its name stands on
 * @throws RangeError on a number that is not finite, which HCL cannot say
 */
export function print(body: readonly Item[], found?: (name: string, line: number) => void): string {
  const lines: Line[] = [];
  for (const item of body) itemLines(lines, 0, item, found);
  return layout(lines);
}

const whole = (depth: number, head: string): Line => ({ depth, head, value: null, complete: false });

function itemLines(
  lines: Line[],
  depth: number,
  item: Item,
  found: ((name: string, line: number) => void) | undefined,
) {
  switch (item.kind) {
    case 'attribute':
      found?.(item.name, lines.length + 1);
      attributeLines(lines, depth, item.name, item.value);
      return;
    case 'block': {
      const header = [item.type, ...item.labels.map(quote)].join(' ');
      if (item.body.length === 0) {
        lines.push(whole(depth, `${header} {}`));
        return;
      }
      lines.push(whole(depth, `${header} {`));
      for (const inner of item.body) itemLines(lines, depth + 1, inner, found);
      lines.push(whole(depth, '}'));
      return;
    }
    case 'comment':
      for (const text of item.lines) lines.push(whole(depth, `# ${text}`.trimEnd()));
      return;
    case 'blank':
      lines.push(whole(depth, ''));
  }
}

/** `head = value`, over several lines where the value is a map with entries or a list of such. */
function attributeLines(lines: Line[], depth: number, head: string, value: Value) {
  const flat = inline(value);
  if (flat !== null) {
    lines.push({ depth, head, value: flat, complete: !flat.includes('\n') });
    return;
  }
  lines.push({ depth, head, value: isList(value) ? '[' : '{', complete: false });
  spread(lines, depth, value, '');
}

/** The value on one line; null for what spreads over several. */
function inline(value: Value): string | null {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return digitsOf(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof Expression) return value.text;
  if (isList(value)) {
    const parts: string[] = [];
    for (const element of value) {
      const part = inline(element);
      if (part === null || part.includes('\n')) return null;
      parts.push(part);
    }
    return `[${parts.join(', ')}]`;
  }
  for (const _ in value) return null;
  return '{}';
}

/** What follows an opening bracket, its closing one and `after` included. */
function spread(lines: Line[], depth: number, value: Value, after: string) {
  if (isList(value)) {
    for (const element of value) elementLines(lines, depth + 1, element);
    lines.push(whole(depth, `]${after}`));
  } else if (isMap(value)) {
    entries(lines, depth + 1, value);
    lines.push(whole(depth, `}${after}`));
  }
}

function entries(lines: Line[], depth: number, map: ValueMap) {
  for (const [name, value] of Object.entries(map)) attributeLines(lines, depth, key(name), value);
}

function elementLines(lines: Line[], depth: number, element: Value) {
  const flat = inline(element);
  if (flat !== null) {
    // An expression of several lines may end with the end of a heredoc, which stands alone on its line.
    const [first = '', ...rest] = `${flat}${flat.includes('\n') ? '\n' : ''},`.split('\n');
    lines.push(whole(depth, first), ...rest.map((text) => whole(0, text)));
    return;
  }
  lines.push(whole(depth, isList(element) ? '[' : '{'));
  spread(lines, depth, element, ',');
}
