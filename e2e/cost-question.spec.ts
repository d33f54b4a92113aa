// "What does 200 reads/s, 50 writes/s, 3 KB, 500 GB cost, and which mode?": answered, taken, undone; and where there is no answer.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';

/** Fields that the question may take. */
const MOST_FIELDS = 5;

// Scrolling takes no time.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const money = (page: Page): Locator => page.getByRole('region', { name: 'Monthly cost' });
const way = (page: Page, name: string): Locator =>
  money(page).getByRole('list', { name: 'Ways to run this workload' }).getByRole('listitem').filter({ hasText: name });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const usd = (text: string | null): number => Number(/\$([\d,]+\.\d\d)/.exec(text ?? '')?.[1]?.replaceAll(',', ''));

/** The answer to the question, in as many fields as it takes; gives how many. */
async function ask(page: Page): Promise<number> {
  const answers = {
    'New items': '50/s',
    Updates: '0',
    'Reads by key': '200/s',
    'Item size': '3 KB',
    'Table size': '500 GB',
  };
  for (const [name, value] of Object.entries(answers)) await field(page, name).fill(value);
  return Object.keys(answers).length;
}

const opened = async (configurator: Configurator): Promise<void> => {
  await configurator.open();
  await expect(field(configurator.page, 'New items')).toBeVisible();
};

test('the question takes five fields, all in sight at once, and is answered by three ways', async ({
  configurator,
  page,
}) => {
  await opened(configurator);
  await field(page, 'Item size').scrollIntoViewIfNeeded();
  await field(page, 'Table size').scrollIntoViewIfNeeded();
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  for (const name of ['New items', 'Updates', 'Reads by key', 'Item size', 'Table size']) {
    await expect(field(page, name)).toBeInViewport({ ratio: 1 });
  }
  const before = await scrolled();
  expect(await ask(page)).toBeLessThanOrEqual(MOST_FIELDS);
  // Chromium rounds halves of a pixel.
  expect(Math.abs((await scrolled()) - before)).toBeLessThanOrEqual(1);
  await expect(money(page)).toContainText('500 GB stored');
  await expect(way(page, 'Auto-scaled')).toContainText('Cheapest');
  const amounts = await Promise.all(
    ['On-demand', 'Fixed', 'Auto-scaled'].map(async (name) => usd(await way(page, name).textContent())),
  );
  const [onDemand = 0, fixed = 0, scaled = 0] = amounts;
  expect(usd(await configurator.total.textContent())).toBe(onDemand);
  expect(scaled).toBeLessThan(onDemand);
  expect(onDemand).toBeLessThan(fixed);
  await expectAccessible(page);
});

test('a way is taken by one press and undone by another', async ({ configurator, page }) => {
  await opened(configurator);
  await ask(page);
  const before = (await configurator.total.textContent()) ?? '';
  await expect(configurator.button('Switch to auto-scaled')).toBeVisible();
  const promised = usd(await way(page, 'Auto-scaled').textContent());
  await configurator.button('Switch to auto-scaled').click();
  await expect.poll(async () => usd(await configurator.total.textContent())).toBe(promised);
  await expect(configurator.previewText).toContainText('enable_autoscaling');
  await expect(way(page, 'Auto-scaled')).toContainText('current');
  await configurator.button('Undo').click();
  await expect(configurator.total).toHaveText(before);
  expect(await configurator.text()).toBe('module "dynamodb" {\n  source = "./modules/dynamodb"\n}\n');
});

test('capacity that is too small says what it throttles, beside the ways that carry the workload', async ({
  configurator,
  page,
}) => {
  await opened(configurator);
  await ask(page);
  await configurator.enter('billing_mode', 'PROVISIONED');
  await expect(way(page, 'As configured')).toContainText(/throttles all writes, needs \d+ WCU/);
  await expect(way(page, 'Fixed')).not.toContainText('throttles');
  await expectAccessible(page);
});

test('another rate unit converts the numbers and moves no money, in one step', async ({ configurator, page }) => {
  await opened(configurator);
  await field(page, 'New items').fill('86,400');
  await expect(money(page)).toContainText('86,400 new items');
  const before = (await configurator.total.textContent()) ?? '';
  const unit = page.getByRole('combobox', { name: 'Rate unit' });
  await unit.selectOption('second');
  await expect(field(page, 'New items')).toHaveValue('1');
  await expect(configurator.total).toHaveText(before);
  await configurator.button('Undo').click();
  await expect(field(page, 'New items')).toHaveValue('86,400');
  await expect(unit).toHaveValue('day');
  await expect(configurator.total).toHaveText(before);
});

test('a refused workload has no price anywhere, and the page leads to the field', async ({ configurator, page }) => {
  await opened(configurator);
  await field(page, 'New items').fill('many');
  await expect(configurator.total).toHaveText('not priced');
  await expect(money(page)).not.toContainText('$');
  await expect(money(page)).toContainText('New items must be a number from 0 to 1,000,000,000.');
  await expect(field(page, 'New items')).toHaveAccessibleDescription(/^.*Error New items must be a number/);
  await configurator.show('Cost estimate');
  await expect(configurator.previewText).not.toContainText('$');
  await page.getByRole('radio', { name: 'Table and charts' }).check();
  await expect(configurator.preview).not.toContainText('$');
  await expectAccessible(page);
  await configurator.button('Show the field').click();
  await expect(field(page, 'New items')).toBeFocused();
});

test('a size typed as a number of items is mended by one press', async ({ configurator, page }) => {
  await opened(configurator);
  await field(page, 'Items stored').fill('500 GB');
  await expect(configurator.total).toHaveText('not priced');
  await configurator.button('Set Table size to 500 GB').click();
  await expect(field(page, 'Table size')).toHaveValue('500 GB');
  await expect(configurator.total).toHaveText(/^\$\d/);
  await expect(money(page)).toContainText('500 GB stored');
});

test('a missing price says at least and leads to a price of one’s own', async ({ configurator, page }) => {
  await opened(configurator);
  await page.getByRole('combobox', { name: 'Region' }).selectOption('ap-southeast-5');
  await page
    .getByRole('region', { name: 'Monitoring' })
    .getByText(/^Advanced/)
    .click();
  await configurator.enter('enable_contributor_insights', true);
  await expect(configurator.total).toHaveText(/^at least \$[\d,.]+$/);
  await expect(money(page)).toContainText(/without .*Contributor Insights/);
  await money(page).getByRole('button', { name: 'Set a price' }).click();
  const own = page.getByRole('textbox', { name: 'Contributor Insights rule', exact: true });
  await expect(own).toBeFocused();
  await own.fill('0.5');
  await page.getByRole('textbox', { name: 'Contributor Insights events', exact: true }).fill('0.03');
  await expect(configurator.total).toHaveText(/^\$[\d,.]+$/);
});

test('what moves the result stands beside it and leads to its field, also behind "More"', async ({
  configurator,
  page,
}) => {
  await opened(configurator);
  await expect(field(page, 'KMS key age')).toBeHidden();
  await money(page).getByRole('button', { name: 'new KMS key, $1 → $3 over the years' }).click();
  await expect(field(page, 'KMS key age')).toBeFocused();
  await field(page, 'KMS key age').fill('2');
  await expect(money(page).getByRole('button', { name: 'KMS key 2 years old' })).toBeVisible();
});

test('an assumption is changed beside the estimate, and the form follows', async ({ configurator, page }) => {
  await opened(configurator);
  const before = (await configurator.total.textContent()) ?? '';
  await configurator.show('Cost estimate');
  await page.getByRole('radio', { name: 'Table and charts' }).check();
  await page.getByText(/^Change the assumptions \(\d+\)$/).click();
  const items = field(page, 'New items in the estimate');
  await items.fill('many');
  await expect(configurator.total).toHaveText('not priced');
  await expect(items).toHaveAttribute('aria-invalid', 'true');
  await expect(items).toHaveAccessibleDescription(/^New items must be a number/);
  await expect(items).toBeFocused();
  await items.fill('2 million');
  await expect(configurator.total).toHaveText(/^\$\d/);
  expect(usd(await configurator.total.textContent())).toBeGreaterThan(usd(before));
  await expect(field(page, 'New items')).toHaveValue('2 million');
  await expect(field(page, 'KMS key age in the estimate')).toHaveAccessibleDescription('years');
  await expectAccessible(page);
});

test('the estimate as a table has the same total, and pictures whose labels are whole at every width', async ({
  configurator,
  page,
}) => {
  test.slow();
  await opened(configurator);
  await ask(page);
  await configurator.show('Cost estimate');
  const text = await configurator.copied();
  await page.getByRole('radio', { name: 'Table and charts' }).check();
  const table = page.getByRole('table', { name: 'Cost by resource' });
  await expect(table.getByRole('row', { name: /^Total/ })).toContainText(
    (await configurator.total.textContent()) ?? '?',
  );
  expect(await configurator.copied()).toBe(text);
  expect(await configurator.text()).toBe(text);
  const pictures = page.getByRole('region', { name: 'Charts' });
  const figures = await pictures.getByRole('figure').all();
  expect(figures.length).toBe(5);
  for (const figure of figures) await expect(figure.getByRole('table', { includeHidden: true })).toHaveCount(1);
  for (const figure of ['Month 1 ', 'Month 12 ', 'Month 36 ', 'First year, in cash ', 'For 1,000 items written ']) {
    await expect(pictures.getByRole('row', { name: new RegExp(`^${figure}\\$`) })).toHaveCount(1);
  }
  await expect(
    pictures.getByRole('row', { name: /^Fixed, whatever the traffic \([\d.]+% of this month\) \$/ }),
  ).toBeVisible();
  await expectAccessible(page, configurator.preview);
  for (const width of [320, 390, 800, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(async () => expect(await cutLabels(page)).toEqual([])).toPass();
  }
  await page.getByRole('radio', { name: 'Text', exact: true }).check();
  expect(await configurator.text()).toBe(text);
});

/** Labels of the pictures that stand out of their picture. */
const cutLabels = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Charts', includeHidden: true }).evaluateAll((charts) =>
    charts
      .flatMap((one) => [...one.querySelectorAll('svg[role="img"]')])
      .flatMap((picture) => {
        const { left, right } = picture.getBoundingClientRect();
        const shown = picture.parentElement?.getBoundingClientRect() ?? { left, right };
        return [...picture.querySelectorAll('text')].flatMap((label) => {
          const box = label.getBoundingClientRect();
          const isCut = box.left < Math.max(left, shown.left) - 1 || box.right > Math.min(right, shown.right) + 1;
          return isCut ? [label.textContent ?? ''] : [];
        });
      }),
  );
