// What Terraform will make, and what it will change: seen, linked to the settings, and copied as text.
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('the overview lists the resources, leads to their settings and is copied as text', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.show('Overview');
  await expect(configurator.preview.getByRole('rowheader', { name: 'aws_dynamodb_table.this[0]' })).toBeVisible();
  await configurator.enter('enable_backup', true);
  await expect(configurator.preview.getByRole('rowheader', { name: /^aws_backup_plan/ })).toBeVisible();
  await expectAccessible(page, configurator.preview);
  expect(await configurator.copied()).toBe(await configurator.text());
  expect(await configurator.text()).toContain('aws_dynamodb_table.this[0]  orders\n');
  await configurator.button('Backup: go to enable_backup').click();
  await expect(configurator.field('enable_backup')).toBeFocused();
});

test('with a baseline it says that another name replaces the table', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.button('Import').click();
  const dialog = page.getByRole('dialog', { name: 'Import Terraform' });
  await dialog.getByRole('textbox', { name: 'Terraform text' }).fill('table_name = "orders"\n');
  await dialog.getByRole('button', { name: 'Import 1 argument' }).click();
  await configurator.show('Overview');
  await expect(configurator.preview.getByText('Nothing changes.')).toBeVisible();
  await configurator.enter('table_name', 'orders-2');
  const changed = configurator.preview.getByRole('listitem').filter({ hasText: 'Replace' });
  await expect(changed.filter({ hasText: 'aws_dynamodb_table.this[0]' })).toContainText('Danger');
});
