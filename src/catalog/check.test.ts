// The judge: sentences, sources, what is shown and what is priced. Agreement with the binary is tested in test/agreement.
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { defaults, names } from './config.ts';
import type { Finding } from './finding.ts';
import { presets } from './presets.ts';
import { variables } from './variables.ts';

const blocking = (input: Record<string, unknown>): [source: string, field: string | undefined, message: string][] =>
  check(input)
    .findings.filter(({ source }) => source !== 'advice')
    .map(({ source, fields, message }) => [source, fields[0], message]);

const CAPACITIES = [
  'read_capacity',
  'write_capacity',
  'gsi_read_capacity',
  'gsi_write_capacity',
  'read_min_capacity',
  'read_max_capacity',
  'write_min_capacity',
  'write_max_capacity',
] as const;
const SWITCHES = variables.filter(({ type }) => type === 'bool').map(({ name }) => name);
const messageOf = (name: string, index = 0): string =>
  variables.find((row) => row.name === name)?.rules[index]?.message ?? `no rule ${index} on ${name}`;

describe('check, what Terraform refuses', () => {
  const KMS = 'KMS deletion window must be between 7 and 30 days.';
  const READ_TARGET = 'Read target utilization must be between 20 and 90 percent.';
  const NAME =
    'Table name must be 3 to 255 characters long and contain only letters, digits, underscores, hyphens and dots.';
  it.each<[string, Record<string, unknown>, string[]]>([
    ['text for a number', { read_capacity: 'abc' }, ['a number is required']],
    ['a list for a number', { read_capacity: [] }, ['number required']],
    ['TRUE', { enable_ttl: 'TRUE' }, ['a bool is required; to convert from string, use lowercase "true"']],
    ['a number for a bool', { enable_ttl: 1 }, ['bool required']],
    ['a list for a string', { table_name: ['x'] }, ['string required']],
    ['text for tags', { tags: 'a=b' }, ['map of string required']],
    ['a nested tag', { tags: { a: { b: 'c' } } }, ['element "a": string required']],
    ['a nested tag with a curious key', { tags: { 'a"\n\u200b': [] } }, ['element "a\\"\\n\\u200b": string required']],
    ['billing mode', { billing_mode: 'ON_DEMAND' }, ['Billing mode must be either PROVISIONED or PAY_PER_REQUEST.']],
    ['billing mode null', { billing_mode: null }, ['Billing mode must be either PROVISIONED or PAY_PER_REQUEST.']],
    ['KMS window 6', { kms_deletion_window: 6 }, [KMS]],
    ['KMS window 31', { kms_deletion_window: 31 }, [KMS]],
    ['KMS window 7.5', { kms_deletion_window: 7.5 }, ['KMS deletion window must be a whole number of days.']],
    [
      'KMS window 6.5, both blocks',
      { kms_deletion_window: '6.5' },
      [KMS, 'KMS deletion window must be a whole number of days.'],
    ],
    ['KMS window null, one block', { kms_deletion_window: null }, [KMS]],
    ['KMS window infinite', { kms_deletion_window: 'Inf' }, [KMS]],
    ['target 19.9', { read_target_utilization: 19.9 }, [READ_TARGET]],
    ['target just above 90', { read_target_utilization: '90.000000000000000000001' }, [READ_TARGET]],
    [
      'stream view',
      { stream_view_type: 'ALL' },
      ['Stream view type must be one of: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE, NEW_AND_OLD_IMAGES.'],
    ],
    ['name too short', { table_name: 'ab' }, [NAME]],
    ['name too long', { table_name: 'a'.repeat(256) }, [NAME]],
    ['name with a space', { table_name: 'a table' }, [NAME]],
    ['name null', { table_name: null }, [NAME]],
    ['empty key', { hash_key: '' }, [messageOf('hash_key')]],
    ['128 letters of two bytes', { range_key: 'é'.repeat(128) }, [messageOf('range_key')]],
    ['TTL attribute too long', { ttl_attribute: 'x'.repeat(256) }, [messageOf('ttl_attribute')]],
    ['51 tags with Name', { tags: manyTags(50) }, [messageOf('tags', 1)]],
    ['empty tag key', { tags: { '': 'x' } }, [messageOf('tags', 2)]],
    ['tag key of 129', { tags: { ['k'.repeat(129)]: 'x' } }, [messageOf('tags', 2)]],
    ['tag key with ;', { tags: { 'a;b': 'x' } }, [messageOf('tags', 2)]],
    ['tag key Aws:', { tags: { 'Aws:x': 'y' } }, [messageOf('tags', 3)]],
    ['tag value of 257', { tags: { k: 'v'.repeat(257) } }, [messageOf('tags', 4)]],
    ['tag value null', { tags: { k: null } }, [messageOf('tags', 4)]],
    ['tags null', { tags: null }, [messageOf('tags')]],
    ['unknown argument', { colour: 'red' }, ['An argument named "colour" is not expected here.']],
    ['three slips away', { hash_kabc: 1 }, ['An argument named "hash_kabc" is not expected here.']],
    ['like an argument of every module block', { cout: 1 }, ['An argument named "cout" is not expected here.']],
    [
      'misspelt argument',
      { table_nam: 'x' },
      ['An argument named "table_nam" is not expected here. Did you mean "table_name"?'],
    ],
  ])('%s', (_, given, want) => {
    const checked = check(given);
    expect(blocking(given)).toEqual(want.map((message) => ['module', Object.keys(given)[0], message]));
    expect(checked.config).toBeNull();
  });

  it.each(CAPACITIES)('%s: whole units from 1, never null or infinite', (name) => {
    for (const given of [0, -1, 1.5, null, 'Inf', '1e400', 2147483648, '0.99999999999999999999']) {
      expect(blocking({ [name]: given })).toEqual([['module', name, messageOf(name)]]);
    }
    expect(check({ [name]: '' }).findings.map(({ message }) => message)).toContain('a number is required');
  });

  it.each(SWITCHES)('%s: null is not the default', (name) => {
    expect(blocking({ [name]: null })).toEqual([['module', name, messageOf(name)]]);
  });

  it('suggests no name that is given', () => {
    expect(blocking({ hash_keys: 1, hash_key: 'id' })).toEqual([
      ['module', 'hash_keys', 'An argument named "hash_keys" is not expected here.'],
    ]);
  });

  it('one refused value never hides another', () => {
    const given = { table_name: 'x', read_capacity: 'abc', enable_ttl: 'yes', tags: { '': 'x', a: null } };
    expect(blocking(given).map(([, field]) => field)).toEqual([
      'table_name',
      'read_capacity',
      'enable_ttl',
      'tags',
      'tags',
    ]);
  });
});

function manyTags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));
}

describe('check, what Terraform takes', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['nothing at all', {}, {}],
    ['undefined as the default', { table_name: undefined }, {}],
    [
      'numbers as text',
      { read_capacity: '10', kms_deletion_window: '3e1' },
      { read_capacity: 10, kms_deletion_window: 30 },
    ],
    ['bools as text', { enable_ttl: 'true', enable_backup: '1' }, { enable_ttl: true, enable_backup: true }],
    ['a number as a name', { table_name: 12345 }, { table_name: '12345' }],
    ['a fraction for a target', { read_target_utilization: '70.5' }, { read_target_utilization: 70.5 }],
    [
      'bounds',
      { kms_deletion_window: 7, write_target_utilization: 90 },
      { kms_deletion_window: 7, write_target_utilization: 90 },
    ],
    ['the largest capacity', { read_capacity: 2147483647 }, { read_capacity: 2147483647 }],
    [
      'keys of 255 bytes',
      { hash_key: 'x'.repeat(255), range_key: '€'.repeat(85) },
      { hash_key: 'x'.repeat(255), range_key: '€'.repeat(85) },
    ],
    [
      '50 tags with Name among them',
      { tags: { ...manyTags(49), Name: 'n' } },
      { tags: { ...manyTags(49), Name: 'n' } },
    ],
    ['tags of other types', { tags: { a: 1, b: true } }, { tags: { a: '1', b: 'true' } }],
    ['tags in any script', { tags: { 'clé 日本': 'va/l:u=e+@-._' } }, { tags: { 'clé 日本': 'va/l:u=e+@-._' } }],
    ['strings in NFC', { hash_key: 'e\u0301' }, { hash_key: '\u00e9' }],
  ])('%s', (_, given, want) => {
    const checked = check(given);
    expect(checked.config).toEqual({ ...defaults, ...want });
    expect(checked.values).toEqual(checked.config);
    expect(checked.fallback).toEqual(checked.config);
  });

  it('each preset', () => {
    for (const preset of presets) expect(check(preset.values).config).toEqual({ ...defaults, ...preset.values });
  });
});

describe('check, what stands while a value is refused', () => {
  it('shows what was given and prices the default', () => {
    const { values, fallback } = check({ read_capacity: 'abc', write_capacity: '0', enable_ttl: null });
    expect(values).toMatchObject({ read_capacity: 'abc', write_capacity: 0, enable_ttl: null });
    expect(fallback).toEqual(defaults);
  });

  it('shows a number with too many digits as it was typed', () => {
    const { values, config } = check({ kms_deletion_window: '6.00000000000000000000000000001' });
    expect(values.kms_deletion_window).toBe('6.00000000000000000000000000001');
    expect(config).toBeNull();
  });

  it('says nothing over several variables about a stand-in', () => {
    const findings = check({ billing_mode: 'PROVISIONED', gsi_write_capacity: 1, write_capacity: 'x' }).findings;
    expect(findings.map(({ id }) => id)).toContain('gsi-writes-below-table');
    const both = check({ billing_mode: 'PROVISIONED', gsi_write_capacity: 'y', write_capacity: 10 }).findings;
    expect(both.map(({ id }) => id)).not.toContain('gsi-writes-below-table');
  });

  it('has every name, in every case', () => {
    for (const given of [{}, { table_name: [] }, { tags: null, foo: 1 }]) {
      const { values, fallback } = check(given);
      expect(Object.keys(values)).toEqual(names);
      expect(Object.keys(fallback)).toEqual(names);
    }
  });
});

describe('check, what would be lost in silence', () => {
  it.each<[string, Record<string, unknown>, Partial<Finding>]>([
    [
      'digits past a double',
      { read_target_utilization: '70.10000000000000000001' },
      { id: 'read_target_utilization:digits', source: 'aws' },
    ],
    ['tag keys equal in NFC', { tags: { '\u00e9': '1', 'e\u0301': '2' } }, { id: 'tags:same-keys', source: 'aws' }],
    ['half a surrogate pair', { hash_key: 'a\ud800' }, { id: 'hash_key:surrogate', source: 'aws' }],
    ['half a pair in a tag', { tags: { k: '\udc00' } }, { id: 'tags:tagValues-4', source: 'module' }],
  ])('%s', (_, given, want) => {
    const checked = check(given);
    expect(checked.config).toBeNull();
    expect(checked.findings).toContainEqual(expect.objectContaining(want));
  });
});
