// COST.md: the estimate as Markdown, the answer first, then tables. Computes nothing.
import { print } from '../hcl/print.ts';
import { attribute } from '../hcl/value.ts';
import { count, money } from '../workload/format.ts';
import type { Estimate, EstimateRow } from './estimate.ts';
import {
  amountText,
  confidenceWords,
  groupsOf,
  modeName,
  priceSources,
  pricesOfDay,
  priceText,
} from './price-words.ts';
import { answer, wayNotes, waysShown } from './report.ts';
import { shortTotal } from './totals.ts';
import type { Way } from './ways.ts';

/** Text in which Markdown sees no markup. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');

/** A code span that no content ends early. */
function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return ticks.length === 1 ? `\`${text}\`` : `${ticks} ${text} ${ticks}`;
}

type Align = '---' | '---:';

function table(head: readonly string[], align: readonly Align[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(align), ...rows.map(line), ''];
}

const rowCells = (row: EstimateRow): string[] => [
  escaped(row.label),
  amountText(row, row.monthly),
  amountText(row, row.freeTierMonthly),
  `${count(row.quantity)} ${row.unit}`,
  priceText(row),
  confidenceWords(row),
  escaped(row.formula),
];

function items(estimate: Estimate): string[] {
  const rows = groupsOf(estimate).flatMap(({ title, rows: members }) => [
    [`**${escaped(title)}**`, '', '', '', '', '', ''],
    ...members.map(rowCells),
  ]);
  const { listTotal, freeTierTotal } = estimate;
  const total = ['**Total**', `**${shortTotal(listTotal, estimate)}**`, `**${shortTotal(freeTierTotal, estimate)}**`];
  return table(
    ['Item', 'Monthly', 'With free tier', 'Quantity', 'Unit price', 'Price from', 'How'],
    ['---', '---:', '---:', '---:', '---', '---', '---'],
    [...rows, [...total, '', '', '', '']],
  );
}

const difference = (usd: number): string => {
  if (Math.abs(usd) < 0.005) return 'the same';
  return usd > 0 ? `${money(usd)} more` : `saves ${money(-usd)}`;
};

/** Each setting as the line of HCL to paste. */
const settings = (way: Way): string =>
  Object.entries(way.changes)
    .map(([name, value]) => code(print([attribute(name, value)]).trim()))
    .join(', ');

function ways(estimate: Estimate): string[] {
  const rows = waysShown(estimate.ways).map((way) => [
    way.label,
    shortTotal(way.listTotal, way),
    shortTotal(way.freeTierTotal, way),
    way.difference === null ? 'not comparable' : difference(way.difference.list),
    wayNotes(way).join(', '),
    settings(way),
  ]);
  return table(
    ['Way', 'List price', 'With free tier', 'Difference', 'Note', 'Settings'],
    ['---', '---:', '---:', '---:', '---', '---'],
    rows,
  );
}

function ahead(estimate: Estimate): string[] {
  const { months, firstYear, perThousandWrites, fixed } = estimate.outlook;
  const amount = (usd: number) => shortTotal(usd, estimate);
  const rows = [
    ...months.map((month) => [
      `Month ${month.month}, ${count(month.items)} items stored`,
      shortTotal(month.list, month),
      shortTotal(month.freeTier, month),
    ]),
    [
      firstYear.upfront > 0 ? `First year, ${money(firstYear.upfront)} of it upfront` : 'First year',
      amount(firstYear.list),
      amount(firstYear.freeTier),
    ],
    ...(perThousandWrites === null ? [] : [['For 1,000 items written', amount(perThousandWrites), '']]),
    ['Fixed, whatever the traffic', amount(fixed.list), amount(fixed.freeTier)],
  ];
  return table(['When', 'List price', 'With free tier'], ['---', '---:', '---:'], rows);
}

const list = (title: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [`## ${title}`, '', ...texts.map((text) => `- ${escaped(text)}`), ''];

/** The whole file, ending with a newline. */
export function costMarkdown(estimate: Estimate): string {
  const place = `${modeName(estimate.usage.config)}, ${estimate.regionName} (${estimate.region})`;
  return [
    `# Cost estimate: ${code(estimate.tableName)}`,
    '',
    `**${escaped(answer(estimate))}**`,
    '',
    `${escaped(place)}. USD per month (730 h), ${pricesOfDay(estimate)}. Estimate only.`,
    '',
    ...list(
      'Warnings',
      estimate.findings.map(({ message }) => message),
    ),
    '## What it costs',
    '',
    ...items(estimate),
    '## Ways to run this workload',
    '',
    ...ways(estimate),
    'Break-even: provisioned costs less while more than this share of it is used.',
    '',
    ...estimate.breakEven.texts.map((text) => `- ${escaped(text)}`),
    '',
    '## Months ahead, at today’s prices',
    '',
    ...ahead(estimate),
    ...list(
      'Assumptions',
      estimate.assumptions.map(({ text }) => text),
    ),
    ...list('Prices', priceSources(estimate)),
  ].join('\n');
}
