// The tab of all files: what it shows is what is downloaded, and its settings are steps of the history.
import type { Locator, Page } from '@playwright/test';
import { emptyDocument } from '../src/document/document.ts';
import { encode } from '../src/document/link.ts';
import { expectAccessible } from './axe.ts';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';
import { judge, lacksTerraform, unzip } from './terraform.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Files', exact: true });

async function bundle(configurator: Configurator): Promise<Readonly<Record<string, string>>> {
  return unzip((await configurator.download('Download bundle')).bytes);
}

const settings = async (page: Page): Promise<Locator> => {
  await panel(page).getByText('Bundle settings').click();
  return panel(page);
};

test('every file of the bundle is shown as it is downloaded', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.show('Files');
  const files = await bundle(configurator);
  for (const path of ['README.md', 'terraform.tfvars', 'modules/dynamodb/main.tf', '.gitignore']) {
    await panel(page).getByTitle(path, { exact: true }).click();
    expect(
      await panel(page)
        .getByRole('region', { name: `Text of ${path}` })
        .textContent(),
    ).toBe(files[path]);
    expect(await configurator.copied()).toBe(files[path]);
    await expect(page.getByText(`Copied: ${path}.`)).toBeVisible();
  }
  await expect(panel(page).getByText(`${Object.keys(files).length} files`)).toBeVisible();
  for (const path of ['terraform.tfvars.json', 'terragrunt.hcl']) {
    await panel(page).getByTitle(path, { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel(page)
        .getByRole('button', { name: `Download ${path}` })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe(path);
    await expect(panel(page).getByRole('region', { name: `Text of ${path}` })).toContainText('orders');
  }
  await expect(page.getByTestId('generate-command')).toContainText('npm run generate -- --values');
  await expectAccessible(page, configurator.preview);
});

test('provider, layout, source, label and tests are chosen, undone and downloaded', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.show('Files');
  const form = await settings(page);
  await form.getByRole('radio', { name: 'AWS provider 6' }).check();
  await form.getByRole('radio', { name: 'One main.tf with literal values' }).check();
  await form.getByRole('textbox', { name: 'Label of the module block' }).fill('orders');
  await form.getByRole('checkbox', { name: /Tests, examples/ }).check();
  const files = await bundle(configurator);
  expect(files['main.tf']).toContain('module "orders" {');
  expect(files['main.tf']).toMatch(/version = ">= 6/);
  expect(Object.keys(files)).toContain('modules/dynamodb/CHANGELOG.md');
  expect(Object.keys(files)).not.toContain('variables.tf');

  await form.getByRole('radio', { name: 'Git' }).check();
  await expect(form.getByRole('alert')).toContainText('The module source must be an address');
  await form.getByRole('textbox', { name: 'Git address' }).fill('git::https://example.com/m.git//dynamodb');
  await form.getByRole('textbox', { name: 'Ref' }).fill('v1.2.0');
  await expectAccessible(page, configurator.preview);
  await configurator.show('Module block');
  await expect(configurator.previewText).toContainText('"git::https://example.com/m.git//dynamodb?ref=v1.2.0"');
  const elsewhere = await bundle(configurator);
  expect(Object.keys(elsewhere).filter((path) => path.startsWith('modules/'))).toEqual([]);
  await configurator.show('Files');
  await settings(page);
  const inBundle = form.getByRole('radio', { name: 'In the bundle' });
  // Address and ref are one step when they were typed without a pause.
  for (let step = 0; step < 3 && !(await inBundle.isChecked()); step += 1) await configurator.button('Undo').click();
  await expect(form.getByRole('textbox', { name: 'Git address' })).toBeHidden();
  expect(await bundle(configurator)).toEqual(files);
});

test('a label that Terraform refuses is told at its field and blocks the download', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.show('Files');
  const form = await settings(page);
  const label = form.getByRole('textbox', { name: 'Label of the module block' });
  await label.fill('1st');
  await expect(label).toHaveAccessibleDescription(/A name must start with a letter or underscore/);
  await configurator.show('Module block');
  await configurator.button('Download bundle').click();
  await expect(configurator.tab('Files')).toHaveAttribute('aria-selected', 'true');
  await expect(label).toBeVisible();
  expect(configurator.downloads).toEqual([]);
});

test('a refused value is told with its field', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', '!');
  await configurator.show('Files');
  await panel(page).getByRole('button', { name: 'Go to table_name' }).first().click();
  await expect(configurator.field('table_name')).toBeFocused();
});

test('the bundle for AWS provider 6 with literal values plans', async ({ configurator, page }) => {
  test.skip(lacksTerraform(), 'no terraform on PATH');
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.show('Files');
  const form = await settings(page);
  await form.getByRole('radio', { name: 'AWS provider 6' }).check();
  await form.getByRole('radio', { name: 'One main.tf with literal values' }).check();
  const judged = await judge(await bundle(configurator), '6');
  expect(judged.unformatted).toBe('');
  expect(judged.warnings).toEqual([]);
  expect(judged.creates).toContain('module.dynamodb.aws_dynamodb_table.this[0]');
});

test('recipes are chosen, what the table lacks is set, and both are undone', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.show('Files');
  const form = await settings(page);
  const audit = form.getByRole('checkbox', { name: 'Audit log' });
  await expect(audit).toHaveAccessibleDescription('Writes each change into CloudWatch Logs, without code');
  await audit.check();
  await form.getByRole('checkbox', { name: 'API Gateway' }).check();
  await expect(audit).toHaveAccessibleDescription('The recipe audit-log needs enable_streams = true.');
  await configurator.button('Download bundle').click();
  await expect(page.getByText('The recipe audit-log needs enable_streams = true.').first()).toBeVisible();
  await expect(configurator.field('enable_streams')).toBeFocused();
  expect(configurator.downloads).toEqual([]);

  await panel(page).getByRole('button', { name: 'Turn on streams', exact: true }).click();
  await expect(panel(page)).toBeFocused();
  await expect(configurator.field('enable_streams')).toBeChecked();
  await expect(audit).not.toHaveAttribute('aria-invalid', 'true');
  // The stream and the second recipe: one step each.
  for (const _ of ['stream', 'recipe']) await configurator.button('Undo').click();
  await expect(form.getByRole('checkbox', { name: 'API Gateway' })).not.toBeChecked();
  await expect(audit).toBeChecked();
  await page.reload();
  await configurator.ready();
  await configurator.show('Files');
  // What is refused inside opens the settings.
  await expect(audit).toBeChecked();
  await expect(audit).toHaveAccessibleDescription('The recipe audit-log needs enable_streams = true.');
});

test('a link with a recipe that is none says so, and takes it out', async ({ configurator, page }) => {
  const target = { ...emptyDocument.target, recipes: ['elasticsearch'] };
  await page.goto(`./#${encode({ ...emptyDocument, target })}`);
  await configurator.ready();
  await configurator.show('Files');
  const box = panel(page).getByRole('checkbox', { name: 'elasticsearch' });
  await expect(box).toHaveAccessibleDescription(/There is no recipe "elasticsearch"; the recipes are stream-lambda/);
  await expectAccessible(page, configurator.preview);
  await box.click();
  await expect(box).toBeHidden();
  await expect(panel(page).getByRole('alert')).toBeHidden();
});

test('the bundle with recipes for AWS provider 6 plans', async ({ configurator, page }) => {
  test.skip(lacksTerraform(), 'no terraform on PATH');
  await configurator.open();
  await configurator.enter('enable_streams', true);
  await configurator.show('Files');
  const form = await settings(page);
  await form.getByRole('checkbox', { name: 'Audit log' }).check();
  await form.getByRole('checkbox', { name: 'API Gateway' }).check();
  await form.getByRole('radio', { name: 'AWS provider 6' }).check();
  const files = await bundle(configurator);
  await panel(page).getByTitle('recipes.tf', { exact: true }).click();
  await expect(panel(page).getByRole('region', { name: 'Text of recipes.tf' })).toContainText('./recipes/audit-log');
  const judged = await judge(files, '6');
  expect([judged.unformatted, judged.warnings]).toEqual(['', []]);
  expect(judged.creates).toContain('module.audit_log.aws_pipes_pipe.this');
  expect(judged.creates).toContain('module.api_gateway.aws_api_gateway_rest_api.this');
});
