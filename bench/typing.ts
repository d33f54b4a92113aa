// What a keystroke takes: until the preview has been painted, and until the browser calls the interaction done.
import type { Browser, Page } from '@playwright/test';
import { slowDown } from './load.ts';
import { percentile } from './numbers.ts';

export interface Typing {
  /** From the key's own time stamp to the frame that shows the preview's last change, ms, processor at its own speed. */
  readonly paintP50: number;
  readonly paintP95: number;
  /** What script took of a key, ms, processor at its own speed: the median of tens of keys, Monaco's drawing and timers included. */
  readonly scriptP50: number;
  /** Event Timing's duration of the slowest event of an interaction, ms in steps of 8, processor four times slower. */
  readonly eventP98: number;
}

/** How to get a page ready to be typed into. */
export interface Subject {
  readonly url: string;
  /** Fills in what is wanted, brings the code viewer up, and puts the caret into the field to type into. */
  readonly prepare: (page: Page) => Promise<void>;
}

declare global {
  interface Window {
    keystrokes?: { key: number; changed: number }[];
    interactions?: Map<number, number>;
  }
}

const WARM_UP = 20;

/** Notes, for each key, when the preview's text last changed. */
async function watchChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const strokes: NonNullable<Window['keystrokes']> = [];
    window.keystrokes = strokes;
    document.addEventListener('keydown', ({ timeStamp }) => strokes.push({ key: timeStamp, changed: 0 }), true);
    const preview = document.querySelector('[aria-label="Preview"]');
    const text = preview?.querySelector('.view-lines') ?? preview?.querySelector('pre');
    if (!text) throw new Error('no preview');
    let before = text.textContent;
    new MutationObserver(() => {
      if (text.textContent === before) return; // Only its colours changed.
      before = text.textContent;
      const stroke = strokes.at(-1);
      if (stroke) stroke.changed = performance.now();
    }).observe(text, { subtree: true, childList: true, characterData: true });
  });
}

async function watchEvents(page: Page): Promise<void> {
  await page.evaluate(() => {
    const interactions = new Map<number, number>();
    window.interactions = interactions;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = Number(Reflect.get(entry, 'interactionId') ?? 0);
        if (id > 0) interactions.set(id, Math.max(interactions.get(id) ?? 0, entry.duration));
      }
    }).observe(Object.assign({ type: 'event' }, { durationThreshold: 16 }));
  });
}

/** Types letters at the pace of a fast typist; none of them is refused as a table name. */
async function type(page: Page, strokes: number): Promise<void> {
  for (let index = 0; index < strokes; index += 1) {
    await page.keyboard.press(index % 10 === 9 ? 'Backspace' : String.fromCharCode(97 + (index % 26)));
    await page.waitForTimeout(60);
  }
}

const KEYS_AT_ONCE = 10;

/** In ms a key, for every ten keys. */
async function scripted(page: Page, strokes: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const sum = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  await type(page, WARM_UP);
  const times: number[] = [];
  for (let before = await sum(); times.length < strokes / KEYS_AT_ONCE; ) {
    await type(page, KEYS_AT_ONCE);
    const after = await sum();
    times.push((after - before) / KEYS_AT_ONCE);
    before = after;
  }
  return times;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly startTime?: number } };
}

const CLOCK = 'clock';

/**
 * When each frame of the page had been handed to the compositor, ms on the page's own clock. From the browser's trace, for no
 * task of the page can tell: once a key is let go Chromium holds them back until the frame after.
 */
function commits(trace: readonly TraceEvent[]): number[] {
  const clock = trace.find(({ name }) => name === CLOCK);
  if (clock?.args.data?.startTime === undefined) throw new Error('the trace does not tell the time');
  const offset = clock.args.data.startTime - clock.ts / 1000;
  return trace
    .filter(({ name, ph, pid }) => name === 'Commit' && ph === 'X' && pid === clock.pid)
    .map(({ ts, dur = 0 }) => (ts + dur) / 1000 + offset)
    .toSorted((a, b) => a - b);
}

async function painted(page: Page, strokes: number): Promise<number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser to trace');
  await watchChanges(page);
  await type(page, WARM_UP);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  await page.evaluate((clock) => performance.mark(clock), CLOCK);
  await type(page, strokes);
  await page.waitForTimeout(300);
  const frames = commits(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
  const typed = await page.evaluate(() => window.keystrokes ?? []);
  return typed
    .slice(WARM_UP)
    .filter(({ changed }) => changed > 0)
    .map(({ key, changed }) => (frames.find((end) => end > changed) ?? Number.NaN) - key);
}

async function interactions(page: Page, strokes: number): Promise<number[]> {
  await type(page, WARM_UP);
  await watchEvents(page);
  await type(page, strokes);
  await page.waitForTimeout(500);
  const durations = await page.evaluate(() => [...(window.interactions ?? new Map<number, number>()).values()]);
  // The browser does not report what took less than 16 ms.
  return [...durations, ...Array.from({ length: Math.max(0, strokes - durations.length) }, () => 16)];
}

/** Types into the page in a visit for each figure. */
export async function measureTyping(browser: Browser, subject: Subject, strokes: number): Promise<Typing> {
  const visit = async (
    rate: number,
    measure: (page: Page, strokes: number) => Promise<number[]>,
  ): Promise<number[]> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(subject.url);
    await subject.prepare(page);
    await slowDown(await context.newCDPSession(page), rate);
    const times = await measure(page, strokes);
    await context.close();
    return times;
  };
  const paints = await visit(1, painted);
  const script = await visit(1, scripted);
  const events = await visit(4, interactions);
  return {
    paintP50: percentile(paints, 0.5),
    paintP95: percentile(paints, 0.95),
    scriptP50: percentile(script, 0.5),
    eventP98: percentile(events, 0.98),
  };
}
