// The estimate as text: an aligned tree by Terraform address with every sum, for the preview and COST.md. Computes nothing.
import { print } from '../hcl/print.ts';
import { attribute } from '../hcl/value.ts';
import { count, decimal, money, unitMoney } from '../workload/format.ts';
import { heading } from './address.ts';
import type { Option } from './compare.ts';
import type { Estimate, EstimateRow } from './estimate.ts';
import { confidenceText, sourceText } from './prices/sources.ts';
import { rateOf } from './rates.ts';

/** A billing mode in people's words. */
export const modeName = (mode: Option['billingMode']): string => (mode === 'PROVISIONED' ? 'provisioned' : 'on-demand');

/** An amount, or the words for a price that is not known. */
const amount = (usd: number | null): string => (usd === null ? 'not known' : money(usd));

const priceText = (row: EstimateRow): string => {
  if (row.price === null) return 'not known';
  return row.per === 1 ? unitMoney(row.price) : `${unitMoney(row.price)} per ${decimal(row.per, 0)}`;
};

/** In the order of the columns: the amount stands next to its name, where a narrow preview still shows it. */
interface Cells {
  readonly label: string;
  readonly monthly: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  readonly confidence: string;
}

const HEAD: Cells = {
  label: ' Name',
  monthly: 'Monthly',
  quantity: 'Quantity',
  unit: 'Unit',
  price: 'Unit price',
  confidence: 'Price from',
};

const cellsOf = (row: EstimateRow, branch: string): Cells => ({
  label: ` ${branch} ${row.label}`,
  monthly: amount(row.monthly),
  quantity: count(row.quantity),
  unit: row.unit,
  price: priceText(row),
  confidence: row.price === null ? '' : row.overridden ? 'your own price' : row.confidence,
});

type Layout = (cells: Cells) => string;

function layout(rows: readonly Cells[]): Layout {
  const width = (name: keyof Cells) => Math.max(...rows.map((cells) => cells[name].length));
  const [label, monthly, quantity, unit, price] = [
    width('label'),
    width('monthly'),
    width('quantity'),
    width('unit'),
    width('price'),
  ];
  return (cells) =>
    `${cells.label.padEnd(label)}  ${cells.monthly.padStart(monthly)}  ${cells.quantity.padStart(quantity)}  ${cells.unit.padEnd(unit)}  ${cells.price.padEnd(price)}  ${cells.confidence}`.trimEnd();
}

function freeText(row: EstimateRow): string {
  const { free } = rateOf(row.rate);
  if (row.freeQuantity === 0 || free === undefined) return '';
  const left = row.freeTierMonthly === null ? '' : `, which leaves ${money(row.freeTierMonthly)}`;
  return `; free tier covers ${count(row.freeQuantity)}${left}`;
}

interface Group {
  readonly title: string;
  readonly rows: readonly EstimateRow[];
}

/** Rows by the address they belong to, in the order in which the addresses appear. */
function groupsOf({ rows, usage }: Estimate): Group[] {
  const byTitle = new Map<string, EstimateRow[]>();
  for (const row of rows) {
    const title = heading(row.resource, usage.config);
    const group = byTitle.get(title);
    if (group === undefined) byTitle.set(title, [row]);
    else group.push(row);
  }
  return [...byTitle].map(([title, members]) => ({ title, rows: members }));
}

function table(estimate: Estimate): string[] {
  const groups = groupsOf(estimate).map((group) => ({
    title: group.title,
    rows: group.rows.map((row, index) => {
      const last = index === group.rows.length - 1;
      return { row, cells: cellsOf(row, last ? '└─' : '├─'), rail: last ? ' ' : '│' };
    }),
  }));
  const line = layout([HEAD, ...groups.flatMap((group) => group.rows.map(({ cells }) => cells))]);
  const blocks = groups.map((group) => [
    ` ${group.title}`,
    ...group.rows.flatMap(({ row, cells, rail }) => [line(cells), ` ${rail}    ${row.formula}${freeText(row)}`]),
    '',
  ]);
  return [line(HEAD), '', ...blocks.flat()];
}

const labelsOf = (estimate: Estimate, ids: readonly string[]): string =>
  estimate.rows
    .filter((row) => ids.includes(row.id))
    .map((row) => row.label)
    .join('; ');

function totalsText(estimate: Estimate): string[] {
  const missing = estimate.unknown.length > 0 ? ` + ${estimate.unknown.length} not known` : '';
  const list = `${money(estimate.listTotal)}${missing}`;
  const free = `${money(estimate.freeTierTotal)}${missing}`;
  const width = Math.max(list.length, free.length);
  const text = [
    ` Total at list price       ${list.padStart(width)}`,
    ` Total with the free tier  ${free.padStart(width)}`,
  ];
  if (missing !== '') text.push(` Not known, and not in the totals: ${labelsOf(estimate, estimate.unknown)}`);
  return text;
}

/** What to set, as the lines of HCL to paste. */
const changesText = (option: Option): string[] =>
  print(Object.entries(option.changes).map(([name, value]) => attribute(name, value)))
    .trimEnd()
    .split('\n')
    .map((line) => `     ${line}`);

function optionText(option: Option, current: boolean): string[] {
  const missing = option.unknown.length > 0 ? ` + ${option.unknown.length} not known` : '';
  const totals = `${money(option.listTotal)}${missing} at list price, ${money(option.freeTierTotal)}${missing} with the free tier`;
  const kind = option.billingMode === 'PROVISIONED' && option.config.enable_autoscaling ? ', auto-scaled' : '';
  const name = `${modeName(option.billingMode)}${kind}`;
  if (current) return [`   ${name}: ${totals} (this configuration)`];
  return [`   ${name}: ${totals}, with`, ...changesText(option)];
}

function verdictText({ comparison }: Estimate): string {
  const { cheaper, difference } = comparison;
  if (difference === null) return '   Which is cheaper is not known: a price is missing.';
  if (cheaper === null) return '   Both cost the same.';
  if (comparison.provisioned.throttled.length > 0) {
    return '   Only on-demand carries this workload: the provisioned capacity is too small for it.';
  }
  return `   ${cheaper === 'PROVISIONED' ? 'Provisioned' : 'On-demand'} costs ${money(difference)} a month less.`;
}

function modes(estimate: Estimate): string[] {
  const { onDemand, provisioned } = estimate.comparison;
  const mode = estimate.usage.config.billing_mode;
  return [
    ' Billing modes',
    ...optionText(onDemand, mode === 'PAY_PER_REQUEST'),
    ...optionText(provisioned, mode === 'PROVISIONED'),
    verdictText(estimate),
    '',
    ' Break-even: provisioned costs less while more than this share of it is used',
    ...estimate.breakEven.texts.map((text) => `   ${text}`),
  ];
}

const listed = (title: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : ['', ` ${title}`, ...texts.map((text) => ` - ${text}`)];

function priceSources(estimate: Estimate): string[] {
  const ids = new Set(estimate.rows.flatMap((row) => (row.sources === '' ? [] : row.sources.split(' '))));
  const words = new Set(estimate.rows.flatMap((row) => confidenceText(row.confidence) ?? []));
  const own = estimate.rows.filter((row) => row.overridden).map((row) => row.label);
  const offers = Object.entries(estimate.offers).map(
    ([code, { version, published }]) =>
      `${code} published ${published}${version === null ? '' : `, version ${version}`}`,
  );
  return [
    ...offers,
    ...[...ids].map(sourceText),
    ...words,
    ...(own.length > 0 ? [`Your own prices: ${own.join('; ')}`] : []),
  ];
}

/** The whole text, ending with a newline. Amounts are rounded here and nowhere before. */
export function report(estimate: Estimate): string {
  const { config } = estimate.usage;
  const gathered = estimate.asOf === null ? 'no prices for this Region' : `prices of ${estimate.asOf}`;
  return [
    `Cost estimate: ${estimate.tableName}, ${modeName(config.billing_mode)}, ${estimate.regionName} (${estimate.region})`,
    `USD a month of 730 hours, ${gathered}; an estimate, not an offer`,
    '',
    ...table(estimate),
    ...totalsText(estimate),
    '',
    ...modes(estimate),
    ...listed('Capacity too small for the busy hours', estimate.throttled),
    ...listed('Assumptions', estimate.assumptions),
    ...listed('Prices', priceSources(estimate)),
    '',
  ].join('\n');
}
