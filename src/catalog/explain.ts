// What is wrong with a very value, where Terraform's sentence is about all values; and the value that would mend it.
import { isBetween, isWhole, parseNumber, plainText } from '../terraform/exact-number.ts';
import { readNumber } from '../terraform/human-number.ts';
import type { Converted } from '../terraform/type-definition.ts';
import { explainElements } from './explain-elements.ts';
import { type Explanation, explainText, shortened } from './explain-text.ts';
import type { Row, Rule } from './row.ts';

/** Explains why a value violates a rule; null where Terraform's sentence says it all. */
export function explain(rule: Rule, value: Converted): Explanation | null {
  if (value.type === 'null') return { detail: 'null is not allowed here' };
  if (value.type === 'string') return explainText(rule, value.value);
  if (value.type === 'number') return explainNumber(rule, value);
  return value.type === 'bool' ? null : explainElements(rule, value);
}

function explainNumber(rule: Rule, { value, exact }: Converted & { type: 'number' }): Explanation | null {
  const shown = shortened(Number.isFinite(value) ? plainText(value) : String(value));
  if ((rule.kind === 'wholeBetween' || rule.kind === 'whole') && !isWhole(exact)) {
    const mended = Math.round(value);
    const inside = rule.kind === 'whole' || (mended >= rule.min && mended <= rule.max);
    return { detail: `${shown} is not a whole number`, ...(inside ? { mended } : {}) };
  }
  if (rule.kind !== 'wholeBetween' && rule.kind !== 'between') return null;
  if (isBetween(exact, rule.min, rule.max)) return null;
  // A number just below the bound may round to it, never past it.
  const below = value <= rule.min;
  const bound = below ? rule.min : rule.max;
  return { detail: `${shown} is ${below ? 'below' : 'above'} ${bound}`, mended: bound };
}

/** Explains why a raw value does not convert to the row's type; null where Terraform's sentence says it all. */
export function explainRefusal(row: Row, raw: unknown): Explanation | null {
  if (typeof raw !== 'string') return null;
  if (row.type === 'number') {
    if (raw.trim() === '') return { detail: 'The field is empty' };
    const text = readNumber(raw, row.unit);
    const number = text === null ? null : parseNumber(text);
    const detail = `${shortened(JSON.stringify(raw))} is not a number`;
    return text === null || number === null ? { detail } : { detail, mended: Number(text) };
  }
  if (row.type !== 'bool') return null;
  const lower = raw.trim().toLowerCase();
  const detail = `${shortened(JSON.stringify(raw))} is neither true nor false`;
  if (['true', 'yes', 'on'].includes(lower)) return { detail, mended: true };
  return ['false', 'no', 'off'].includes(lower) ? { detail, mended: false } : { detail };
}
