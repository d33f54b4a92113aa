// Which variables are written, and how they stand together.
import { describe, expect, it } from 'vitest';
import { defaults, names } from '../catalog/config.ts';
import { reference } from '../hcl/value.ts';
import { allArguments, argumentItems } from './arguments.ts';

/** Names in order, `#` with its title for a comment, '' for a blank line. */
const outline = (items: ReturnType<typeof argumentItems>): string[] =>
  items.map((item) => (item.kind === 'attribute' ? item.name : item.kind === 'comment' ? `#${item.lines.join()}` : ''));

describe('changed', () => {
  it.each<[string, { given: Record<string, unknown>; want: string[] }]>([
    ['nothing', { given: {}, want: [] }],
    ['a default given as such', { given: { read_capacity: 5, tags: {} }, want: [] }],
    ['one', { given: { hash_key: 'id' }, want: ['hash_key'] }],
    ['two of a group', { given: { hash_key: 'id', table_name: 'abc' }, want: ['table_name', 'hash_key'] }],
    ['one of each of two groups', { given: { hash_key: 'id', enable_ttl: true }, want: ['hash_key', 'enable_ttl'] }],
    [
      'one, then two',
      {
        given: { hash_key: 'id', enable_ttl: true, ttl_attribute: 'x' },
        want: ['hash_key', '', 'enable_ttl', 'ttl_attribute'],
      },
    ],
    [
      'two, then one, then one',
      {
        given: { enable_ttl: true, ttl_attribute: 'x', enable_backup: true, enable_monitoring: false },
        want: ['enable_ttl', 'ttl_attribute', '', 'enable_backup', 'enable_monitoring'],
      },
    ],
    ['tags after one', { given: { enable_backup: true, tags: { a: 'b' } }, want: ['enable_backup', '', 'tags'] }],
    [
      'tags that are refused, on one line',
      { given: { enable_backup: true, tags: 'x' }, want: ['enable_backup', 'tags'] },
    ],
    ['a number as text', { given: { read_capacity: '5' }, want: ['read_capacity'] }],
  ])('writes %s', (_, { given, want }) => {
    expect(outline(argumentItems({ ...defaults, ...given }, 'changed'))).toEqual(want);
  });
});

describe('all', () => {
  const all = outline(argumentItems(defaults, 'all'));

  it('writes every variable once, in the order of the rows', () => {
    expect(all.filter((line) => line !== '' && !line.startsWith('#'))).toEqual(names);
  });

  it('puts every group under its comment, apart from the one before', () => {
    const comments = all.flatMap((line, index) => (line.startsWith('#') ? [index] : []));
    expect(comments[0]).toBe(0);
    expect(comments.slice(1).every((index) => all[index - 1] === '')).toBe(true);
    expect(all.filter((line) => line === '').length).toBe(comments.length - 1);
    expect(comments.every((index) => names.some((name) => name === all[index + 1]))).toBe(true);
  });

  it('takes values from elsewhere in the same arrangement', () => {
    expect(outline(allArguments((row) => reference('var', row.name)))).toEqual(all);
  });
});
