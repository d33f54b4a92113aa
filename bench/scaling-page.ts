// A year of minutes of six series in Chromium: imported, simulated and searched while one types; needs the built page.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.ts';
import { ensureBrowser } from '../scripts/setup-browser.ts';
import { yearOfMinutes } from '../test/support/year-of-minutes.ts';
import { CATEGORIES, threadTime } from './trace.ts';

const BUDGET_MS = 3000;
const TASK_MS = 100;
const TYPED = '-typed-while-a-year-is-read';

const served = await serve(fileURLToPath(new URL('../dist', import.meta.url)));
const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: false });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(() => {
  const tasks: number[] = [];
  Reflect.set(window, 'longTasks', tasks);
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
});
await page.goto(served.url);
await page.getByRole('tab', { name: 'Scaling' }).click();
await page.getByRole('region', { name: 'Recommendation' }).getByText('is the cheapest for this traffic').waitFor();
await page.getByText('Use CloudWatch data').click();
await page.evaluate(() => Reflect.get(window, 'longTasks').splice(0));

// In the page, so that the way of the file from here to the browser does not count.
const csv = yearOfMinutes();
await page.evaluate((text) => Reflect.set(window, 'yearFile', new File([text], 'year.csv')), csv);
await page.evaluate(() => Reflect.get(window, 'longTasks').splice(0));
await browser.startTracing(page, { categories: CATEGORIES });
await page.evaluate(() => {
  const input = document.querySelector<HTMLInputElement>('.scaling-import input[type="file"]');
  const transfer = new DataTransfer();
  transfer.items.add(Reflect.get(window, 'yearFile'));
  if (input === null) throw new Error('no place for a file');
  input.files = transfer.files;
  Reflect.set(window, 'began', performance.mark('began').startTime);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  setInterval(() => {
    const isTaken = document.querySelector('.scaling')?.textContent?.includes('Traffic of year.csv');
    if (!isTaken) return;
    if (Reflect.get(window, 'imported') === undefined) Reflect.set(window, 'imported', performance.now());
    const isSearching = document.querySelector('.scaling-card')?.getAttribute('aria-busy') === 'true';
    if (isSearching) Reflect.set(window, 'searched', true);
    else if (Reflect.get(window, 'searched') && Reflect.get(window, 'recommended') === undefined) {
      Reflect.set(window, 'recommended', performance.mark('recommended').startTime);
    }
  }, 5);
});
const field = page.getByRole('textbox', { name: /table_name/ });
await field.focus();
await page.keyboard.press('End');
await page.keyboard.type(TYPED, { delay: 40 });
await page.waitForFunction(() => Reflect.get(window, 'recommended') !== undefined, undefined, { timeout: 120_000 });
const { began, imported, recommended, tasks } = await page.evaluate(() => ({
  began: Number(Reflect.get(window, 'began')),
  imported: Number(Reflect.get(window, 'imported')),
  recommended: Number(Reflect.get(window, 'recommended')),
  tasks: Reflect.get(window, 'longTasks') as number[],
}));
const value = await field.inputValue();
const trace = await browser.stopTracing();
const span = ['began', 'recommended'] as const;
const worker = threadTime(trace, 'DedicatedWorker thread', span);
const main = threadTime(trace, 'CrRendererMain', span);
await browser.close();
await served.close();

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
say(
  `in Chromium: ${(csv.length / 1e6).toFixed(0)} MB imported in ${(imported - began).toFixed(0)} ms, simulated and searched ${(recommended - began).toFixed(0)} ms after the file was given (budget ${BUDGET_MS})`,
);
say(`longest task of the page meanwhile: ${Math.max(0, ...tasks).toFixed(0)} ms (budget ${TASK_MS})`);
say(
  `on a core of its own: worker ${worker.cpu.toFixed(0)} ms, page ${main.cpu.toFixed(0)} ms, its longest task ${main.longest.toFixed(0)} ms (the trace's own work included)`,
);
say(`keys typed meanwhile: ${value.endsWith(TYPED) ? 'all arrived' : `"${value}"`}`);
