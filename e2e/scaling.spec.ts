// Auto scaling seen before it is paid for: shapes, warnings, a recommendation taken, CloudWatch data, the chart by keyboard.
import type { Page } from '@playwright/test';
import { yearOfMinutes } from '../test/support/year-of-minutes.ts';
import { expectAccessible } from './axe.ts';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';

/** The search takes seconds on a machine that does other things too. */
const SEARCH = { timeout: 45_000 };

const panel = (page: Page) => page.getByRole('region', { name: 'Auto scaling' });
const recommendation = (page: Page) => page.getByRole('region', { name: 'Recommendation' });
const chart = (page: Page) => page.getByRole('application');

/** 50 new items a second on average, and 200 reads. */
async function openBusy(configurator: Configurator, page: Page): Promise<void> {
  await configurator.open();
  await page.getByRole('button', { name: 'Steady platform' }).click();
  await page.getByText(/^More \(\d+\)/).click();
  await page.getByRole('textbox', { name: 'Peak-to-average ratio' }).fill('6');
  await configurator.show('Scaling');
}

test('spikes warn that the cheapest setting throttles; the recommendation is taken, and undone in one step', async ({
  configurator,
  page,
}) => {
  await openBusy(configurator, page);
  await panel(page).getByRole('combobox', { name: 'Shape of a week' }).selectOption('spikes');
  const warning = recommendation(page).getByRole('note');
  await expect(warning).toContainText('The cheapest setting throttles.', SEARCH);
  await expect(warning).toContainText(/would cost \$[\d.,]+ but throttle [\d,]+ units/);
  await configurator.enter('billing_mode', 'PROVISIONED');
  const causes = page.getByRole('region', { name: 'What the current settings throttle' });
  await expect(causes.getByRole('listitem').first()).toContainText('raise', SEARCH);
  const row = (name: RegExp) => recommendation(page).getByRole('row', { name });
  await expect(row(/^Current settings \$[\d.,]+ \$[\d.,]+ [\d,]+ units, [\d.]+%$/)).toBeVisible();
  for (const way of ['On-demand Cheapest', 'Fixed', 'Auto-scaled']) {
    await expect(row(new RegExp(`^${way} \\$[\\d.,]+ \\$[\\d.,]+ Nothing$`))).toBeVisible();
  }
  await configurator.button('Go to write_capacity').first().click();
  await expect(configurator.field('write_capacity')).toBeFocused();
  const before = await configurator.field('write_capacity').inputValue();
  await recommendation(page).getByRole('button', { name: 'Use these settings' }).click();
  await expect(recommendation(page)).toContainText('These are the current settings.');
  await configurator.button('Undo').click();
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
  await expect(configurator.field('write_capacity')).toHaveValue(before);
  await expect(recommendation(page).getByRole('button', { name: 'Use these settings' })).toBeVisible();
});

const hoursField = (page: Page) => panel(page).getByRole('textbox', { name: 'Amount by the hour' });

test('hours are typed as 24 numbers, undone, and kept over a reload', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.show('Scaling');
  await panel(page).getByRole('combobox', { name: 'Shape of a week' }).selectOption('hourly');
  const hours = hoursField(page);
  await expect(hours).toHaveValue(/^(\d+(\.\d+)? ){23}\d+(\.\d+)?$/);
  await hours.fill('1 2 3');
  await expect(panel(page)).toContainText(
    'Enter 24 numbers, one for each hour of a day, or 168 for a week; there are 3.',
  );
  await expect(hours).toHaveAttribute('aria-invalid', 'true');
  await configurator.button('Undo').click();
  await configurator.button('Undo').click();
  await expect(panel(page).getByRole('combobox', { name: 'Shape of a week' })).toHaveValue('evening-peak');
  await configurator.button('Redo').click();
  const typed = await hours.inputValue();
  await page.reload();
  await configurator.ready();
  await configurator.show('Scaling');
  await expect(hours).toHaveValue(typed);
});

test('hours are drawn with the pointer and with the keyboard, for a day or a week', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.show('Scaling');
  await panel(page).getByRole('combobox', { name: 'Shape of a week' }).selectOption('hourly');
  const hours = hoursField(page);
  const typed = async () => (await hours.inputValue()).split(' ').map(Number);
  const drawing = panel(page).getByRole('group', { name: 'Draw the hours' });
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('no drawing');
  const [first] = await typed();
  // From the middle of 06:00 at half the height to that of 09:00 at the top, in one move.
  const hourAt = (hour: number) => box.x + ((hour + 0.5) / 24) * box.width;
  await page.mouse.move(hourAt(6), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(hourAt(9), box.y + 1);
  await page.mouse.up();
  const drawn = await typed();
  expect(drawn.slice(6, 10).toSorted((one, other) => one - other)).toEqual(drawn.slice(6, 10));
  expect((drawn[9] ?? 0) / (drawn[6] ?? 1)).toBeCloseTo(2, 1);
  expect(drawn[0]).toBe(first);
  const nine = drawing.getByRole('slider', { name: '09:00' });
  await nine.focus();
  await page.keyboard.press('ArrowDown');
  expect((await typed())[9]).toBeLessThan(drawn[9] ?? 0);
  await page.keyboard.press('ArrowRight');
  await expect(drawing.getByRole('slider', { name: '10:00' })).toBeFocused();
  await configurator.button('Set each day of the week').click();
  expect(await typed()).toHaveLength(168);
  await drawing.getByRole('slider', { name: 'Sat 12:00' }).focus();
  await page.keyboard.press('PageUp');
  await expect(recommendation(page)).toContainText('is the cheapest for this traffic', SEARCH);
  await expectAccessible(page, configurator.preview);
});

test('a year of minutes of six series is imported, simulated and searched while one types, and no key is lost', async ({
  configurator,
  page,
}) => {
  test.slow();
  await configurator.open();
  await configurator.show('Scaling');
  await expect(recommendation(page)).toContainText('is the cheapest for this traffic', SEARCH);
  await page.getByText('Use CloudWatch data').click();
  const begun = Date.now();
  await page.getByLabel('Open a file').setInputFiles({
    name: 'year.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(yearOfMinutes()),
  });
  await expect(page.getByRole('progressbar', { name: 'Reading' })).toBeVisible();
  const read = Date.now();
  await configurator.field('table_name').focus();
  await page.keyboard.press('End');
  // A key at a time until the recommendation for the year stands.
  const searched = recommendation(page).getByText('in the 365 days simulated');
  let typed = '';
  while (!(await searched.isVisible()) && typed.length < 200) {
    const key = 'abcdefghij'.charAt(typed.length % 10);
    await page.keyboard.press(key);
    typed += key;
  }
  await expect(searched).toBeVisible(SEARCH);
  const ended = Date.now();
  await expect(configurator.field('table_name')).toHaveValue(`lead-capture-leads${typed}`);
  console.log(
    `A year of six series: ${ended - begun} ms with the hand-over of the file, ${ended - read} ms from the first progress; ${typed.length} keys, none lost.`,
  );
  await expect(panel(page)).toContainText('Traffic of year.csv 365 days from 1 Jan 00:00 UTC.', SEARCH);
  await expect(panel(page)).toContainText('The data stays in this tab');
  await expect(panel(page)).toContainText(
    'ConsumedWriteCapacityUnits of source-index: 525,600 points, one every 60 s.',
  );
  await panel(page).getByRole('combobox', { name: 'Dimension' }).selectOption('source-index writes');
  await page.getByText('The same as numbers').click();
  // Units of a minute as units a second: 60 × 35 + 5 at midnight.
  await expect(panel(page).getByRole('row', { name: /^1 Jan 00:00 35\.08 / })).toBeVisible();
  await configurator.button('All').click();
  await expect(chart(page)).toHaveAccessibleName('source-index writes, 1 Jan 00:00 to 1 Jan 00:00');
  await chart(page).focus();
  for (const [key, want] of [
    ['+', '2 Apr 06:00 to 1 Oct 18:00'],
    ['Home', '1 Jan 00:00 to 2 Jul 12:00'],
    ['0', '1 Jan 00:00 to 1 Jan 00:00'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(chart(page)).toHaveAccessibleName(`source-index writes, ${want}`);
  }
  expect(new URL(page.url()).hash.length).toBeLessThan(2000);
});

test('a broken file says the line and the reason, and takes nothing; a whole one is dropped', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await configurator.show('Scaling');
  await page.getByText('Use CloudWatch data').click();
  const csv = 'Label,ConsumedWriteCapacityUnits\n2025-01-01 00:00:00,600\n2025-01-01 00:01:00,many\n';
  await page.getByRole('textbox', { name: 'CloudWatch export' }).fill(csv);
  await configurator.button('Simulate this traffic').click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing of it was taken.' })).toContainText(/Line 3: .*many/);
  await expect(panel(page).getByRole('combobox', { name: 'Shape of a week' })).toBeVisible();
  await expect(panel(page)).toContainText('aws cloudwatch get-metric-data');
  await expect(panel(page)).toContainText('"GlobalSecondaryIndexName","Value":"email-index"');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await configurator.button('Copy command').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^aws cloudwatch get-metric-data [\s\S]*> '?lead-capture-leads-metrics\.json'?$/);
  const dataTransfer = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.csv'));
      return transfer;
    },
    csv.replace('many', '1200'),
  );
  await page.getByRole('textbox', { name: 'CloudWatch export' }).dispatchEvent('drop', { dataTransfer });
  await expect(panel(page)).toContainText('Traffic of dropped.csv');
  await expect(panel(page)).toContainText('ConsumedWriteCapacityUnits of the table: 2 points, one every 60 s.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the chart moves and zooms by keyboard, and axe finds nothing', async ({ configurator, page }) => {
      test.slow();
      await openBusy(configurator, page);
      await configurator.enter('billing_mode', 'PROVISIONED');
      await expect(recommendation(page)).toContainText('is the cheapest for this traffic', SEARCH);
      await expect(chart(page)).toHaveAccessibleName('Table writes, Mon 00:00 to Tue 00:00');
      await chart(page).focus();
      for (const [key, want] of [
        ['+', 'Mon 06:00 to Mon 18:00'],
        ['ArrowRight', 'Mon 09:00 to Mon 21:00'],
        ['-', 'Mon 03:00 to Tue 03:00'],
        ['End', 'Sun 00:00 to Mon 00:00'],
        ['0', 'Mon 00:00 to Mon 00:00'],
      ] as const) {
        await page.keyboard.press(key);
        await expect(chart(page)).toHaveAccessibleName(`Table writes, ${want}`);
      }
      await page.getByText('The same as numbers').click();
      await page.getByText('Use CloudWatch data').click();
      await expectAccessible(page, configurator.preview);
      expect(await configurator.copied()).toContain('is the cheapest for this traffic');
    });
  });
}

test.describe('without the worker', () => {
  test.use({ expectedErrors: /ERR_FAILED|Failed to load/ });

  test('the page says so, and tries again', async ({ configurator, page }) => {
    await page.route(/scaling-worker/, (route) => route.abort());
    await configurator.open();
    await configurator.show('Scaling');
    const alert = page.getByRole('alert').filter({ hasText: 'The simulation could not be loaded' });
    await expect(alert).toBeVisible();
    await page.unroute(/scaling-worker/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(recommendation(page)).toContainText('is the cheapest for this traffic', SEARCH);
    await expect(alert).toBeHidden();
  });
});
