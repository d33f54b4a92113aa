// What a first visit costs, and that nothing typed meanwhile is lost.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { names } from '../src/catalog/config.ts';
import { expect, test } from './fixtures.ts';
import { serveInPieces } from './in-pieces.ts';

// As where data need not be saved: everything comes.
test.use({ bringsAhead: true });

/** All script and style until the form takes input, gzipped. */
const BUDGET_BYTES = 120_000;
/** A layout shift that every tool rounds to 0.000; a busy machine may paint the page while the end of a line is on its way. */
const NOTHING = 0.0005;
/** The least that the code viewer weighs: what arrives later must hold it. */
const VIEWER_BYTES = 400_000;

declare global {
  interface Window {
    /** When the page said that it is ready, in ms since it was opened. */
    readyAt?: number;
    /** Sum of all layout shifts that no input caused. */
    shifted?: number;
  }
}

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!Reflect.get(entry, 'hadRecentInput'))
          window.shifted = (window.shifted ?? 0) + Number(Reflect.get(entry, 'value'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => {
      if (document.documentElement?.dataset.ready === 'true') window.readyAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, childList: true });
  });
}

const built = (path: string): Buffer => readFileSync(fileURLToPath(new URL(`../dist${path}`, import.meta.url)));

const gzipped = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length;

/** The styles that the HTML carries. */
const inlineStyles = (): string =>
  [
    ...built('/index.html')
      .toString()
      .matchAll(/<style>([\s\S]*?)<\/style>/g),
  ]
    .map((match) => match[1])
    .join('');

/** Script and style files by when the browser began to fetch them, against the moment the page was ready. */
async function fetched(page: Page): Promise<{ before: string[]; after: string[] }> {
  const all = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ name, early: startTime <= (window.readyAt ?? 0) })),
  );
  const code = all.filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname));
  return {
    before: code.filter(({ early }) => early).map(({ name }) => name),
    after: code.filter(({ early }) => !early).map(({ name }) => name),
  };
}

const weight = (urls: readonly string[]): number =>
  urls.reduce((sum, url) => sum + gzipped(built(new URL(url).pathname)), 0);

test('script and style stay within 120 kB before the first preview, without the code viewer', async ({
  configurator,
  page,
}) => {
  await watch(page);
  await configurator.open();
  await configurator.loadViewer();
  const { before, after } = await fetched(page);
  const initial = weight(before) + gzipped(inlineStyles());
  test.info().annotations.push({ type: 'initial bytes, gzipped', description: String(initial) });
  expect(before.length).toBeGreaterThan(0);
  expect(inlineStyles().length).toBeGreaterThan(1000);
  expect(initial).toBeLessThanOrEqual(BUDGET_BYTES);
  expect(weight(after)).toBeGreaterThan(VIEWER_BYTES);
});

test('nothing moves while the page and the code viewer arrive', async ({ configurator, page }) => {
  await watch(page);
  await configurator.open();
  await configurator.loadViewer();
  await configurator.show('Cost estimate');
  await configurator.show('Module block');
  expect(await page.evaluate(() => window.shifted)).toBeLessThan(NOTHING);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing moves either', async ({ configurator, page }) => {
    await watch(page);
    await configurator.open();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => window.shifted)).toBe(0);
  });
});

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves when it arrives cut in the middle of every text, ${viewport.width} px`, async ({ browser }) => {
    const { url, close } = await serveInPieces();
    const page = await browser.newPage({ viewport });
    try {
      await watch(page);
      await page.goto(url);
      // What a cut leaves: an amount that ends a line, and the head's row on a phone (0.0026). Uncut, nothing moves at all.
      expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.003);
    } finally {
      await page.close();
      close();
    }
  });
}

test('the form and the first preview stand before any script runs', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await page.goto('./');
  await expect(page.getByTestId('preview-text')).toContainText('module "dynamodb" {');
  const name = page.getByRole('textbox', { name: /table_name/ });
  await expect(name).toHaveValue('lead-capture-leads');
  await name.fill('orders');
  await name.press('Enter');
  await expect(name).toHaveValue('orders');
  await page.close();
});

test('what is entered before the scripts arrive is kept', async ({ configurator, page }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await configurator.enter('table_name', 'typed-early');
  await configurator.choice('billing_mode', 'PROVISIONED').check();
  await configurator.enter('enable_ttl', true);
  await page.getByRole('combobox', { name: 'Region' }).selectOption('eu-west-1');
  await page.getByRole('radio', { name: 'All arguments' }).check();
  await page.getByText('Paste tags').click();
  release();
  await configurator.ready();
  await expect(configurator.field('table_name')).toHaveValue('typed-early');
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
  await expect(configurator.field('enable_ttl')).toBeChecked();
  await expect(configurator.previewText).toContainText('"typed-early"');
  await expect(configurator.previewText).toContainText('"PROVISIONED"');
  await expect(configurator.previewText).toContainText('enable_ttl');
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-west-1');
  await expect(configurator.previewText).toContainText('stream_view_type');
  // What was opened before brings its content now.
  await expect(page.getByRole('textbox', { name: 'Tags as text' })).toBeVisible();
});

test('before the check has arrived nothing is called valid, and a download waits for it', async ({
  configurator,
  page,
}) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/(check|cost)-part-[^/]*$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await configurator.ready();
  await expect(page.getByText('Valid for Terraform and AWS')).toBeHidden();
  await expect(page.getByText('Checking…')).not.toHaveCount(0);
  await configurator.enter('table_name', 'orders');
  await expect(configurator.field('table_name')).toHaveValue('orders');
  const download = configurator.download('Download terraform.tfvars');
  await expect(configurator.button('Download terraform.tfvars')).toBeFocused();
  release();
  expect((await download).bytes.toString()).toBe('table_name = "orders"\n');
  await expect(configurator.previewText).toContainText('"orders"');
  await expect(page.getByText('Valid for Terraform and AWS')).toBeVisible();
});

test('what is entered while the page is being taken over is kept', async ({ configurator, page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const turn = new MessageChannel();
    turn.port1.onmessage = () => {
      // React marks the element it draws into; it takes over what is in it in later tasks.
      const begun = Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react'));
      const field = document.querySelector<HTMLInputElement>('#field-table_name');
      if (!begun || field === null) return turn.port2.postMessage(null);
      document.documentElement.dataset.between = String(document.documentElement.dataset.ready !== 'true');
      field.value = 'typed-between';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    turn.port2.postMessage(null);
  });
  await configurator.open();
  await expect(page.getByRole('document')).toHaveAttribute('data-between', 'true');
  await expect(configurator.field('table_name')).toHaveValue('typed-between');
  await expect(configurator.previewText).toContainText('"typed-between"');
});

test('what is entered without a key or a pointer, just as the page says that it is ready, is kept', async ({
  configurator,
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const byId = (id: string): HTMLInputElement | null => document.querySelector<HTMLInputElement>(`#${id}`);
    const enter = (id: string, value: string): void => {
      const control = byId(id);
      if (control === null) return;
      // As a browser sets it: past what a script may have put in the way of the element's own property.
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {};
      set?.call(control, value);
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const observer = new MutationObserver(() => {
      if (document.documentElement?.dataset.ready !== 'true') return;
      observer.disconnect();
      // As a browser fills in, and as assistive technology presses.
      enter('region', 'eu-west-1');
      byId('field-enable_streams')?.click();
      document.querySelector<HTMLInputElement>('input[value="PROVISIONED"]')?.click();
      enter('field-table_name', 'filled-in');
    });
    observer.observe(document, { attributes: true, subtree: true, childList: true });
  });
  await configurator.open();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-west-1');
  await expect(configurator.field('table_name')).toHaveValue('filled-in');
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
  await expect(configurator.field('enable_streams')).toBeChecked();
  await expect(configurator.previewText).toContainText('"filled-in"');
  await expect(configurator.previewText).toContainText('"PROVISIONED"');
  await expect(configurator.previewText).toContainText('enable_streams');
});

test('no form has more than one field, for browsers read all of it at every key', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('tags', { Team: 'orders', Stage: 'test' });
  // What is folded is drawn once it is open.
  for (const fold of await page.getByText(/^(Advanced \(|[0-9]+ settings? appl)/).all()) await fold.click();
  const sizes = await page.evaluate(() =>
    [...document.forms].map(({ elements }) => {
      const controls = [...elements].filter((control) => control.matches('input, select, textarea'));
      return new Set(controls.map((control) => control.getAttribute('name') || control.id)).size;
    }),
  );
  expect(sizes.length).toBeGreaterThanOrEqual(names.length);
  // A tag has a key and a value.
  expect(Math.max(...sizes)).toBe(2);
  await configurator.field('table_name').press('Enter');
  await expect(configurator.field('table_name')).toBeFocused();
});

test.describe('where a part of the script does not arrive', () => {
  test.use({ expectedErrors: /Failed to load resource|net::ERR_FAILED/ });

  test('the page says so, and keeps what was entered', async ({ configurator, page }) => {
    await page.route(/\/client-[^/]*$/, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('could not be loaded in full');
    await configurator.enter('table_name', 'kept');
    await expect(configurator.field('table_name')).toHaveValue('kept');
  });
});

test('after a reload the preview shows what the form holds', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await page.reload();
  await configurator.ready();
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await configurator.show('terraform.tfvars');
  await page.getByRole('radio', { name: 'All arguments' }).check();
  await expect(configurator.previewText).toContainText('"orders"');
});
