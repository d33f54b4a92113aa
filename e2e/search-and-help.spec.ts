// Search over the settings, help, skip links and the focus: what leads from one part of the page to another.
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

const search = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });
const results = (page: Page) => page.getByRole('listbox', { name: 'Settings' }).getByRole('option');
const onBody = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);

/** The keys are listened to once the page has its second part, which also brings the cost. */
const whole = (page: Page) => expect(page.getByRole('textbox', { name: 'Table size', exact: true })).toBeVisible();

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('a slash searches, and Enter leads to the setting, also behind Advanced', async ({ configurator, page }) => {
      await configurator.open();
      await whole(page);
      await expect(async () => {
        if ((await search(page).count()) === 0) await page.keyboard.press('/');
        await expect(search(page)).toBeFocused({ timeout: 3000 });
      }).toPass();
      await search(page).fill('deletion prot');
      await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
      await expectAccessible(page, page.getByRole('dialog'));
      await page.keyboard.press('Enter');
      await expect(search(page)).toHaveCount(0);
      await expect(configurator.field('deletion_protection_enabled')).toBeFocused();
    });

    test('help explains the module, the keys, the version and the day of the prices', async ({
      configurator,
      page,
    }) => {
      await configurator.open();
      await whole(page);
      await configurator.button('Help').click();
      const help = page.getByRole('dialog', { name: 'Help' });
      await expect(help).toContainText('email-index and source-index');
      await expect(help).toContainText(/Version \d+\.\d+\.\d+; prices of \d{4}-\d\d-\d\d\./);
      await expect(help.getByRole('link', { name: /^DynamoDB Developer Guide/ })).toBeVisible();
      await expectAccessible(page, help);
      await page.keyboard.press('Escape');
      await expect(configurator.button('Help')).toBeFocused();
    });
  });
}

test('"Changed only" lists what differs, with its value', async ({ configurator, page }) => {
  await configurator.open();
  await whole(page);
  await configurator.enter('table_name', 'orders');
  await configurator.enter('enable_ttl', true);
  await configurator.button('Search settings').click();
  await page.getByRole('checkbox', { name: 'Changed only' }).check();
  await expect(results(page)).toHaveCount(2);
  await expect(results(page).first()).toContainText('orders');
  await expectAccessible(page, page.getByRole('dialog'));
  await results(page).filter({ hasText: 'enable_ttl' }).click();
  await expect(configurator.field('enable_ttl')).toBeFocused();
});

test('a slash in a field is a character, and shortcuts can be turned off', async ({ configurator, page }) => {
  await configurator.open();
  await whole(page);
  await configurator.field('table_name').fill('');
  await page.keyboard.type('a/?');
  await expect(configurator.field('table_name')).toHaveValue('a/?');
  await configurator.button('Help').click();
  await page.getByRole('checkbox', { name: /^Single-key shortcuts/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(search(page)).toHaveCount(0);
  await configurator.button('Search settings').click();
  await expect(search(page)).toBeFocused();
});

test('from the top to Copy in at most ten stops, and to the code and the form', async ({ configurator, page }) => {
  await configurator.open();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  let stops = 0;
  const next = async (): Promise<void> => {
    await page.keyboard.press('Tab');
    stops += 1;
    expect(await onBody(page)).toBe(false);
  };
  while ((await focused()) !== 'Skip to Copy and download' && stops < 10) await next();
  await page.keyboard.press('Enter');
  expect(await onBody(page)).toBe(false);
  await next();
  await expect(configurator.button('Copy')).toBeFocused();
  expect(stops).toBeLessThanOrEqual(10);
});

const LOSSES = [
  ['a field’s way back', /^Reset to lead-capture-leads/],
  ['a section’s way back', /^Reset Table$/],
  ['an answer', /^New table$/],
] as const;

for (const [name, button] of LOSSES) {
  test(`the focus stays near: ${name}`, async ({ configurator, page }) => {
    await configurator.open();
    await whole(page);
    await configurator.enter('table_name', 'orders');
    const pressed = page.getByRole('button', { name: button });
    await pressed.focus();
    await page.keyboard.press('Enter');
    await expect(pressed).toHaveCount(0);
    await expect.poll(() => onBody(page)).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await onBody(page)).toBe(false);
  });
}

test('new or existing is asked where it matters, and the answer counts', async ({ configurator, page }) => {
  await configurator.open();
  await whole(page);
  await expect(page.getByText(/Is this a new table/)).toHaveCount(0);
  await configurator.enter('enable_encryption', false);
  await expect(configurator.field('enable_encryption')).toHaveAccessibleDescription(/schedules its key for deletion/);
  await expectAccessible(page);
  await configurator.button('New table').first().click();
  await expect(configurator.field('enable_encryption')).toHaveAccessibleDescription(
    /a key that AWS owns: no key policy/,
  );
  await configurator.enter('table_name', 'orders');
  await expect(page.getByText(/Is this a new table/)).toHaveCount(0);
  await configurator.show('Files');
  await page.getByText('Bundle settings').click();
  await expect(page.getByRole('radio', { name: /^New table/ })).toBeChecked();
});

test('numbers as people write them, and what Terraform gets', async ({ configurator, page }) => {
  await configurator.open();
  await whole(page);
  await configurator.enterAll({ billing_mode: 'PROVISIONED', read_capacity: '5k' });
  await expect(configurator.field('read_capacity')).toHaveAccessibleDescription(/Terraform gets 5000\./);
  await expect(configurator.previewText).toContainText('read_capacity = 5000');
});

test('the indexes stand in the Table section, with what they cost', async ({ configurator, page }) => {
  await configurator.open();
  const table = page.getByRole('region', { name: 'Table', exact: true });
  await expect(table).toContainText(/email-index \(email, timestamp\) and source-index .*cost \$[\d.]+ a month/);
});

test.describe('1920 px', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('form, code and cost stand side by side', async ({ configurator, page }) => {
    await configurator.open();
    await whole(page);
    const table = page.getByRole('table', { name: 'Cost by resource' });
    const boxes = await Promise.all(
      [configurator.field('table_name'), configurator.preview, table].map((one) => one.boundingBox()),
    );
    const [form, code, cost] = boxes.map((box) => ({ left: box?.x ?? 0, right: (box?.x ?? 0) + (box?.width ?? 0) }));
    expect(form?.right).toBeLessThanOrEqual(code?.left ?? 0);
    expect(code?.right).toBeLessThanOrEqual(cost?.left ?? 0);
    await expectAccessible(page);
    await configurator.show('Cost estimate');
    await page.getByRole('radio', { name: 'Table and charts' }).check();
    await expect(table).toHaveCount(1);
  });
});

test('on paper: values, text and money, and nothing to press', async ({ configurator, page }) => {
  await configurator.open();
  await page.emulateMedia({ media: 'print' });
  await expect(configurator.button('Copy')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  await expect(configurator.total).toBeVisible();
  await expect(configurator.previewText).toBeVisible();
});
