// The comparison: settings in words, what Terraform will do, both texts side by side, and the same as text.
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { unzip } from './terraform.ts';

test('it compares with the defaults, in words and side by side', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.show('Compare');
  const row = configurator.preview.getByRole('row', { name: /table_name/ });
  await expect(row).toContainText('lead-capture-leads');
  await expect(row).toContainText('orders');
  // Monaco's diff editor: one text beside the other. Names in the table have the role of code too.
  const sides = configurator.preview.getByRole('code').filter({ has: page.getByRole('textbox') });
  await expect(sides).toHaveCount(2);
  await expect(sides.first()).not.toContainText('orders');
  await expect(sides.last()).toContainText('orders');
  await expectAccessible(page, configurator.preview);
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

test('it compares with the last export, which becomes the baseline once it is applied', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.enter('billing_mode', 'PROVISIONED');
  await configurator.download('Download bundle');
  await configurator.enter('enable_autoscaling', true);
  await configurator.show('Compare');
  await page.getByLabel('Compare with').selectOption('the last export');
  await expect(configurator.preview.getByRole('table').getByRole('rowheader')).toHaveText([/enable_autoscaling/]);
  await expect(configurator.preview.getByRole('row', { name: /enable_autoscaling/ })).toContainText('Moves the table');
  const applied = page.getByRole('button', { name: 'It is applied: make it the baseline' });
  await expect(applied).toBeVisible();
  await expectAccessible(page);
  await applied.click();
  const files = unzip((await configurator.download('Download bundle')).bytes);
  expect(files['moved.tf']).toContain('from = module.dynamodb.aws_dynamodb_table.this[0]');
  expect(files['moved.tf']).toContain('to   = module.dynamodb.aws_dynamodb_table.autoscaled[0]');
  expect(files['README.md']).toContain("terraform state mv 'module.dynamodb.aws_dynamodb_table.this[0]'");
});

test('it compares with another environment', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.button('Environments').click();
  const dialog = page.getByRole('dialog', { name: 'Environments' });
  await dialog.getByRole('textbox', { name: 'Name of the environment' }).fill('dev');
  await dialog.getByRole('button', { name: 'Add environment' }).click();
  await dialog.press('Escape');
  await configurator.enter('kms_deletion_window', '30');
  await configurator.show('Compare');
  await page.getByLabel('Compare with').selectOption('the base');
  await expect(configurator.preview.getByRole('table').getByRole('row', { name: /kms_deletion_window/ })).toContainText(
    '30',
  );
});
