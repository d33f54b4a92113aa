// What the fields say of single values.
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../document/document.ts';
import { initialState } from '../document/reduce.ts';
import { notesOf } from './notes.ts';
import { pageModel } from './page.ts';

const modelOf = (typed: Readonly<Record<string, string>>, workload: Readonly<Record<string, string>> = {}) =>
  pageModel({
    ...initialState,
    document: {
      ...emptyDocument,
      workload,
      module: {
        entries: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, { as: 'typed', value }])),
      },
    },
  });

const rows: readonly (readonly [string, { given: Readonly<Record<string, string>>; want: string | undefined }])[] = [
  ['thousands as a letter', { given: { read_capacity: '5k' }, want: 'Terraform gets 5000.' }],
  ['thousands with a line', { given: { read_capacity: '1_000' }, want: 'Terraform gets 1000.' }],
  ['thousands with a comma, and a unit', { given: { read_capacity: '5,000 RCU' }, want: 'Terraform gets 5000.' }],
  ['spaces around it', { given: { read_capacity: ' 10 ' }, want: 'Terraform gets 10.' }],
  ['as Terraform gets it', { given: { read_capacity: '5000' }, want: undefined }],
  ['no number', { given: { read_capacity: 'many' }, want: undefined }],
  ['a lone line', { given: { read_capacity: '1_0' }, want: undefined }],
];

describe('a number', () => {
  it.each(rows)('%s', (_, { given, want }) => {
    expect(notesOf(modelOf(given)).read_capacity).toBe(want);
  });
});

describe('the two indexes', () => {
  it('have the sort key of the table, and say what they cost', () => {
    // 1,000,000 new items of 1 KB: each is written once to each index, at $0.625 a million.
    const model = modelOf({ range_key: 'placedAt' }, { puts: '1000000', rateUnit: 'month' });
    expect(notesOf(model).indexes).toMatch(
      /^The module also makes email-index \(email, placedAt\) and source-index \(source, placedAt\)\. Together they cost \$[\d,.]+ a month\.$/,
    );
  });

  it('have no amount where the workload is refused', () => {
    const model = modelOf({}, { puts: 'many' });
    expect(notesOf(model).indexes).not.toContain('$');
  });
});
