// What a keystroke takes: until the preview has been painted, and until the browser calls the interaction done.
import type { Browser, Page } from '@playwright/test';
import { slowDown } from './load.ts';
import { percentile } from './numbers.ts';

export interface Typing {
  /** From the key's own time stamp to the frame that shows the preview's last change, ms, processor at its own speed. */
  readonly paintP50: number;
  readonly paintP95: number;
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

/** Notes, for each key, when the frame after the preview's last change was on its way to the screen. */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const strokes: NonNullable<Window['keystrokes']> = [];
    window.keystrokes = strokes;
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => {
      const last = strokes.at(-1);
      if (last) last.painted = performance.now();
    };
    document.addEventListener('keydown', ({ timeStamp }) => strokes.push({ key: timeStamp, painted: 0 }), true);
    // The plain text and Monaco's lines: what else changes there, such as marks, is no part of the text.
    const texts = document.querySelectorAll('[aria-label="Preview"] pre, [aria-label="Preview"] .view-lines');
    if (texts.length === 0) throw new Error('no preview');
    const observer = new MutationObserver(() => requestAnimationFrame(() => afterPaint.port2.postMessage(null)));
    for (const text of texts) observer.observe(text, { subtree: true, childList: true, characterData: true });
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

async function painted(page: Page, strokes: number): Promise<number[]> {
  await watchPaints(page);
  await type(page, WARM_UP + strokes);
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => window.keystrokes ?? []);
  return times
    .slice(WARM_UP)
    .filter(({ painted }) => painted > 0)
    .map(({ key, painted }) => painted - key);
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

/** Types into the page in two visits, one at each speed. */
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
  const events = await visit(4, interactions);
  return {
    paintP50: percentile(paints, 0.5),
    paintP95: percentile(paints, 0.95),
    eventP98: percentile(events, 0.98),
  };
}
