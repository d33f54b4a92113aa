// Everything can be done from the keyboard, in a sensible order.
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { unzip } from './terraform.ts';

test('a table is filled in and exported without a pointer', async ({ configurator, page }) => {
  await configurator.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the form' })).toBeFocused();
  await page.keyboard.press('Enter');

  const walkTo = async (target: Locator): Promise<void> => {
    const element = await target.elementHandle();
    for (let step = 0; step < 120; step += 1) {
      if (await page.evaluate((wanted) => wanted === document.activeElement, element)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };

  await walkTo(configurator.field('table_name'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('orders');
  await walkTo(configurator.choice('billing_mode', 'PAY_PER_REQUEST'));
  await page.keyboard.press('ArrowDown');
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
  await walkTo(configurator.field('read_capacity'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('12');
  await walkTo(configurator.field('enable_ttl'));
  await page.keyboard.press('Space');
  await walkTo(configurator.button('Add tag'));
  await page.keyboard.press('Enter');
  await walkTo(configurator.tagKeys());
  await page.keyboard.type('Team');
  await page.keyboard.press('Tab');
  await page.keyboard.type('payments');
  await walkTo(configurator.tab('Module block'));
  await page.keyboard.press('ArrowRight');
  await expect(configurator.tab('terraform.tfvars')).toBeFocused();
  await walkTo(configurator.button('Download bundle'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);

  expect(download.suggestedFilename()).toBe('orders-dynamodb.zip');
  const shown = await configurator.text();
  expect(shown).toContain('read_capacity = 12');
  const { bytes } = await configurator.download('Download bundle');
  expect(unzip(bytes)['terraform.tfvars']).toBe(shown);
});

test('a newly added tag takes the focus, and removing it does not lose it', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.button('Add tag').focus();
  await page.keyboard.press('Enter');
  await expect(configurator.tagKeys()).toBeFocused();
  await page.keyboard.type('Team');
  await configurator.button('Remove tag Team').focus();
  await page.keyboard.press('Enter');
  await expect(configurator.tagKeys()).toHaveCount(0);
  const lost = await page.evaluate(() => document.activeElement === document.body);
  expect(lost).toBe(false);
});

test('the starting points open and close from the keyboard', async ({ configurator, page }) => {
  await configurator.open();
  const start = configurator.button('Start from');
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^On-demand/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^On-demand/ })).toBeHidden();
  await expect(start).toBeFocused();
});

test('whatever has the focus shows it', async ({ configurator, page }) => {
  await configurator.open();
  const unseen: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      // A switch or a card may draw the ring around its neighbour or its label.
      const around = [focused, focused.parentElement, focused.nextElementSibling].filter((one) => one !== null);
      const drawn = around.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      return drawn ? null : `${focused.tagName} ${focused.id} ${focused.textContent}`;
    });
    if (name !== null) unseen.push(name);
  }
  expect(unseen).toEqual([]);
});
