// From the click on Download bundle to the finished file in the browser's hands.
import type { Browser } from '@playwright/test';
import { Configurator } from '../e2e/configurator.ts';
import { median } from './numbers.ts';

export interface Saving {
  /** ms, as soon as the page is ready: where the code for it is still on its way, it is waited for. */
  readonly first: number;
  /** ms, of the later ones. */
  readonly later: number;
}

declare global {
  interface Window {
    clickedAt?: number;
    savedAt?: number;
  }
}

/** Medians over several visits. */
export async function measureSaving(browser: Browser, url: string, visits: number): Promise<Saving> {
  const times: number[][] = [];
  for (let visit = 0; visit < visits; visit += 1) times.push(await downloads(browser, url));
  return {
    first: median(times.flatMap((one) => one.slice(0, 1))),
    later: median(times.flatMap((one) => one.slice(1))),
  };
}

/** What three downloads of a fresh visit take, ms. */
async function downloads(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener(
      'click',
      ({ timeStamp, isTrusted }) => {
        if (isTrusted) window.clickedAt = timeStamp;
      },
      true,
    );
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      window.savedAt = performance.now();
      return create(blob);
    };
  });
  await page.goto(url);
  const configurator = new Configurator(page);
  await configurator.ready();
  const times: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    await configurator.download('Download bundle');
    times.push(await page.evaluate(() => (window.savedAt ?? Number.NaN) - (window.clickedAt ?? Number.NaN)));
  }
  await context.close();
  return times;
}
