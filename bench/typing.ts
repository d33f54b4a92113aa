// What a keystroke takes: until the preview has been painted, and until the browser calls the interaction done.
import type { Browser, CDPSession, Page } from '@playwright/test';
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
    keystrokes?: { key: number; painted: number }[];
    interactions?: Map<number, number>;
  }
}

const WARM_UP = 20;

/** Notes, for each key, when the frame that first showed the preview's new text was on its way to the screen. */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const strokes: NonNullable<Window['keystrokes']> = [];
    window.keystrokes = strokes;
    document.addEventListener('keydown', ({ timeStamp }) => strokes.push({ key: timeStamp, painted: 0 }), true);

    let inFrame = false;
    let awaited: (typeof strokes)[number] | undefined;
    const painted = (): void => {
      inFrame = false;
      if (awaited) awaited.painted = performance.now();
      awaited = undefined;
    };
    // Once a key is let go, Chromium keeps other tasks, messages among them, until the frame after: up to 16 ms too late.
    const afterPaint = (): unknown => scheduler.postTask(painted, { priority: 'user-blocking' });
    // Monaco draws in a callback of its own: what changes there is painted at the end of that frame, not of the next.
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        if (!inFrame) afterPaint();
        inFrame = true;
        callback(time);
      });

    const preview = document.querySelector('[aria-label="Preview"]');
    const text = preview?.querySelector('.view-lines') ?? preview?.querySelector('pre');
    if (!text) throw new Error('no preview');
    let before = text.textContent;
    new MutationObserver(() => {
      if (text.textContent === before) return; // Only its colours changed.
      before = text.textContent;
      awaited = strokes.at(-1);
      if (!inFrame) window.requestAnimationFrame(() => undefined);
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
async function scripted(page: Page, session: CDPSession, strokes: number): Promise<number[]> {
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

async function painted(page: Page, _: CDPSession, strokes: number): Promise<number[]> {
  await watchPaints(page);
  await type(page, WARM_UP + strokes);
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => window.keystrokes ?? []);
  return times
    .slice(WARM_UP)
    .filter(({ painted }) => painted > 0)
    .map(({ key, painted }) => painted - key);
}

async function interactions(page: Page, _: CDPSession, strokes: number): Promise<number[]> {
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
    measure: (page: Page, session: CDPSession, strokes: number) => Promise<number[]>,
  ): Promise<number[]> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(subject.url);
    await subject.prepare(page);
    const session = await context.newCDPSession(page);
    await slowDown(session, rate);
    const times = await measure(page, session, strokes);
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
