// Starting points fill the form, and whatever they replaced comes back with Undo.
import { check } from '../src/catalog/check.ts';
import { presets } from '../src/catalog/presets.ts';
import { tfvars } from '../src/generator/tfvars.ts';
import { expect, test } from './fixtures.ts';

for (const { title, values } of presets) {
  test(`${title}: the starting point gives the values that it names`, async ({ configurator }) => {
    const { page } = configurator;
    await configurator.open();
    await configurator.button('Start from').click();
    await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await expect(page.getByText(`Loaded example "${title}".`)).toBeVisible();
    await configurator.show('terraform.tfvars');
    await expect(configurator.status).toContainText('No problems');
    expect(await configurator.text()).toBe(tfvars(check(values).fallback));
  });
}

test('a starting point replaces what the form held, and Undo brings it back', async ({ configurator }) => {
  const { page } = configurator;
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.addTag('Team', 'payments');
  const before = await configurator.text();
  await configurator.button('Start from').click();
  await page.getByRole('button', { name: /^Provisioned with auto scaling/ }).click();
  await expect(configurator.field('table_name')).toHaveValue('lead-capture-leads');
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
  await configurator.button('Undo').click();
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await expect(configurator.tagKeys()).toHaveValue('Team');
  expect(await configurator.text()).toBe(before);
});

test('Reset brings every default back, and can be undone', async ({ configurator }) => {
  await configurator.open();
  const untouched = await configurator.text();
  await configurator.enterAll({ table_name: 'x', enable_monitoring: false, tags: { a: 'b' } });
  const changed = await configurator.text();
  await configurator.button('Reset').click();
  await expect(configurator.field('table_name')).toHaveValue('lead-capture-leads');
  await expect(configurator.field('enable_monitoring')).toBeChecked();
  await expect(configurator.tagKeys()).toHaveCount(0);
  expect(await configurator.text()).toBe(untouched);
  await configurator.button('Undo').click();
  await expect(configurator.field('table_name')).toHaveValue('x');
  expect(await configurator.text()).toBe(changed);
});

test('one variable alone goes back to its default', async ({ configurator }) => {
  const { page } = configurator;
  await configurator.open();
  await configurator.enter('kms_deletion_window', '20');
  await configurator.enter('table_name', 'orders');
  await page.getByRole('button', { name: /resets kms_deletion_window/ }).click();
  await expect(configurator.field('kms_deletion_window')).toHaveValue('7');
  await expect(configurator.field('table_name')).toHaveValue('orders');
});

test('what has no effect is greyed out with the reason, and comes back with its value', async ({ configurator }) => {
  await configurator.open();
  const capacity = configurator.field('read_capacity');
  await expect(capacity).toBeHidden();
  await configurator.page.getByText(/settings apply to Provisioned mode/).click();
  await expect(capacity).toBeDisabled();
  await expect(capacity).toHaveAccessibleDescription(/Needs Provisioned mode/);
  await configurator.enter('billing_mode', 'PROVISIONED');
  await expect(capacity).toBeEnabled();
  await configurator.enter('read_capacity', '42');
  await configurator.enter('billing_mode', 'PAY_PER_REQUEST');
  await expect(capacity).toBeDisabled();
  await configurator.enter('billing_mode', 'PROVISIONED');
  await expect(capacity).toHaveValue('42');
});
