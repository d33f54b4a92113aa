// What every browser test gets: the page, under a guard that no test has to ask for.
import { test as base, expect, type Page } from '@playwright/test';
import { Configurator } from './configurator.ts';

interface Options {
  /** What the console may report in tests that break something on purpose. */
  readonly expectedErrors: RegExp | null;
  /**
   * Whether the page brings what nobody asked for yet, Monaco above all, as it does where data need not be saved. Most tests are
   * visits that save data: there each part comes when it is opened, and a test costs half as much.
   */
  readonly bringsAhead: boolean;
}

interface Fixtures {
  readonly configurator: Configurator;
}

declare global {
  interface Window {
    /** Breaches of the content security policy, as the browser reported them. */
    policyBreaches?: string[];
  }
}

/** Notes what the page must never do: ask another origin, breach its policy, throw, complain. */
function guard(page: Page, expected: RegExp | null): { breaches: () => Promise<string[]> } {
  const seen: string[] = [];
  const note = (text: string): void => {
    if (!expected?.test(text)) seen.push(text);
  };
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.protocol === 'blob:' || url.protocol === 'data:' || url.hostname === '127.0.0.1';
    if (!own) note(`request to another origin: ${url.href}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  return {
    breaches: async () => {
      const policy = page.isClosed() ? [] : await page.evaluate(() => window.policyBreaches ?? []);
      return [...seen, ...policy];
    },
  };
}

/** Runs in the page: its browser asks to save data. */
function savesData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true, addEventListener: () => {} } });
}

/** What the console says of code that a test keeps from arriving. */
export const NOT_LOADED = /Failed to load resource|dynamically imported module|ERR_FAILED|preload/i;

export const test = base.extend<Fixtures & Options>({
  expectedErrors: [null, { option: true }],
  bringsAhead: [false, { option: true }],
  configurator: async ({ page, expectedErrors, bringsAhead }, use) => {
    if (!bringsAhead) await page.addInitScript(savesData);
    await page.addInitScript(() => {
      window.policyBreaches = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        window.policyBreaches?.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    const { breaches } = guard(page, expectedErrors);
    await use(new Configurator(page));
    expect(await breaches()).toEqual([]);
  },
});

export { expect };
