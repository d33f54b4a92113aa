// The judge: sentences, sources, what is shown and what is priced. Agreement with the binary is tested in test/agreement.
import { describe, expect, it } from 'vitest';
import { Expression } from '../hcl/value.ts';
import { check } from './check.ts';
import { defaults, names } from './config.ts';
import { type Finding, isBlocking } from './finding.ts';
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

  it('evaluates no expression and passes none over', () => {
    const expression = new Expression('var.mode');
    const { config, fallback, findings, unknown, values } = check({ billing_mode: expression, read_capacity: 0 });
    expect(findings.map(({ id }) => id)).toEqual(['read_capacity:wholeBetween-0']);
    expect(unknown).toEqual(['billing_mode']);
    expect(values.billing_mode).toBe(expression);
    expect(fallback).toEqual(defaults);
    expect(config).toBeNull();
    expect(check({ billing_mode: expression }).config).toEqual(defaults);
  });

  it('reads a numeral that no double holds, as the reader gives it', () => {
    const { findings, unknown } = check({ kms_deletion_window: new Expression('7.00000000000000000000000000001') });
    expect(findings.map(({ id }) => id)).toEqual(['kms_deletion_window:whole-1']);
    expect(unknown).toEqual([]);
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

describe('check, what is wrong with a very value', () => {
  it.each<[string, Record<string, unknown>, [detail: string | undefined, fix: Record<string, unknown> | undefined]]>([
    ['too high', { read_target_utilization: 95 }, ['95 is above 90.', { read_target_utilization: 90 }]],
    ['too low', { kms_deletion_window: '6' }, ['6 is below 7.', { kms_deletion_window: 7 }]],
    [
      'just above',
      { read_target_utilization: '90.0000000000000000001' },
      ['90 is above 90.', { read_target_utilization: 90 }],
    ],
    ['infinite', { read_capacity: '-Inf' }, ['-Infinity is below 1.', { read_capacity: 1 }]],
    ['a fraction', { read_capacity: 7.5 }, ['7.5 is not a whole number.', { read_capacity: 8 }]],
    ['a fraction of days', { kms_deletion_window: 7.4 }, ['7.4 is not a whole number.', { kms_deletion_window: 7 }]],
    ['grouped digits', { read_capacity: '5,000' }, ['"5,000" is not a number.', { read_capacity: 5000 }]],
    ['the unit with it', { read_capacity: '5 RCU' }, ['"5 RCU" is not a number.', { read_capacity: 5 }]],
    ['another unit', { read_capacity: '5 WCU' }, ['"5 WCU" is not a number.', undefined]],
    ['no number', { read_capacity: '' }, ['The field is empty.', undefined]],
    ['a yes', { enable_ttl: 'Yes' }, ['"Yes" is neither true nor false.', { enable_ttl: true }]],
    ['null', { read_capacity: null }, ['null is not allowed here.', undefined]],
    [
      'a space',
      { table_name: 'orders table' },
      ['The space after "orders" is not allowed.', { table_name: 'orders-table' }],
    ],
    [
      'a space at the end',
      { table_name: 'orders ' },
      ['The space after "orders" is not allowed.', { table_name: 'orders' }],
    ],
    ['a letter', { table_name: 'cafés' }, ['The "é" after "caf" is not allowed.', { table_name: 'caf-s' }]],
    [
      'one that does not show',
      { table_name: '​leads' },
      ['The character U+200B at the beginning is not allowed.', { table_name: '-leads' }],
    ],
    ['too short', { table_name: 'ab' }, ['It has 2 characters, 1 too few.', undefined]],
    ['too long', { table_name: 'x'.repeat(300) }, ['It has 300 characters, 45 too many.', undefined]],
    ['bytes', { hash_key: 'é'.repeat(128) }, ['It has 256 bytes, 1 too many.', undefined]],
    ['nothing', { hash_key: '' }, ['It is empty.', undefined]],
    [
      'another spelling',
      { billing_mode: 'pay-per-request' },
      ['"pay-per-request" is not one of them.', { billing_mode: 'PAY_PER_REQUEST' }],
    ],
    ['another word', { billing_mode: 'ON_DEMAND' }, ['"ON_DEMAND" is not one of them.', undefined]],
    [
      'a tag key',
      { tags: { ok: 'x', 'a;b': 'x' } },
      ['In the key "a;b": the ";" after "a" is not allowed.', undefined],
    ],
    ['a reserved key', { tags: { 'aws:x': 'y' } }, ['The key "aws:x" does.', undefined]],
    ['a tag value', { tags: { k: 'x!' } }, ['In the value of "k": the "!" after "x" is not allowed.', undefined]],
    ['a null tag', { tags: { k: null } }, ['The value of "k" is null.', undefined]],
    ['too many tags', { tags: manyTags(60) }, ['There are 61 with Name.', undefined]],
    [
      'JSON with a comma too many',
      { resource_policy_json: '{\n  "Version": "2012-10-17",\n}' },
      ['Line 3, column 1: Invalid object property name.', undefined],
    ],
    [
      'JSON that is no object',
      { resource_policy_json: '[]' },
      ['Line 1, column 1: Root value must be object.', undefined],
    ],
  ])('%s', (_, given, [detail, set]) => {
    const [finding, ...others] = check(given).findings;
    expect(others).toEqual([]);
    expect([finding?.detail, finding?.fix?.set]).toEqual([detail, set]);
    if (set !== undefined) expect(check({ ...given, ...set }).findings.filter(isBlocking)).toEqual([]);
  });
});

/** The shortest time of five, in milliseconds: the others count what else the machine did. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

describe('check, more than anyone can mean', () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  it.each<[string, Record<string, unknown>, string]>([
    ['a text of 1 MB', { table_name: 'x'.repeat(1_000_000) }, 'Longer than 65536 characters.'],
    ['a number of 1 MB', { read_capacity: '9'.repeat(1_000_000) }, 'Longer than 4096 characters.'],
    ['5,000 tags', { tags: manyTags(5_000) }, 'Has more than 1000 elements.'],
    ['a tag of 1 MB', { tags: { k: 'x'.repeat(1_000_000) } }, 'Longer than 65536 characters.'],
    ['lists in lists', { tags: deep }, 'Nested more than 16 levels deep.'],
  ])('is refused in one sentence, and does not take long: %s', (_, given, want) => {
    const { findings, values } = check(given);
    expect(quickest(() => check(given))).toBeLessThan(50);
    expect(findings.map(({ source, message }) => [source, message])).toEqual([['aws', want]]);
    expect(values).toEqual(defaults);
  });

  it('takes long at no length below the limit', () => {
    const digits = '7'.repeat(4_000);
    for (const given of [`${digits}.5`, `0.${digits}`, `1e${digits}`, `.${digits}p-9`]) {
      expect(check({ read_capacity: given }).config).toBeNull();
      expect(quickest(() => check({ read_capacity: given }))).toBeLessThan(50);
    }
  });

  it('speaks of 100 unknown names and counts the others', () => {
    const names_ = Array.from({ length: 60_000 }, (_, at) => [`read_capacit${at}`, 1]);
    const { findings } = check(Object.fromEntries(names_));
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)?.message).toBe('59900 more arguments are not expected here.');
  });
});
