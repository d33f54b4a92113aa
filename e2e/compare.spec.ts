// The comparison: settings in words, what Terraform will do, both texts side by side, and the same as text.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

test('it compares with the defaults, in words and side by side', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.show('Compare');
  const row = configurator.preview.getByRole('row', { name: /table_name/ });
  await expect(row).toContainText('lead-capture-leads');
  await expect(row).toContainText('orders');
  // Monaco's diff editor.
  await expect(configurator.preview.getByRole('code').last()).toContainText('orders');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await configurator.copied()).toBe(await configurator.text());
  await row.getByRole('button').click();
  await expect(configurator.field('table_name')).toBeFocused();
});

test('with a baseline it says what Terraform does to each resource', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.button('Import').click();
  const dialog = page.getByRole('dialog', { name: 'Import Terraform' });
  await dialog.getByRole('textbox', { name: 'Terraform text' }).fill('table_name = "orders" # theirs\n');
  await dialog.getByRole('button', { name: 'Import 1 argument' }).click();
  await configurator.enter('hash_key', 'id');
  await configurator.show('Compare');
  await expect(configurator.preview.getByRole('row', { name: /hash_key/ })).toContainText('Replaces');
  await expect(configurator.preview.getByRole('listitem').filter({ hasText: 'Replace' })).toContainText('Danger');
  await page.getByLabel('Compare with').selectOption('terraform.tfvars as it was taken in');
  await expect(configurator.previewText).toContainText('The text differs');
  await expect(configurator.preview.getByRole('code').first()).toContainText('# theirs');
});
