// The generated tables: what a row becomes, and that a stale table is seen.
import { describe, expect, it } from 'vitest';
import type { Row } from '../src/catalog/row.ts';
import { variables } from '../src/catalog/variables.ts';
import { variablesTable, withTable } from './docs.ts';

const ROW: Row = {
  name: 'read_capacity',
  type: 'number',
  default: 5,
  rules: [{ kind: 'whole', message: 'Must be whole.' }],
  section: 'capacity',
  label: 'Read capacity',
  help: '',
  activeWhen: [
    { variable: 'billing_mode', is: 'PROVISIONED', reason: '' },
    { variable: 'enable_autoscaling', is: false, reason: '' },
  ],
  docs: 'https://example.org/',
};

describe('variablesTable', () => {
  it('writes a row', () => {
    expect(variablesTable([ROW], { read_capacity: 'Units | a second' })).toContain(
      '| [`read_capacity`](https://example.org/) | `number` | `5` | Units \\| a second | `billing_mode = "PROVISIONED"` and `enable_autoscaling = false` | Must be whole. |',
    );
  });

  it('has each variable of the catalogue once', () => {
    const names = [...variablesTable().matchAll(/^\| \[`(\w+)`\]/gm)].map((match) => match[1]);
    expect(names.toSorted()).toEqual(variables.map(({ name }) => name).toSorted());
  });
});

describe('withTable', () => {
  const document = (table: string) => `# A\n<!-- t -->\n\n${table}\n\n<!-- /t -->\nrest\n`;
  it('puts the table between its markers and leaves the rest', () => {
    expect(withTable(document('old'), 't', 'new')).toBe(document('new'));
    expect(withTable(document('new'), 't', 'new')).toBe(document('new'));
  });

  it.each([
    ['no markers', { given: '# A' }],
    ['a marker without its end', { given: '<!-- t -->' }],
  ])('refuses %s', (_, { given }) => {
    expect(() => withTable(given, 't', 'new')).toThrow('no markers');
  });
});
