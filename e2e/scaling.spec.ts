// Auto scaling seen before it is paid for: shapes, warnings, a recommendation taken, CloudWatch data, the chart by keyboard.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';

/** 50 items a second on average, six times as many at the peak. */
async function openBusy(configurator: Configurator, page: Page): Promise<void> {
  await configurator.open();
  await page.getByRole('combobox', { name: 'Rate unit' }).selectOption('second');
  for (const [label, value] of [
    ['New items', '50'],
    ['Updates', '0'],
    ['Queries on email-index', '0'],
    ['Peak over average', '6'],
  ] as const) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(value);
  }
  await configurator.show('Scaling');
}

const panel = (page: Page) => page.getByRole('region', { name: 'Auto scaling' });
const recommendation = (page: Page) => page.getByRole('region', { name: 'Recommendation' });

test('spikes warn that the cheapest setting throttles; the recommendation is taken and undone in one step', async ({
  configurator,
  page,
}) => {
  await openBusy(configurator, page);
  await panel(page).getByRole('combobox', { name: 'Shape of a week' }).selectOption('spikes');
  const warning = recommendation(page).getByRole('note');
  await expect(warning).toContainText('The cheapest setting throttles.', { timeout: 30_000 });
  await expect(warning).toContainText(/would cost \$[\d.,]+ but throttle [\d,]+ units/);
  await configurator.enter('billing_mode', 'PROVISIONED');
  const causes = page.getByRole('region', { name: 'What the current settings throttle' });
  await expect(causes.getByRole('listitem').first()).toContainText('raise', { timeout: 30_000 });
  await causes
    .getByRole('button', { name: /^Go to / })
    .first()
    .click();
  await expect(
    page.getByRole('textbox', { name: /(read|write)_(min_|max_)?capacity/ }).and(page.locator(':focus')),
  ).toBeVisible();
  const before = await configurator.field('write_capacity').inputValue();
  await recommendation(page).getByRole('button', { name: 'Use these settings' }).click();
  await expect(recommendation(page)).toContainText('These are the current settings.');
  await configurator.button('Undo').click();
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
  await expect(configurator.field('write_capacity')).toHaveValue(before);
  await expect(recommendation(page).getByRole('button', { name: 'Use these settings' })).toBeVisible();
});
