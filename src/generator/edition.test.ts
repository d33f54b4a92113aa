// The module's edition for AWS provider 6: what differs from its source, and nothing else.
import { describe, expect, it } from 'vitest';
import { moduleSource } from '#module-source';
import { edition } from './edition.ts';

/** Lines that only one of two texts has, by file. */
function differences(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const only = (text = '', other = ''): string[] => {
    const lines = new Set(other.split('\n'));
    return text.split('\n').filter((line) => line.trim() !== '' && !/^ *#/.test(line) && !lines.has(line));
  };
  return Object.fromEntries(
    Object.keys(before)
      .filter((path) => before[path] !== after[path])
      .map((path) => [path, { gone: only(before[path], after[path]), new: only(after[path], before[path]) }]),
  );
}

describe('edition', () => {
  const six = edition(moduleSource, '6');
  const changed = differences(moduleSource, six);

  it('is the source itself for provider 5', () => {
    expect(edition(moduleSource, '5')).toEqual(moduleSource);
  });

  it('has the same files', () => {
    expect(Object.keys(six)).toEqual(Object.keys(moduleSource));
    expect(Object.keys(six)).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'main.tf', 'tests/defaults.tftest.hcl', 'variables.tf']),
    );
  });

  it('asks for another provider', () => {
    expect(changed['versions.tf']).toEqual({
      gone: ['      version = "~> 5.0, >= 5.98.0"'],
      new: ['      version = ">= 6.35.0, < 7.0.0"'],
    });
  });

  it('names the keys of both indexes in blocks, and protects replicas', () => {
    expect(changed['main.tf']).toEqual({
      gone: [
        '      hash_key        = global_secondary_index.value',
        '      range_key       = var.range_key',
        '      hash_key        = global_secondary_index.value',
        '      range_key       = var.range_key',
      ],
      new: [1, 2].flatMap(() => [
        '      key_schema {',
        '        attribute_name = global_secondary_index.value',
        '        key_type       = "HASH"',
        '      key_schema {',
        '        attribute_name = var.range_key',
        '        key_type       = "RANGE"',
        '      deletion_protection_enabled = var.replica_deletion_protection_enabled',
      ]),
    });
    expect(changed['guards.tf']?.new).toEqual([]);
    expect(changed['guards.tf']?.gone.map((line) => line.trim().split(' ')[0])).toEqual(['replica_protection']);
  });

  it('leaves every other file of the module as it is', () => {
    const runtime = Object.keys(changed).filter((path) => /^[^/]+\.tf$/.test(path));
    expect(runtime).toEqual(['guards.tf', 'main.tf', 'versions.tf']);
    expect(Object.values(six).filter((text) => text.includes('~> 5.0'))).toEqual([]);
  });

  it('throws when the source has moved on', () => {
    expect(() => edition({ ...moduleSource, 'main.tf': '' }, '6')).toThrow('no file of the module holds');
  });
});
