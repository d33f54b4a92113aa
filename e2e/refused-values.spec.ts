// What Terraform or AWS would refuse is said at the field, in their words, and nothing is saved.

import type { VariableName } from '../src/catalog/config.ts';
import type { Entry } from './configurator.ts';
import { expect, test } from './fixtures.ts';

const PROVISIONED = { billing_mode: 'PROVISIONED' } as const;
const AUTOSCALED = { ...PROVISIONED, enable_autoscaling: true } as const;

interface Refusal {
  readonly first?: Readonly<Partial<Record<VariableName, Entry>>>;
  readonly field: VariableName;
  readonly typed: string;
  readonly says: string;
}

const refusals: readonly (readonly [string, Refusal])[] = [
  [
    'a table name with a space',
    {
      field: 'table_name',
      typed: 'my table',
      says: 'Table name must be 3 to 255 characters long and contain only letters, digits, underscores, hyphens and dots.',
    },
  ],
  ['an empty key', { field: 'hash_key', typed: '', says: 'Hash key must be 1 to 255 bytes long in UTF-8.' }],
  ['a word for a number', { first: PROVISIONED, field: 'read_capacity', typed: 'abc', says: 'a number is required' }],
  ['nothing for a number', { first: PROVISIONED, field: 'write_capacity', typed: '', says: 'a number is required' }],
  [
    'a fraction of a unit',
    {
      first: PROVISIONED,
      field: 'gsi_read_capacity',
      typed: '2.5',
      says: 'GSI read capacity must be a whole number from 1 to 2147483647.',
    },
  ],
  [
    'no capacity at all',
    {
      first: PROVISIONED,
      field: 'read_capacity',
      typed: '0',
      says: 'Read capacity must be a whole number from 1 to 2147483647.',
    },
  ],
  [
    'a window below the limit',
    { field: 'kms_deletion_window', typed: '6', says: 'KMS deletion window must be between 7 and 30 days.' },
  ],
  [
    'a window above the limit',
    { field: 'kms_deletion_window', typed: '31', says: 'KMS deletion window must be between 7 and 30 days.' },
  ],
  [
    'a target above the limit',
    {
      first: AUTOSCALED,
      field: 'write_target_utilization',
      typed: '91',
      says: 'Write target utilization must be between 20 and 90 percent.',
    },
  ],
  [
    'infinity',
    {
      first: AUTOSCALED,
      field: 'read_max_capacity',
      typed: 'Inf',
      says: 'Maximum read capacity must be a whole number from 1 to 2147483647.',
    },
  ],
];

for (const [name, { first = {}, field, typed, says }] of refusals) {
  test(`${name} is refused at its field and nothing is saved`, async ({ configurator }) => {
    await configurator.open();
    await configurator.enterAll(first);
    await configurator.enter(field, typed);
    const control = configurator.field(field);
    await expect(control).toHaveAttribute('aria-invalid', 'true');
    await expect(control).toHaveAccessibleDescription(new RegExp(`Terraform ${says.replace(/[.()]/g, '\\$&')}`));
    await expect(configurator.status).toContainText('1 problem');

    for (const button of ['Download terraform.tfvars', 'Download bundle']) {
      await configurator.button(button).click();
      await expect(control).toBeFocused();
      await expect(configurator.page.getByText('Fix 1 error to download')).toBeVisible();
    }
    expect(configurator.downloads).toEqual([]);
  });
}

test('what the module refuses over two fields is said at the field', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('range_key', 'leadId');
  const control = configurator.field('range_key');
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAccessibleDescription(/Hash key and range key must be two different attributes/);
  await configurator.button('Download bundle').click();
  await expect(configurator.page.getByText('Fix 1 error to download')).toBeVisible();
  expect(configurator.downloads).toEqual([]);
});

test('advice is said and blocks nothing', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('enable_encryption', false);
  const control = configurator.field('enable_encryption');
  await expect(control).toHaveAccessibleDescription(/(Hint|Warning|Danger) /);
  await expect(control).not.toHaveAttribute('aria-invalid', 'true');
  const { name } = await configurator.download('Download bundle');
  expect(name).toBe('lead-capture-leads-dynamodb.zip');
});

test('the focus goes to the first of several refused fields, in the order of the page', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('enable_ttl', true);
  await configurator.enter('ttl_attribute', '');
  await configurator.enter('kms_deletion_window', '99');
  await configurator.enter('hash_key', '');
  await expect(configurator.status).toContainText('3 problems');
  await configurator.button('Download bundle').click();
  await expect(configurator.field('hash_key')).toBeFocused();
  expect(configurator.downloads).toEqual([]);
});

test('mending the value takes the sentence away and lets the download through', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('kms_deletion_window', '31');
  await expect(configurator.status).toContainText('1 problem');
  await configurator.enter('kms_deletion_window', '30');
  await expect(configurator.field('kms_deletion_window')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(configurator.status).toContainText('No problems');
  const { bytes } = await configurator.download('Download terraform.tfvars');
  expect(bytes.toString()).toContain('kms_deletion_window = 30\n');
});

test('problems are announced once typing rests, not at each key', async ({ configurator }) => {
  await configurator.open();
  await expect(configurator.status).toContainText('No problems');
  await configurator.status.evaluate((status) => {
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await configurator.field('table_name').pressSequentially(' with spaces, and more of them', { delay: 15 });
  await expect(configurator.status).toContainText('1 problem');
  const said = await configurator.page.evaluate(() => Reflect.get(window, 'said'));
  expect(said).toHaveLength(1);
});

test('each section says how many of its fields stand refused', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('table_name', '!');
  await configurator.enter('hash_key', '');
  const sections = configurator.page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.getByRole('link', { name: /^Table.*2 errors/ })).toBeVisible();
});
