// The estimate as plain text of 80 columns, the answer first, for the preview. Computes nothing.
import { print } from '../hcl/print.ts';
import { attribute } from '../hcl/value.ts';
import { count, money } from '../workload/format.ts';
import type { Estimate, EstimateRow } from './estimate.ts';
import type { Outlook } from './outlook.ts';
import {
  amountText,
  confidenceWords,
  freeText,
  groupsOf,
  modeName,
  priceSources,
  pricesOfDay,
  priceText,
} from './price-words.ts';
import { entry, wrap } from './text.ts';
import { missingText, NO_TOTAL, shortTotal } from './totals.ts';
import type { Way, WaysToRun } from './ways.ts';

/** The answer in one sentence: `$1.67 a month at list price, $1.31 with the free tier`. */
export function answer(estimate: Estimate): string {
  const { completeness, listTotal, freeTierTotal, missing } = estimate;
  if (completeness === 'none') return `No total in ${estimate.regionName}: ${NO_TOTAL.replace('no total: ', '')}.`;
  const without = completeness === 'complete' ? '' : `, without ${missingText(missing)}`;
  return `${completeness === 'complete' ? '' : 'At least '}${money(listTotal)} a month at list price, ${money(freeTierTotal)} with the free tier${without}.`;
}

function rowText(row: EstimateRow): string[] {
  const sum = `${count(row.quantity)} ${row.unit} × ${priceText(row)}`;
  const sure = confidenceWords(row);
  const free = freeText(row);
  return [
    ...entry(row.label, amountText(row, row.monthly), '   '),
    ...wrap(`${sum}${sure === '' || row.price === null ? '' : ` (${sure})`}`, '     '),
    ...wrap(row.formula, '     '),
    ...(free === '' ? [] : wrap(free, '     ')),
  ];
}

const table = (estimate: Estimate): string[] =>
  groupsOf(estimate).flatMap(({ title, rows }) => ['', ...wrap(title, ' '), ...rows.flatMap(rowText)]);

function totalsText(estimate: Estimate): string[] {
  const { listTotal, freeTierTotal, missing, completeness } = estimate;
  if (completeness === 'none') return ['', ...wrap(`Total: ${NO_TOTAL}`, ' ')];
  const lines = [
    '',
    ...entry('Total at list price', shortTotal(listTotal, estimate), ' '),
    ...entry('Total with the free tier', shortTotal(freeTierTotal, estimate), ' '),
  ];
  return missing.length === 0 ? lines : [...lines, ...wrap(`The totals are without ${missingText(missing)}.`, ' ')];
}

/** What to set, as the lines of HCL to paste. */
const changesText = (way: Way): string[] =>
  print(Object.entries(way.changes).map(([name, value]) => attribute(name, value)))
    .trimEnd()
    .split('\n')
    .map((line) => `     ${line}`);

/** Whether a way is the config as it is. */
const isCurrent = (way: Way): boolean => Object.keys(way.changes).length === 0;

/** The three ways, and before them the config as it is where it is none of them. */
export function waysShown({ configured, ways: three }: WaysToRun): readonly Way[] {
  return three.some(isCurrent) ? three : [configured, ...three];
}

/** What is to be said of a way beside its totals. */
export function wayNotes(way: Way): string[] {
  const notes: string[] = isCurrent(way) ? ['current'] : [];
  if (way.cheapest.list && way.cheapest.freeTier) notes.push('cheapest');
  else if (way.cheapest.list) notes.push('cheapest at list price');
  else if (way.cheapest.freeTier) notes.push('cheapest with the free tier');
  if (way.shortages.length > 0) notes.push('throttles this workload');
  return notes;
}

function wayText(way: Way): string[] {
  const notes = wayNotes(way);
  const totals =
    way.completeness === 'none'
      ? 'no total'
      : `${shortTotal(way.listTotal, way)}, ${shortTotal(way.freeTierTotal, way)} with the free tier`;
  return [
    ...entry(`${way.label}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`, totals, '   '),
    ...(isCurrent(way) ? [] : changesText(way)),
  ];
}

function ways(estimate: Estimate): string[] {
  return [
    '',
    ' Ways to run this workload',
    ...waysShown(estimate.ways).flatMap(wayText),
    '',
    ' Break-even: provisioned costs less while more than this share of it is used',
    ...estimate.breakEven.texts.flatMap((text) => wrap(text, '   ')),
  ];
}

function ahead({ months, firstYear, perThousandWrites, fixed }: Outlook, estimate: Estimate): string[] {
  if (estimate.completeness === 'none') return [];
  const least = estimate.completeness === 'complete' ? '' : 'at least ';
  return [
    '',
    ' Months ahead, at today’s prices',
    ...months.flatMap((month) =>
      entry(`Month ${month.month}, ${count(month.items)} items stored`, shortTotal(month.list, month), '   '),
    ),
    ...entry(
      firstYear.upfront > 0 ? `First year, ${money(firstYear.upfront)} of it upfront` : 'First year',
      `${least}${money(firstYear.list)}`,
      '   ',
    ),
    ...(perThousandWrites === null
      ? []
      : entry('For 1,000 items written', `${least}${money(perThousandWrites)}`, '   ')),
    ...entry('Fixed, whatever the traffic', `${least}${money(fixed.list)}`, '   '),
  ];
}

const listed = (title: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : ['', ` ${title}`, ...texts.flatMap((text) => wrap(text, ' - ', undefined, '   '))];

/** The whole text, ending with a newline. Amounts are rounded here and nowhere before. */
export function report(estimate: Estimate): string {
  const { config } = estimate.usage;
  return [
    ...wrap(`Cost estimate: ${estimate.tableName}`),
    ...wrap(answer(estimate)),
    ...wrap(`${modeName(config)}, ${estimate.regionName} (${estimate.region})`),
    ...wrap(`USD per month (730 h), ${pricesOfDay(estimate)}. Estimate only.`),
    ...listed(
      'Warnings',
      estimate.findings.map(({ message }) => message),
    ),
    ...table(estimate),
    ...totalsText(estimate),
    ...ways(estimate),
    ...ahead(estimate.outlook, estimate),
    ...listed(
      'Assumptions',
      estimate.assumptions.map(({ text }) => text),
    ),
    ...listed('Prices', priceSources(estimate)),
    '',
  ].join('\n');
}
