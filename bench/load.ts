// A first visit on a phone: Slow 4G and a processor four times slower, nothing in the cache.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { median } from './numbers.ts';

/** Times in ms from the navigation; shift without a unit. */
export interface Load {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly ready: number;
  /** When the preview follows what is entered: the check has arrived. */
  readonly following: number;
  /** Sum of what tasks took beyond 50 ms, from the first paint until the page was ready. */
  readonly blocking: number;
  readonly longestTask: number;
  readonly shift: number;
}

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };

declare global {
  interface Window {
    loadEntries?: { type: string; start: number; duration: number; shift: number }[];
    readyAt?: number;
  }
}

async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: NonNullable<Window['loadEntries']> = [];
    window.loadEntries = seen;
    for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift', 'mark']) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = Reflect.get(entry, 'hadRecentInput') ? 0 : Number(Reflect.get(entry, 'value') ?? 0);
          const { startTime, duration } = entry;
          seen.push({
            type: type === 'paint' || type === 'mark' ? entry.name : type,
            start: startTime,
            duration,
            shift,
          });
        }
      }).observe({ type, buffered: true });
    }
    new MutationObserver(() => {
      if (document.documentElement?.dataset.ready !== 'true' || window.readyAt !== undefined) return;
      window.readyAt = performance.now();
      console.debug('ready');
    }).observe(document, { attributes: true, subtree: true, childList: true });
  });
}

/** Slows a page's processor by a factor; 1 is its own speed. */
export async function slowDown(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function visit(browser: Browser, url: string, last: 'ready' | 'checked'): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await observe(page);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await slowDown(session, 4);
  // To ask the page, Playwright would bring a script into it that takes longer to read than the page itself.
  const ready = page.waitForEvent('console', { predicate: (said) => said.text() === 'ready', timeout: 60_000 });
  await page.goto(url, { waitUntil: 'commit' });
  await ready;
  // Our page goes on to bring its check; a page without that mark is done.
  if (last === 'checked') await page.waitForFunction(() => performance.getEntriesByName('checked').length > 0);
  // The observers report in tasks of their own.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const { entries, readyAt } = await page.evaluate(() => ({
    entries: window.loadEntries ?? [],
    readyAt: window.readyAt ?? Number.NaN,
  }));
  await context.close();
  const of = (type: string) => entries.filter((entry) => entry.type === type);
  const firstPaint = of('first-contentful-paint')[0]?.start ?? Number.NaN;
  const tasks = of('longtask').filter(({ start }) => start < readyAt);
  return {
    firstPaint,
    largestPaint: of('largest-contentful-paint').at(-1)?.start ?? Number.NaN,
    ready: readyAt,
    following: of('checked')[0]?.start ?? readyAt,
    blocking: tasks
      .filter(({ start, duration }) => start + duration > firstPaint)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)),
    shift: of('layout-shift').reduce((sum, { shift }) => sum + shift, 0),
  };
}

/** Medians of several first visits. */
export async function measureLoad(
  browser: Browser,
  url: string,
  visits: number,
  last: 'ready' | 'checked',
): Promise<Load> {
  const loads: Load[] = [];
  for (let index = 0; index < visits; index += 1) loads.push(await visit(browser, url, last));
  const middle = (pick: (load: Load) => number): number => median(loads.map(pick));
  return {
    firstPaint: middle(({ firstPaint }) => firstPaint),
    largestPaint: middle(({ largestPaint }) => largestPaint),
    ready: middle(({ ready }) => ready),
    following: middle(({ following }) => following),
    blocking: middle(({ blocking }) => blocking),
    longestTask: middle(({ longestTask }) => longestTask),
    shift: Math.max(...loads.map(({ shift }) => shift)),
  };
}
