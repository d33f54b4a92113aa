// Nothing scrolls sideways or is cut off, down to 320 px and at 200 % zoom, and the preview is one tap away.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function expectAllInSight(page: Page): Promise<void> {
  const { scroll, width, cut } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
    // A choice’s card and the form’s column hide what does not fit into them.
    cut: [...document.querySelectorAll('label, .field-control')]
      .filter((label) => label.scrollWidth > label.clientWidth)
      .map((label) => label.textContent),
  }));
  expect(scroll).toBeLessThanOrEqual(width);
  expect(cut).toEqual([]);
}

const SCREENS = [
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a laptop at 200 % zoom', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ['a tablet', { viewport: { width: 820, height: 1180 } }],
  ['a laptop', { viewport: { width: 1280, height: 800 } }],
] as const;

for (const [name, options] of SCREENS) {
  test.describe(name, () => {
    test.use(options);

    test('nothing scrolls sideways or is cut off, whatever is entered', async ({ configurator, page }) => {
      await configurator.open();
      await page.getByText(/^More \(/).click();
      await expect(page.getByRole('heading', { name: 'Account and commitment' })).toBeVisible();
      await expectAllInSight(page);
      await configurator.enterAll({
        table_name: 'a-name-without-any-place-to-break-'.repeat(7),
        billing_mode: 'PROVISIONED',
        enable_autoscaling: true,
        kms_deletion_window: 'x'.repeat(200),
        tags: { ['k'.repeat(128)]: 'v'.repeat(256) },
      });
      await expect(configurator.status).toContainText('1 problem');
      await expectAllInSight(page);
    });
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the money is in sight and the preview one tap away', async ({ configurator, page }) => {
    await configurator.open();
    await configurator.enter('table_name', 'orders');
    await expect(page.getByText(/^\$[\d.]+ \/ month$/).last()).toBeInViewport();
    await configurator.button('Preview').tap();
    await expect(configurator.previewText).toBeInViewport();
    await expect(configurator.previewText).toContainText('orders');
    for (const tab of ['terraform.tfvars', 'Cost estimate'] as const) {
      await configurator.show(tab);
      await expectAllInSight(page);
    }
    const { name } = await configurator.download('Download bundle');
    expect(name).toBe('orders-dynamodb.zip');
    await configurator.button('Back to the form').tap();
    await expect(configurator.previewText).not.toBeInViewport();
    await expect(configurator.button('Preview')).toBeFocused();
  });

  test('a blocked export leads back to the field', async ({ configurator }) => {
    await configurator.open();
    await configurator.enter('kms_deletion_window', '1');
    await configurator.button('Preview').tap();
    await configurator.button('Download bundle').tap();
    await expect(configurator.field('kms_deletion_window')).toBeFocused();
    await expect(configurator.field('kms_deletion_window')).toBeInViewport();
    expect(configurator.downloads).toEqual([]);
  });
});

test('where the section links do not fit, the current one is in sight', async ({ configurator, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await configurator.open();
  const link = (name: RegExp) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
  await expect(link(/^Workload/)).not.toBeInViewport({ ratio: 0.99 });
  // The last section is whole: the end of the page moves no more.
  await expect(page.getByRole('textbox', { name: 'New items', exact: true })).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(link(/^Workload/)).toHaveAttribute('aria-current', 'true');
  await expect(link(/^Workload/)).toBeInViewport({ ratio: 0.99 });
  await page.evaluate(() => scrollTo(0, 0));
  await expect(link(/^Table/)).toHaveAttribute('aria-current', 'true');
  await expect(link(/^Table/)).toBeInViewport({ ratio: 0.99 });
});

test('all tabs of the preview are in sight at 1280 px', async ({ configurator, page }) => {
  await configurator.open();
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(7);
  // The strip covers one pixel of a tab's height: less than that is a cut label.
  for (const tab of await tabs.all()) await expect(tab).toBeInViewport({ ratio: 0.97 });
});
