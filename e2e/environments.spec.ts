// Environments: added, overridden, compared, and planned by Terraform in both layouts.
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { actions, plan } from '../test/terraform/plan.ts';
import { mustRun, withDirectory, withProvider } from '../test/terraform/terraform.ts';
import { expectAccessible } from './axe.ts';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';
import { lacksTerraform, unzip } from './terraform.ts';

async function environments(configurator: Configurator): Promise<Locator> {
  await configurator.button('Environments').click();
  return configurator.page.getByRole('dialog', { name: 'Environments' });
}

async function add(configurator: Configurator, ...names: readonly string[]): Promise<void> {
  const dialog = await environments(configurator);
  for (const name of names) {
    await dialog.getByRole('textbox', { name: 'Name of the environment' }).fill(name);
    await dialog.getByRole('button', { name: 'Add environment' }).click();
    await expect(dialog.getByRole('button', { name: `Rename ${name}` })).toBeVisible();
  }
  await dialog.press('Escape');
}

const show = (configurator: Configurator, name: string): Promise<void> =>
  configurator.page.getByRole('group', { name: 'Environment' }).getByRole('radio', { name, exact: true }).check();

test('one environment looks as simple as ever; more are added, renamed and deleted, and undone', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await expect(page.getByRole('group', { name: 'Environment' })).toBeHidden();
  await add(configurator, 'dev', 'prod');
  const dialog = await environments(configurator);
  const name = dialog.getByRole('textbox', { name: 'Name of the environment' });
  await name.fill('Prod');
  await expect(name).toHaveAccessibleDescription('There is an environment prod already.');
  await dialog.getByRole('button', { name: 'Rename dev' }).click();
  await dialog.getByRole('textbox', { name: 'New name of dev' }).fill('test');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await dialog.getByRole('button', { name: 'Delete test' }).click();
  await expect(dialog.getByText('Deleted test with its overrides.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('button', { name: 'Rename test' })).toBeVisible();
  await dialog.press('Escape');
  await show(configurator, 'test');
  for (let step = 0; step < 3; step += 1) await configurator.button('Undo').click();
  await expect(page.getByRole('group', { name: 'Environment' })).toBeHidden();
  for (let step = 0; step < 3; step += 1) await configurator.button('Redo').click();
  await expect(page.getByRole('radio', { name: 'test', exact: true })).toBeVisible();
});

test('a field says whether it inherits, and goes back to what it inherits', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.enter('kms_deletion_window', '30');
  await add(configurator, 'dev');
  const field = configurator.field('kms_deletion_window');
  await expect(field).toHaveValue('30');
  await expect(field).toHaveAccessibleName(/base/);
  await expect(field).toHaveAccessibleDescription(/Inherited from base/);
  await expect(page.getByRole('button', { name: /resets kms_deletion_window/ })).toBeHidden();
  await field.fill('7');
  await expect(field).toHaveAccessibleName(/dev/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Reset to 30, inherited from base.*kms_deletion_window/ }).click();
  await expect(field).toHaveValue('30');
  await expect(field).toHaveAccessibleName(/base/);
  await configurator.button('Undo').click();
  await expect(field).toHaveValue('7');
  await show(configurator, 'base');
  await expect(field).toHaveValue('30');
});

test('settings, findings and cost stand side by side', async ({ configurator, page }) => {
  await configurator.open();
  await add(configurator, 'dev', 'prod');
  await configurator.enter('billing_mode', 'PROVISIONED');
  await configurator.enter('enable_monitoring', false);
  await configurator.enter('enable_encryption', false);
  const dialog = await environments(configurator);
  const table = dialog.getByRole('table', { name: 'Side by side' });
  await expect(table.getByRole('row', { name: /billing_mode On-demand On-demand Provisioned/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /enable_monitoring/ })).toContainText('overridden');
  const findings = table.getByRole('row', { name: /Findings/ }).getByRole('cell');
  await expect(findings.nth(2)).toContainText(/warning|danger/);
  expect(await findings.nth(2).textContent()).not.toBe(await findings.nth(1).textContent());
  const cost = table.getByRole('row', { name: /Cost a month/ }).getByRole('cell');
  await expect(cost).toHaveText([/^\$/, /^\$/, /^\$/]);
  expect(await cost.nth(0).textContent()).toBe(await cost.nth(1).textContent());
  expect(await cost.nth(0).textContent()).not.toBe(await cost.nth(2).textContent());
  await expectAccessible(page);
});

test('a starting point in an environment says what it replaces, and tags and environments are undone', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await add(configurator, 'dev');
  await configurator.enter('kms_deletion_window', '14');
  await configurator.enter('enable_backup', true);
  await configurator.addTag('Team', 'payments');
  await configurator.button('Start from').click();
  await page.getByRole('button', { name: /^On-demand/ }).click();
  await expect(page.getByText('in dev: it replaces 3 overrides. Undo brings them back.')).toBeVisible();
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await expect(configurator.field('kms_deletion_window')).toHaveValue('30');
  await expect(configurator.field('enable_backup')).not.toBeChecked();
  await configurator.button('Undo').click();
  await expect(configurator.field('kms_deletion_window')).toHaveValue('14');
  await expect(configurator.tagKeys()).toHaveValue('Team');
  for (let step = 0; step < 9 && (await page.getByRole('radio', { name: 'dev', exact: true }).isVisible()); step += 1) {
    await configurator.button('Undo').click();
  }
  await expect(configurator.field('kms_deletion_window')).toHaveValue('7');
  await expect(configurator.field('table_name')).toHaveValue('orders');
});

test('one section is reset, also the workload, and undone', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.enter('kms_deletion_window', '14');
  await configurator.button('Reset Security').click();
  await expect(configurator.field('kms_deletion_window')).toHaveValue('7');
  await expect(configurator.button('Reset Security')).toBeHidden();
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await configurator.button('Undo').click();
  await expect(configurator.field('kms_deletion_window')).toHaveValue('14');
  const workload = page.getByRole('region', { name: 'Workload' });
  const field = workload.getByRole('textbox').first();
  const before = await field.inputValue();
  await field.fill('1234');
  await configurator.button('Reset Workload').click();
  await expect(field).toHaveValue(before);
  await configurator.button('Undo').click();
  await expect(field).toHaveValue('1234');
});

for (const layout of ['Variables with terraform.tfvars', 'One main.tf with literal values'] as const) {
  test(`the bundle of two environments plans each of them: ${layout}`, async ({ configurator, page }) => {
    test.skip(lacksTerraform(), 'no terraform on PATH');
    const isLiteral = layout.startsWith('One');
    await configurator.open();
    await configurator.enter('table_name', 'orders');
    await add(configurator, 'dev', 'prod');
    await configurator.enter('table_name', 'orders-prod');
    await show(configurator, 'dev');
    await configurator.enter('table_name', 'orders-dev');
    await configurator.enter('enable_monitoring', false);
    await configurator.show('Files');
    await page.getByText('Bundle settings').click();
    await page.getByRole('radio', { name: layout }).check();
    const files = unzip((await configurator.download('Download bundle')).bytes);
    await withDirectory(files, (directory) =>
      withProvider(async ({ env }) => {
        const planned: string[][] = [];
        for (const name of ['dev', 'prod']) {
          const folder = isLiteral ? join(directory, 'environments', name) : directory;
          const state = isLiteral ? [] : ['-reconfigure', `-backend-config=path=${name}.tfstate`];
          await mustRun(folder, ['init', '-input=false', ...state], env);
          const found = await plan(folder, env, isLiteral ? [] : [`-var-file=environments/${name}.tfvars`]);
          const table = found.resources.find(({ type }) => type === 'aws_dynamodb_table');
          expect(table?.change.after).toMatchObject({ name: `orders-${name}` });
          planned.push([...actions(found)]);
        }
        expect(planned[0]?.join()).not.toContain('aws_cloudwatch_metric_alarm');
        expect(planned[1]?.join()).toContain('aws_cloudwatch_metric_alarm');
      }),
    );
  });
}
