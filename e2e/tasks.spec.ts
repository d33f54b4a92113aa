// The four tasks that the page is for, by role and label, within the steps that docs/tasks.md allows.
import type { VariableName } from '../src/catalog/config.ts';
import { expect, test } from './fixtures.ts';
import { Steps, targetOf } from './steps.ts';
import { unzip } from './terraform.ts';

// Scrolling takes no time.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const TAGS = ['Environment', 'Team', 'Service', 'CostCenter', 'Owner', 'Repository'];

test('a development table with pasted tags', async ({ configurator, page }) => {
  const steps = new Steps();
  await configurator.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await steps.type(configurator.field('table_name'), 'orders-dev');
  await steps.press(page.getByText('Paste tags'));
  await steps.type(page.getByRole('textbox', { name: 'Tags as text' }), TAGS.map((key) => `${key} = dev`).join('\n'));
  await steps.press(configurator.button('Add 6 tags'));
  await steps.press(configurator.button('Copy'));
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('table_name = "orders-dev"');
  for (const key of TAGS) expect(await copied()).toMatch(new RegExp(`\\b${key} +=`));
  steps.expectWithin(targetOf('Development table'));
});

test('a production table with scaling, TTL, a stream and backups', async ({ configurator, page }) => {
  const steps = new Steps();
  await configurator.open();
  await steps.type(configurator.field('table_name'), 'orders-prod');
  await steps.press(page.getByRole('region', { name: 'Table', exact: true }).getByText(/^Advanced/));
  await steps.press(configurator.field('deletion_protection_enabled'));
  await steps.press(configurator.choice('billing_mode', 'PROVISIONED'));
  await steps.press(configurator.field('enable_autoscaling'));
  await steps.type(configurator.field('read_max_capacity'), '1k');
  await steps.type(configurator.field('write_max_capacity'), '500');
  await steps.press(configurator.field('enable_ttl'));
  await steps.type(configurator.field('ttl_attribute'), 'deleteAfter');
  await steps.press(configurator.field('enable_backup'));
  await steps.press(configurator.field('enable_streams'));
  const arrives = page.waitForEvent('download');
  await steps.press(configurator.button('Download bundle'));
  expect((await arrives).suggestedFilename()).toBe('orders-prod-dynamodb.zip');
  const { bytes } = await configurator.download('Download bundle');
  const written = unzip(bytes)['terraform.tfvars'] ?? '';
  for (const line of [
    /table_name += "orders-prod"/,
    /deletion_protection_enabled += true/,
    /enable_autoscaling += true/,
    /read_max_capacity += 1000/,
    /write_max_capacity += 500/,
    /ttl_attribute += "deleteAfter"/,
    /enable_backup += true/,
    /enable_streams += true/,
  ]) {
    expect(written).toMatch(line);
  }
  steps.expectWithin(targetOf('Production table'));
});

test('what 200 reads/s, 50 writes/s, 3 KB and 500 GB cost, and which mode', async ({ configurator, page }) => {
  const steps = new Steps();
  await configurator.open();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect(field('Table size')).toBeVisible();
  await steps.press(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Workload/ }));
  const answers = {
    'New items': '50/s',
    Updates: '0',
    'Reads by key': '200/s',
    'Item size': '3 KB',
    'Table size': '500 GB',
  };
  for (const name of Object.keys(answers)) await expect(field(name)).toBeInViewport({ ratio: 1 });
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  const before = await scrolled();
  for (const [name, answer] of Object.entries(answers)) await steps.type(field(name), answer);
  const money = page.getByRole('region', { name: 'Monthly cost' });
  const ways = money.getByRole('list', { name: 'Ways to run this workload' }).getByRole('listitem');
  await expect(money).toContainText('500 GB stored');
  await expect(configurator.total).toHaveText(/^\$[\d,]+\.\d\d$/);
  await expect(configurator.total).toBeInViewport();
  await expect(ways.filter({ hasText: 'Cheapest' })).toContainText('Auto-scaled');
  await expect(ways.filter({ hasText: 'Cheapest' })).toBeInViewport();
  // Chromium rounds halves of a pixel.
  expect(Math.abs((await scrolled()) - before)).toBeLessThanOrEqual(1);
  steps.expectWithin(targetOf('Cost question'));
});

/** Each is wrong in its own way; what mends it. */
const MISTAKES: Readonly<Partial<Record<VariableName, readonly [wrong: string, right: string]>>> = {
  table_name: ['my table', 'my-table'],
  hash_key: ['', 'id'],
  range_key: ['k'.repeat(256), 'created'],
  read_min_capacity: ['many', '5'],
  read_max_capacity: ['0', '100'],
  write_min_capacity: ['-1', '5'],
  write_max_capacity: ['1.5', '100'],
  read_target_utilization: ['95', '70 %'],
  write_target_utilization: ['10', '70'],
  kms_deletion_window: ['5', '30'],
};

test('ten mistakes', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enterAll({ billing_mode: 'PROVISIONED', enable_autoscaling: true });
  const mistakes = Object.entries(MISTAKES);
  for (const [name, [wrong]] of mistakes) await configurator.field(name as VariableName).fill(wrong);
  const errors = page.getByRole('button', { name: /^\d+ errors?$/ });
  await expect(errors).toHaveText('10 errors');

  const steps = new Steps();
  await steps.press(configurator.button('Download bundle'));
  await expect(page.getByText(/^Fix 10 errors to download/)).toBeVisible();
  const left = new Map(mistakes);
  while (left.size > 0) {
    const focused = page.getByRole('textbox', { name: /./ }).and(page.locator(':focus'));
    await expect(focused).toHaveAttribute('aria-invalid', 'true');
    const name = (await focused.getAttribute('id'))?.replace('field-', '') ?? '';
    const [, right] = left.get(name) ?? [];
    expect(right, `a mistake at ${name}`).toBeDefined();
    await steps.type(focused, right ?? '');
    left.delete(name);
    if (left.size === 0) break;
    await expect(errors).toHaveText(left.size === 1 ? '1 error' : `${left.size} errors`);
    await steps.press(errors);
  }
  await expect(errors).toHaveCount(0);
  const arrives = page.waitForEvent('download');
  await steps.press(configurator.button('Download bundle'));
  expect((await arrives).suggestedFilename()).toBe('my-table-dynamodb.zip');
  steps.expectWithin(targetOf('Ten mistakes'));
});
