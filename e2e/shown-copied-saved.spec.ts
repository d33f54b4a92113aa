// What a tab shows is byte for byte what Copy and the downloads give.
import { names } from '../src/catalog/config.ts';
import { expect, test } from './fixtures.ts';
import { unzip } from './terraform.ts';
import { usages } from './usages.ts';

const TABS = ['Module block', 'terraform.tfvars', 'Cost estimate'] as const;

for (const [name, { entries }] of usages) {
  test(`${name}: every tab, as shown, copied and saved`, async ({ configurator }) => {
    await configurator.open();
    await configurator.enterAll(entries);
    for (const tab of TABS) {
      await configurator.show(tab);
      const shown = await configurator.text();
      expect(shown).toMatch(/\S\n$/);
      expect(await configurator.copied()).toBe(shown);
    }
    await configurator.show('terraform.tfvars');
    const shown = await configurator.text();
    const saved = await configurator.download('Download terraform.tfvars');
    expect(saved.name).toBe('terraform.tfvars');
    expect(saved.bytes.toString()).toBe(shown);
    const files = unzip((await configurator.download('Download bundle')).bytes);
    expect(files['terraform.tfvars']).toBe(shown);
  });
}

test('the module block is the call as one would write it', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('billing_mode', 'PROVISIONED');
  await configurator.enter('read_capacity', '10');
  await configurator.addTag('Project', 'lead-capture');
  await expect(configurator.previewText).toHaveText(
    [
      'module "dynamodb" {',
      '  source = "./modules/dynamodb"',
      '',
      '  billing_mode  = "PROVISIONED"',
      '  read_capacity = 10',
      '  tags = {',
      '    Project = "lead-capture"',
      '  }',
      '}',
    ].join('\n'),
    { useInnerText: false },
  );
});

test('all arguments can be shown, or only what differs from the defaults', async ({ configurator }) => {
  const { page } = configurator;
  await configurator.open();
  await configurator.show('terraform.tfvars');
  expect(await configurator.text()).not.toContain('hash_key');
  await page.getByRole('radio', { name: 'All arguments' }).check();
  await expect(configurator.previewText).toContainText('hash_key');
  const all = await configurator.text();
  expect(all.match(/^\w+ +=/gm)).toHaveLength(names.length);
  expect((await configurator.download('Download terraform.tfvars')).bytes.toString()).toBe(all);
  await page.getByRole('radio', { name: 'Only what differs from the defaults' }).check();
  await expect(configurator.previewText).not.toContainText('hash_key');
});

test('a refused value is shown as typed, so that one sees what Terraform would see', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('billing_mode', 'PROVISIONED');
  await configurator.enter('read_capacity', 'many');
  await expect(configurator.previewText).toContainText('read_capacity = "many"');
});

test('Copy says what it copied, and that problems stand', async ({ configurator }) => {
  await configurator.open();
  await configurator.copied();
  await expect(configurator.page.getByText('Copied: Module block.')).toBeVisible();
  await configurator.enter('kms_deletion_window', '1');
  await configurator.copied();
  await expect(configurator.page.getByText(/Copied: Module block, with 1 error/)).toBeVisible();
});
