// A text of the user's own is imported, changed in the form and exported: everything else in it stays.
import { spawnSync } from 'node:child_process';
import { withDirectory } from '../test/terraform/terraform.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { unzip } from './terraform.ts';

const FOREIGN = `# Owned by team payments.
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
  name   = "main"
}

module "leads" {
  source     = "./modules/dynamodb"
  table_name = "leads"
}

module "orders" {
  source   = "git::https://example.com/dynamodb.git?ref=v1" # pinned
  for_each = toset(["a", "b"])

  table_name    = "orders"
  hash_key      = "orderId" // the order
  enable_ttl    = true
  ttl_attribute = local.ttl
  team          = "payments" /* ours */

  depends_on = [module.vpc]
}
`;

test('of a file with three modules, two values are changed and exactly two lines differ', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await configurator.button('Import').click();
  const dialog = page.getByRole('dialog', { name: 'Import Terraform' });
  await dialog.getByRole('textbox', { name: 'Terraform text' }).fill(FOREIGN);
  await dialog.getByRole('radio', { name: /module\.orders/ }).check();
  const rows = dialog.getByRole('row');
  await expect(rows.nth(1)).toContainText('Unknown');
  await expect(rows.nth(1)).toContainText('team');
  await expect(rows.nth(2)).toContainText('Expression');
  await expect(rows.nth(2)).toContainText('local.ttl');
  await expectAccessible(page, dialog);
  await dialog.getByRole('button', { name: /^Import \d+ arguments$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(configurator.previewText).toHaveText(FOREIGN, { useInnerText: false });
  await expect(page.getByText('local.ttl').first()).toBeVisible();

  await configurator.enter('hash_key', 'id');
  await configurator.enter('enable_ttl', false);
  await expect(configurator.previewText).toContainText('"id"');
  const [before, after] = [FOREIGN.split('\n'), (await configurator.copied()).split('\n')];
  expect(after).toHaveLength(before.length);
  expect(after.filter((line, at) => line !== before[at])).toEqual([
    '  hash_key      = "id" // the order',
    '  enable_ttl    = false',
  ]);

  const files = unzip((await configurator.download('Download bundle')).bytes);
  expect(await gitDiff(FOREIGN, files['main.tf'] ?? '')).toEqual([
    '-  hash_key      = "orderId" // the order',
    '-  enable_ttl    = true',
    '+  hash_key      = "id" // the order',
    '+  enable_ttl    = false',
  ]);

  await configurator.button('Undo').click();
  await configurator.button('Undo').click();
  await configurator.button('Undo').click();
  await expect(configurator.field('table_name')).toHaveValue('lead-capture-leads');
});

/** The lines that `git diff` shows between two texts. */
const gitDiff = (before: string, after: string): Promise<string[]> =>
  withDirectory({ 'before.tf': before, 'after.tf': after }, async (directory) => {
    const args = ['diff', '--no-index', '--no-color', '-U0', 'before.tf', 'after.tf'];
    const { stdout } = spawnSync('git', args, { cwd: directory, encoding: 'utf8' });
    return stdout.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
  });

test('a terraform.tfvars is opened as a file, and a file that is no text is refused', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await configurator.button('Import').click();
  const dialog = page.getByRole('dialog', { name: 'Import Terraform' });
  const file = dialog.getByLabel('Open a file');
  await file.setInputFiles({
    name: 'own.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
  });
  await expect(dialog.getByRole('alert')).toContainText('own.png is no text');
  await file.setInputFiles({
    name: 'own.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0]),
  });
  await expect(dialog.getByRole('alert')).toContainText('The zip is damaged.');
  const text = '# prod\r\ntable_name = "orders"\r\n';
  await file.setInputFiles({ name: 'prod.tfvars', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Import 1 argument' }).click();
  await configurator.enter('table_name', 'orders-2');
  await expect(configurator.previewText).toContainText('orders-2');
  const { bytes } = await configurator.download('Download terraform.tfvars');
  expect(bytes.toString()).toBe('# prod\r\ntable_name = "orders-2"\r\n');
});

test('the dialog closes with Escape and gives the focus back', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.button('Import').click();
  await expect(page.getByRole('dialog', { name: 'Import Terraform' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(configurator.button('Import')).toBeFocused();
});

test('a state is imported, is the baseline, and says how the table is brought under the module', async ({
  configurator,
  page,
}) => {
  const table = {
    address: 'aws_dynamodb_table.orders',
    mode: 'managed',
    type: 'aws_dynamodb_table',
    name: 'orders',
    values: { name: 'orders', billing_mode: 'PAY_PER_REQUEST', hash_key: 'id', range_key: 'at' },
  };
  const state = { format_version: '1.0', values: { root_module: { resources: [table] } } };
  await configurator.open();
  await configurator.button('Import').click();
  const dialog = page.getByRole('dialog', { name: 'Import Terraform' });
  const buffer = Buffer.from(JSON.stringify(state));
  await dialog.getByLabel('Open a file').setInputFiles({ name: 'state.json', mimeType: 'application/json', buffer });
  await expect(dialog.getByRole('region', { name: 'Bring the table under the module' })).toContainText(
    'from = aws_dynamodb_table.orders',
  );
  await expect(dialog.getByRole('row', { name: /email-index/ })).toContainText('Terraform would add this index.');
  await expectAccessible(page, dialog);
  await dialog.getByRole('button', { name: /^Import \d+ arguments$/ }).click();
  await expect(configurator.field('hash_key')).toHaveValue('id');
  await configurator.enter('hash_key', 'orderId');
  await configurator.show('Compare');
  await expect(configurator.preview.getByRole('row', { name: /hash_key/ })).toContainText('Replaces');
});

test('the downloaded zip is opened again', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  const { name, bytes } = await configurator.download('Download bundle');
  await configurator.enter('table_name', 'other');
  await configurator.button('Import').click();
  const dialog = page.getByRole('dialog', { name: 'Import Terraform' });
  await dialog.getByLabel('Open a file').setInputFiles({ name, mimeType: 'application/zip', buffer: bytes });
  await dialog.getByRole('button', { name: 'Import 1 argument' }).click();
  await expect(configurator.field('table_name')).toHaveValue('orders');
});

const PLANNED = {
  address: 'module.dynamodb.aws_dynamodb_table.this[0]',
  mode: 'managed',
  type: 'aws_dynamodb_table',
  name: 'this',
  index: 0,
  values: { name: 'orders', billing_mode: 'PAY_PER_REQUEST', hash_key: 'id', range_key: 'at' },
};

for (const [name, { given, adopts }] of [
  [
    'a plan of this module',
    {
      given: JSON.stringify({
        format_version: '1.2',
        planned_values: { root_module: { child_modules: [{ address: 'module.dynamodb', resources: [PLANNED] }] } },
      }),
      adopts: null,
    },
  ],
  [
    'what aws dynamodb describe-table prints',
    {
      given: JSON.stringify({
        Table: {
          TableName: 'orders',
          BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
          KeySchema: [
            { AttributeName: 'id', KeyType: 'HASH' },
            { AttributeName: 'at', KeyType: 'RANGE' },
          ],
        },
      }),
      adopts: 'import {',
    },
  ],
  [
    'a resource of a .tf file',
    {
      given:
        'resource "aws_dynamodb_table" "orders" {\n  name         = "orders"\n  billing_mode = "PAY_PER_REQUEST"\n  hash_key     = "id"\n  range_key    = "at"\n}\n',
      adopts: 'from = aws_dynamodb_table.orders',
    },
  ],
] as const) {
  test(`${name} is imported, with how the table is brought under the module`, async ({ configurator, page }) => {
    await configurator.open();
    await configurator.button('Import').click();
    const dialog = page.getByRole('dialog', { name: 'Import Terraform' });
    await dialog.getByRole('textbox', { name: 'Terraform text' }).fill(given);
    const adopt = dialog.getByRole('region', { name: 'Bring the table under the module' });
    const take = dialog.getByRole('button', { name: /^Import \d+ arguments$/ });
    await expect(take).toBeEnabled();
    if (adopts === null) await expect(adopt).toBeHidden();
    else await expect(adopt).toContainText(adopts);
    await take.click();
    await expect(configurator.field('table_name')).toHaveValue('orders');
    await expect(configurator.field('range_key')).toHaveValue('at');
    await expect(configurator.choice('billing_mode', 'PAY_PER_REQUEST')).toBeChecked();
    const files = unzip((await configurator.download('Download bundle')).bytes);
    if (adopts === null) expect(Object.keys(files)).not.toContain('moved.tf');
    else expect(files['imports.tf'] ?? files['moved.tf']).toContain(adopts);
  });
}
