// A new version is published, or the server goes, while the page is open: nothing typed is lost.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { securityHeaders } from '../scripts/security-headers.ts';
import { serve } from '../scripts/serve.ts';
import { expect, NOT_LOADED, test } from './fixtures.ts';
import { redeployed } from './redeployed.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

test.describe('a part that a new deploy has taken away', () => {
  test.use({ expectedErrors: new RegExp(`${NOT_LOADED.source}|Refused to apply style`, 'i') });

  test('is told with an offer to reload, which keeps what was entered', async ({ configurator, page }) => {
    const old = await serve(DIST);
    let now = old;
    const next = redeployed();
    try {
      await page.goto(old.url);
      await configurator.ready();
      await configurator.enter('table_name', 'orders');
      await page.waitForLoadState('networkidle');
      await old.close();
      now = await serve(next, Number(new URL(old.url).port), securityHeaders);
      await configurator.enter('billing_mode', 'PROVISIONED');
      await configurator.show('Files');
      await expect(page.getByText('A new version of this page has been published.')).toBeVisible();
      await configurator.button('Reload').click();
      await configurator.ready();
      await expect(configurator.field('table_name')).toHaveValue('orders');
      await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
      await configurator.show('Files');
      await expect(configurator.previewText).toContainText('var.table_name');
      await expect(page.getByText('A new version of this page has been published.')).toBeHidden();
    } finally {
      await now.close();
      rmSync(next, { recursive: true });
    }
  });
});

test.describe('where data need not be saved', () => {
  test.use({ bringsAhead: true });

  test('once the page is at rest, every part opens without the server', async ({ configurator, page }) => {
    const { url, close } = await serve(DIST);
    await page.goto(url);
    await configurator.ready();
    await page.waitForLoadState('networkidle');
    await expect(configurator.viewer()).toBeVisible({ timeout: 15_000 });
    await page.waitForLoadState('networkidle');
    // The last part that is brought.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /schedule-/.test(name)),
    );
    await page.waitForLoadState('networkidle');
    await close();
    for (const tab of ['Overview', 'Files', 'Compare', 'Cost estimate', 'Module block'] as const) {
      await configurator.show(tab);
      await expect(configurator.previewText).not.toBeEmpty();
    }
    for (const dialog of ['Saves', 'Environments', 'History', 'Import']) {
      await configurator.button(dialog).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
    }
    expect((await configurator.download('Download bundle')).name).toBe('lead-capture-leads-dynamodb.zip');
  });
});
