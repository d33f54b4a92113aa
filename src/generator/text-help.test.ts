// What can be written where, with the caret as |.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { names } from '../catalog/config.ts';
import { argumentAt, completionsAt } from './text-help.ts';

const MODULE = ['module', 'dynamodb'];
const block = (body: string): string => `module "dynamodb" {\n${body}\n}\n`;

const at = (given: string, path: readonly string[]) => {
  const offset = given.indexOf('|');
  const text = given.replace('|', '');
  return { text, offset, found: completionsAt(text, path, offset) };
};

const applied = (given: string, path: readonly string[], label: string): string | undefined => {
  const { text, found } = at(given, path);
  const one = found.find((completion) => completion.label === label);
  return one && text.slice(0, one.range.start) + one.insert + text.slice(one.range.end);
};

describe('completionsAt', () => {
  it.each([
    ['a name', { given: block('  has|'), path: MODULE, label: 'hash_key', want: block('  hash_key = ') }],
    ['a name that is whole', { given: 'has| = "id"\n', path: [], label: 'hash_key', want: 'hash_key = "id"\n' }],
    ['a name again', { given: 'hash_|key = "id"\n', path: [], label: 'hash_key', want: 'hash_key = "id"\n' }],
    ['a bool', { given: 'enable_ttl = |', path: [], label: 'true', want: 'enable_ttl = true' }],
    [
      'another bool',
      { given: 'enable_ttl = tr|ue # on\n', path: [], label: 'false', want: 'enable_ttl = false # on\n' },
    ],
    [
      'a choice in quotes',
      {
        given: block('  billing_mode = "PRO|"'),
        path: MODULE,
        label: '"PROVISIONED"',
        want: block('  billing_mode = "PROVISIONED"'),
      },
    ],
    ['the default', { given: 'read_capacity=|', path: [], label: '5', want: 'read_capacity=5' }],
    ['an empty file', { given: '|', path: [], label: 'table_name', want: 'table_name = ' }],
  ])('offers %s', (_, { given, path, label, want }) => {
    expect(applied(given, path, label)).toBe(want);
  });

  it.each([
    ['in a comment', { given: '# has|\n', path: [] }],
    ['before the block', { given: `|${block('  hash_key = "id"')}`, path: MODULE }],
    ['in another block', { given: `${block('')}\nmodule "other" {\n  has|\n}\n`, path: MODULE }],
    ['within a map', { given: block('  tags = {\n    has|\n  }'), path: MODULE }],
    ['for a name of another module', { given: 'memory = |', path: [] }],
    ['after a value', { given: 'enable_ttl = true |', path: [] }],
  ])('offers nothing %s', (_, { given, path }) => {
    expect(at(given, path).found).toEqual([]);
  });

  it('leaves out what the block has', () => {
    const { found } = at(block('  hash_key = "id"\n  |\n  tags = {}'), MODULE);
    expect(found.map(({ name }) => name)).toEqual(names.filter((name) => name !== 'hash_key' && name !== 'tags'));
  });

  it('never throws, and its ranges lie in the text', () => {
    const piece = fc.constantFrom('module "dynamodb" {', '}', 'tags', '=', '"', '\n', ' ', 'true', '<<E', '${', '#');
    fc.assert(
      fc.property(fc.array(piece), fc.nat(100), fc.boolean(), (pieces, cut, inBlock) => {
        const text = pieces.join('');
        const offset = Math.min(cut, text.length);
        for (const { range } of completionsAt(text, inBlock ? MODULE : [], offset)) {
          expect(range.start).toBeLessThanOrEqual(offset);
          expect(range.end).toBeGreaterThanOrEqual(offset);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('argumentAt', () => {
  it.each([
    ['a name', { given: 'hash_|key = "id"', want: 'hash_key' }],
    ['a value', { given: 'hash_key = "i|d"', want: 'hash_key' }],
    ['no name of ours', { given: 'mem|ory = 1', want: undefined }],
    ['a comment', { given: 'hash_key = "id" # th|eirs', want: undefined }],
  ])('finds %s', (_, { given, want }) => {
    expect(argumentAt(given.replace('|', ''), [], given.indexOf('|'))?.name).toBe(want);
  });
});
