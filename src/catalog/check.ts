// The whole check: single values, rules over several variables, and what is wrong with the very value.
import { type Checked, checkValues } from './check-values.ts';
import { configFindings } from './config-findings.ts';
import { explain, explainRefusal } from './explain.ts';
import type { Finding } from './finding.ts';
import type { ReadValue } from './read-value.ts';
import type { Row } from './row.ts';
import type { Context } from './rules/config-rule.ts';

/**
 * Checks raw values by Terraform name, as Terraform checks them as arguments of the module block.
 * A missing or undefined value is the module's default; null is not. An `Expression` is not evaluated. Never throws.
 */
export const check = (input: Readonly<Record<string, unknown>>, context: Context = {}): Checked =>
  checkValues(input, context, { explain: helpOf, overall: configFindings });

/** What a finding says of this value, and the button that mends it. */
function helpOf(
  row: Row,
  raw: unknown,
  { conversion, violations }: ReadValue,
  at: number,
): Pick<Finding, 'detail' | 'fix'> {
  const rule = violations[at]?.rule ?? null;
  const explanation =
    conversion.type === 'refused' || rule === null ? explainRefusal(row, raw) : explain(rule, conversion);
  if (explanation === null) return {};
  const { detail, mended } = explanation;
  if (mended === undefined) return { detail: `${detail}.` };
  const shown = typeof mended === 'object' ? 'each once' : String(mended);
  return { detail: `${detail}.`, fix: { label: `Use ${shown}`, set: { [row.name]: mended } } };
}
