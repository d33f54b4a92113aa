// What follows from single values, in words for their fields: what Terraform gets for a number, and the two fixed indexes.
import { names, rowOf, type VariableName } from '../catalog/config.ts';
import { readNumber } from '../terraform/human-number.ts';
import { money } from '../workload/format.ts';
import type { CostModel } from './cost.ts';
import type { PageModel } from './form.ts';

/** By the variable's name; `indexes` are the module's own. */
export type Notes = Readonly<Partial<Record<VariableName | 'indexes', string>>>;

const numbers = names.filter((name) => rowOf(name).type === 'number');

/** `5k` in a field of RCU: Terraform gets 5000. Nothing is said where it gets what was typed. */
function numberNotes({ entries }: Pick<PageModel, 'entries'>): Notes {
  const told = numbers.flatMap((name) => {
    const entry = entries[name];
    if (entry?.as !== 'typed' || typeof entry.value !== 'string') return [];
    const number = readNumber(entry.value, rowOf(name).unit);
    return number === null || number === entry.value ? [] : [[name, `Terraform gets ${number}.`]];
  });
  return Object.fromEntries(told);
}

/** What the two indexes cost in USD a month; null where no amount may be shown. */
function indexCost(cost: CostModel | null): number | null {
  if (cost === null || !cost.valid) return null;
  const amounts = cost.estimate.rows
    .filter(({ label }) => /(email|source)-index/.test(label))
    .map((row) => row.monthly);
  return amounts.includes(null) ? null : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

/** The indexes that the module always makes; they share the table's sort key. */
function indexNote({ fallback, cost }: Pick<PageModel, 'fallback' | 'cost'>): string {
  const usd = indexCost(cost);
  const charge = usd === null ? '' : ` Together they cost ${money(usd)} a month.`;
  const { range_key: sort } = fallback;
  return `The module also makes email-index (email, ${sort}) and source-index (source, ${sort}).${charge}`;
}

/** The notes of a model, by variable. */
export const notesOf = (model: Pick<PageModel, 'entries' | 'fallback' | 'cost'>): Notes => ({
  ...numberNotes(model),
  indexes: indexNote(model),
});
