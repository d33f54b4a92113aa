// From the click on Download bundle to the finished file in the browser's hands.
import type { Browser } from '@playwright/test';
import { Configurator } from '../e2e/configurator.ts';
import { median } from './numbers.ts';

export interface Saving {
  /** ms, the code for the zip fetched on the way. */
  readonly first: number;
  /** ms, median of the later ones. */
  readonly later: number;
}

declare global {
  interface Window {
    clickedAt?: number;
    savedAt?: number;
  }
}

/** The first and the later downloads of a fresh visit. */
export async function measureSaving(browser: Browser, url: string, repeats: number): Promise<Saving> {
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
  for (let index = 0; index < repeats + 1; index += 1) {
    await configurator.download('Download bundle');
    times.push(await page.evaluate(() => (window.savedAt ?? Number.NaN) - (window.clickedAt ?? Number.NaN)));
  }
  await context.close();
  return { first: times[0] ?? Number.NaN, later: median(times.slice(1)) };
}
