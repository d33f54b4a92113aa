// `npm run bench`: measures the production build beside baselines in one run; `--write` puts the table into docs/bench.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { withTable } from '../scripts/docs.ts';
import { ensureBrowser } from '../scripts/setup-browser.ts';
import { measureHcl } from './hcl.ts';
import { measureLoad } from './load.ts';
import { servePages } from './pages.ts';
import { measureSaving } from './saving.ts';
import { subjects } from './subjects.ts';
import { measureTyping } from './typing.ts';

const DOCUMENT = fileURLToPath(new URL('../docs/bench.md', import.meta.url));
const VISITS = 5;
const STROKES = 150;
const REST_MS = 20_000;

interface Measure {
  readonly what: string;
  readonly unit: 'ms' | '/s' | '';
  readonly ours: number;
  /** What ours should not exceed; for rates, not fall below. */
  readonly budget: number;
  readonly naive?: number;
  readonly bare?: number;
}

const rounded = (value: number): string =>
  Number.isFinite(value)
    ? value.toLocaleString('en-US', { maximumFractionDigits: value < 1 ? 4 : value < 20 ? 1 : 0 })
    : 'not known';

const shown = (value: number | undefined, unit: string): string =>
  value === undefined ? '' : `${rounded(value)}${unit === 'ms' ? ' ms' : unit}`;

function line({ what, unit, ours, budget, naive, bare }: Measure): string {
  const within = unit === '/s' ? ours >= budget : ours <= budget;
  const ratio = naive === undefined || ours === 0 ? '' : `${(naive / ours).toFixed(1)} ×`;
  const limit = `${unit === '/s' ? '≥' : '≤'} ${shown(budget, unit)}`;
  return `| ${[what, shown(ours, unit), limit, within ? 'yes' : '**no**', shown(naive, unit), ratio, shown(bare, unit)].join(' | ')} |`;
}

async function measure(): Promise<readonly Measure[]> {
  const pages = await servePages();
  // The builds leave the processor slower for a while.
  await rest(REST_MS);
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    chromiumSandbox: false,
  });
  const say = (text: string): void => console.error(`… ${text}`);
  try {
    say('first visits');
    const ours = await measureLoad(browser, pages.ours.url, VISITS, 'checked');
    const naive = await measureLoad(browser, pages.naive.url, VISITS, 'ready');
    say('typing');
    const typed = subjects(pages);
    const [few, fewNaive, bare] = [
      await measureTyping(browser, typed.ours, STROKES),
      await measureTyping(browser, typed.naive, STROKES),
      await measureTyping(browser, typed.bare, STROKES),
    ];
    say('typing with 50 tags');
    const many = await measureTyping(browser, typed.oursMany, STROKES);
    const manyNaive = await measureTyping(browser, typed.naiveMany, STROKES);
    say('saving');
    const saving = await measureSaving(browser, pages.ours.url, 5);
    say('writing HCL');
    return [
      { what: 'First contentful paint', unit: 'ms', ours: ours.firstPaint, budget: 700, naive: naive.firstPaint },
      { what: 'Largest contentful paint', unit: 'ms', ours: ours.largestPaint, budget: 800, naive: naive.largestPaint },
      { what: 'Form ready, preview shown', unit: 'ms', ours: ours.ready, budget: 1300, naive: naive.ready },
      {
        what: 'Preview follows what is entered',
        unit: 'ms',
        ours: ours.following,
        budget: 1500,
        naive: naive.following,
      },
      { what: 'Total blocking time until ready', unit: 'ms', ours: ours.blocking, budget: 150, naive: naive.blocking },
      { what: 'Longest task until ready', unit: 'ms', ours: ours.longestTask, budget: 200, naive: naive.longestTask },
      { what: 'Layout shift', unit: '', ours: ours.shift, budget: 0, naive: naive.shift },
      {
        what: 'Key to painted preview, median',
        unit: 'ms',
        ours: few.paintP50,
        budget: 17,
        naive: fewNaive.paintP50,
        bare: bare.paintP50,
      },
      {
        what: 'Key to painted preview, 95th percentile',
        unit: 'ms',
        ours: few.paintP95,
        budget: 17,
        naive: fewNaive.paintP95,
        bare: bare.paintP95,
      },
      {
        what: 'The same with 50 tags, 95th percentile',
        unit: 'ms',
        ours: many.paintP95,
        budget: 17,
        naive: manyNaive.paintP95,
      },
      {
        what: 'Script a key, median',
        unit: 'ms',
        ours: few.scriptP50,
        budget: 4,
        naive: fewNaive.scriptP50,
        bare: bare.scriptP50,
      },
      {
        what: 'The same with 50 tags',
        unit: 'ms',
        ours: many.scriptP50,
        budget: 4,
        naive: manyNaive.scriptP50,
      },
      {
        what: 'Event Timing, 98th percentile, processor at a quarter',
        unit: 'ms',
        ours: few.eventP98,
        budget: 48,
        naive: fewNaive.eventP98,
        bare: bare.eventP98,
      },
      { what: 'The same with 50 tags', unit: 'ms', ours: many.eventP98, budget: 80, naive: manyNaive.eventP98 },
      { what: 'Download bundle, first click to file', unit: 'ms', ours: saving.first, budget: 60 },
      { what: 'Download bundle, later clicks', unit: 'ms', ours: saving.later, budget: 60 },
      { what: 'Module blocks written, one core', unit: '/s', ours: measureHcl(0), budget: 150_000 },
      { what: 'The same with 50 tags', unit: '/s', ours: measureHcl(50), budget: 50_000 },
    ];
  } finally {
    await browser.close();
    await pages.close();
  }
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const measures = await measure();
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, load average ${(loadavg()[0] ?? 0).toFixed(1)} at the end`;
const table = [
  `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`,
  '',
  '| What | Ours | Budget | Within | Naive page | Naive / ours | Bare page |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...measures.map(line),
].join('\n');
console.log(table);
if (values.write) writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), 'bench', table));
