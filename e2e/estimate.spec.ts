// The money is in sight at every keystroke, and its sums can be read.
import { expect, test } from './fixtures.ts';

const usd = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));

test('the total follows what is entered', async ({ configurator }) => {
  await configurator.open();
  await expect(configurator.total).toHaveText(/^\$\d/);
  const before = usd(await configurator.total.textContent());
  await configurator.enter('billing_mode', 'PROVISIONED');
  await configurator.enter('read_capacity', '100');
  await expect.poll(async () => usd(await configurator.total.textContent())).toBeGreaterThan(before);
  const dear = usd(await configurator.total.textContent());
  await configurator.enter('read_capacity', '1');
  await expect.poll(async () => usd(await configurator.total.textContent())).toBeLessThan(dear);
});

test('the Cost estimate tab says what the total in sight says, and where it comes from', async ({ configurator }) => {
  await configurator.open();
  await configurator.show('Cost estimate');
  const total = (await configurator.total.textContent()) ?? '';
  const text = await configurator.text();
  expect(total).toMatch(/^\$[\d,]+\.\d\d$/);
  expect(text).toContain(total.replace('$', ''));
  expect(text).toMatch(/us-east-1/);
});

test('another Region has other prices', async ({ configurator, page }) => {
  await configurator.open();
  const before = await configurator.total.textContent();
  await page.getByRole('combobox', { name: 'Region' }).selectOption('sa-east-1');
  await expect(configurator.total).not.toHaveText(before ?? '');
  await configurator.show('Cost estimate');
  await expect(configurator.previewText).toContainText('sa-east-1');
});

test('a refused value is priced as its default, and the page says so', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('kms_deletion_window', 'x');
  const money = page.getByRole('region', { name: 'Monthly cost' });
  await expect(money).toContainText('invalid values are priced at their defaults');
  await configurator.enter('kms_deletion_window', '7');
  await expect(money).not.toContainText('priced as their defaults');
});
