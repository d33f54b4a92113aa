// The page whose script never starts: it says so, judges nothing, and leaves what was typed alone.
import type { Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const ENTRY = /\/index-[^/]*\.js$/;

const FAULTS: readonly (readonly [name: string, fault: (route: Route) => Promise<void>])[] = [
  ['is blocked', (route) => route.abort()],
  [
    'arrives cut off',
    async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      // A browser keeps no answer that was cut off.
      const headers = { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' };
      await route.fulfill({ headers, body: text.slice(0, text.length / 2) });
    },
  ],
  ['is answered with 500', (route) => route.fulfill({ status: 500, body: 'Internal Server Error' })],
];

test.use({ expectedErrors: /Failed to load resource|net::ERR_FAILED|SyntaxError|Unexpected|Invalid|missing|preload/ });

for (const [name, fault] of FAULTS) {
  test(`where the script ${name}, the page says so and offers to reload`, async ({ configurator, page }) => {
    await page.route(ENTRY, fault);
    await page.goto('./');
    const said = page.getByText('This page does not respond: its script has not started.');
    await expect(said).toBeHidden();
    await configurator.field('table_name').fill('orders');
    await expect(said).toBeVisible({ timeout: 15_000 });
    await expect(configurator.field('table_name')).toHaveValue('orders');
    await expect(page.getByText('Valid for Terraform and AWS')).toBeHidden();
    await expect(page.getByRole('status')).toHaveCount(0);

    await page.unroute(ENTRY);
    await page.getByRole('link', { name: 'reload the page' }).click();
    await configurator.ready();
    await expect(said).toBeHidden();
    await expect(page.getByText('Valid for Terraform and AWS')).toBeVisible();
  });
}

test('on paper stand the values and the whole text, and nothing to press', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.loadViewer();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('preview-text')).toBeVisible();
  await expect(configurator.field('table_name')).toBeVisible();
  for (const name of ['Copy', 'Reset', 'Download bundle']) await expect(configurator.button(name)).toBeHidden();
  await expect(page.getByRole('tablist', { name: 'Preview' })).toBeHidden();
  const cut = await page.getByTestId('preview-text').evaluate((text) => text.scrollHeight - text.clientHeight);
  expect(cut).toBeLessThanOrEqual(1);
});
