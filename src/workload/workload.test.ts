// The workload's rows and the check of what was typed into them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { names } from '../catalog/config.ts';
import { fieldGroups, inactiveReason, supersededBy } from './field-groups.ts';
import { toMonth } from './quantity.ts';
import { checkWorkload, convertRates, defaultWorkload, exampleWorkloads } from './workload.ts';
import { type FieldRow, workloadFields, workloadSections } from './workload-fields.ts';

const rows: readonly FieldRow[] = workloadFields;

describe('the rows', () => {
  it('have names of their own, none of them a variable’s', () => {
    const fields = rows.map((row) => row.name);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.filter((name) => names.some((variable) => variable === name))).toEqual([]);
  });

  it.each(rows.map((row) => [row.name, row] as const))(
    '%s explains itself and has its default within bounds',
    (_, row) => {
      expect(row.help).toMatch(/^[A-Z0-9].*\.$/);
      expect(row.label.length).toBeLessThan(40);
      expect(workloadSections.map(({ id }) => id)).toContain(row.section);
      for (const condition of row.activeWhen ?? []) expect(names).toContain(condition.variable);
      if (row.type === 'choice') expect(row.choices.map(({ value }) => value)).toContain(row.default);
      else if (row.default === null) expect(row.optional).toBe(true);
      else {
        expect(row.default).toBeGreaterThanOrEqual(row.min);
        expect(row.default).toBeLessThanOrEqual(row.max);
      }
    },
  );

  it('fill every section', () => {
    expect(new Set(rows.map((row) => row.section))).toEqual(new Set(workloadSections.map(({ id }) => id)));
  });
});

describe('the examples', () => {
  it.each(exampleWorkloads.map((example) => [example.id, example] as const))('%s is a valid workload', (_, example) => {
    expect(checkWorkload(example.workload)).toEqual({
      workload: example.workload,
      fallback: example.workload,
      findings: [],
    });
  });

  it('are three, the default first', () => {
    expect(exampleWorkloads.map(({ id }) => id)).toEqual(['lead-capture', 'campaign', 'steady-platform']);
    expect(exampleWorkloads[0].workload).toBe(defaultWorkload);
  });
});

describe('checkWorkload', () => {
  it('takes nothing for the default', () => {
    expect(checkWorkload({})).toEqual({ workload: defaultWorkload, fallback: defaultWorkload, findings: [] });
  });

  it.each([
    ['a number', { given: { puts: 7 }, want: 7 }],
    ['digits', { given: { puts: '7' }, want: 7 }],
    ['a fraction', { given: { puts: '0.5' }, want: 0.5 }],
    ['a fraction without its zero', { given: { puts: '.5' }, want: 0.5 }],
    ['an exponent', { given: { puts: '1e3' }, want: 1000 }],
    ['spaces around', { given: { puts: ' 7 ' }, want: 7 }],
    ['the largest', { given: { puts: 1e9 }, want: 1e9 }],
  ])('takes %s', (_, { given, want }) => {
    expect(checkWorkload(given).workload?.puts).toBe(want);
  });

  const PUTS = 'New items must be a number from 0 to 1,000,000,000.';
  const BYTES = 'Item size must be a whole number from 1 to 409,600.';
  it.each([
    ['less than nothing', { given: { puts: -1 }, want: PUTS }],
    ['too many', { given: { puts: 1e9 + 1 }, want: PUTS }],
    ['words', { given: { puts: 'many' }, want: PUTS }],
    ['nothing typed', { given: { puts: '' }, want: PUTS }],
    ['a comma at a wrong place', { given: { puts: '1,00' }, want: PUTS }],
    ['a size for a rate', { given: { puts: '3 KB' }, want: PUTS }],
    ['hexadecimal', { given: { puts: '0x10' }, want: PUTS }],
    ['Infinity', { given: { puts: 'Infinity' }, want: PUTS }],
    ['an exponent without end', { given: { puts: '1e999' }, want: PUTS }],
    ['NaN', { given: { puts: Number.NaN }, want: PUTS }],
    ['null', { given: { puts: null }, want: PUTS }],
    ['undefined', { given: { puts: undefined }, want: PUTS }],
    ['a list', { given: { puts: [1] }, want: PUTS }],
    [
      'a size for a number of items',
      {
        given: { storedItems: '500 GB' },
        want: 'Items stored is a number of items, and 500 GB is a size: enter it as Table size.',
      },
    ],
    ['half a byte', { given: { itemBytes: 318.5 }, want: BYTES }],
    ['an item of nothing', { given: { itemBytes: 0 }, want: BYTES }],
    ['an item above 400 KB', { given: { itemBytes: 409_601 }, want: BYTES }],
    ['a unit there is not', { given: { rateUnit: 'hour' }, want: 'Rate unit: choose per second, per day, per month.' }],
    ['a term there is not', { given: { reservedTerm: 1 }, want: 'Reserved capacity: choose None, 1 year, 3 years.' }],
    [
      'a peak below the average',
      { given: { peakToAverage: 0.5 }, want: 'Peak-to-average ratio must be a number from 1 to 1,000.' },
    ],
  ])('refuses %s and goes on with the default', (_, { given, want }) => {
    const { workload, fallback, findings } = checkWorkload(given);
    expect(workload).toBeNull();
    expect(fallback).toEqual(defaultWorkload);
    expect(findings).toEqual([
      {
        id: `workload-${Object.keys(given)[0]}`,
        fields: [Object.keys(given)[0]],
        source: 'estimate',
        message: want,
      },
    ]);
  });

  it('keeps what is right beside what is refused', () => {
    const { fallback, findings } = checkWorkload({ puts: 'x', gets: '5', strongShare: 101 });
    expect(fallback).toEqual({ ...defaultWorkload, gets: 5 });
    expect(findings.map(({ id }) => id)).toEqual(['workload-puts', 'workload-strongShare']);
  });

  it('says that a peak is too long, and goes on', () => {
    const { workload, findings } = checkWorkload({ peakToAverage: 8, peakHours: 4 });
    expect(workload).not.toBeNull();
    expect(findings.map(({ message }) => message)).toEqual([
      '4 hours at 8 times the average would exceed the day’s traffic; the estimate uses 3 hours.',
    ]);
  });

  it('takes nothing from a prototype', () => {
    const hostile = JSON.parse('{"__proto__": {"puts": 5}, "constructor": 1}');
    expect(checkWorkload(hostile).workload).toEqual(defaultWorkload);
    expect(checkWorkload(Object.create({ puts: 5 })).workload).toEqual(defaultWorkload);
  });

  it('never throws, and fallback is always a workload', () => {
    const fields = fc.constantFrom(...rows.map((row) => row.name), 'other');
    fc.assert(
      fc.property(fc.dictionary(fields, fc.anything()), (input) => {
        const { workload, fallback, findings } = checkWorkload(input);
        expect(checkWorkload(fallback).workload).toEqual(fallback);
        if (workload === null) expect(findings.length).toBeGreaterThan(0);
        else expect(workload).toBe(fallback);
      }),
    );
  });
});

describe('a rate nobody gave', () => {
  it.each(['second', 'day', 'month'] as const)('is 1,000 new items a day, also per %s', (rateUnit) => {
    const { workload } = checkWorkload({ rateUnit });
    expect(toMonth(workload?.puts ?? 0, rateUnit)).toBeCloseTo((1000 * 730) / 24, 6);
  });
});

describe('convertRates', () => {
  it('keeps the traffic: 1,000 a day become 0.0116 a second', () => {
    const found = convertRates(defaultWorkload, 'day', 'second');
    expect(found.rateUnit).toBe('second');
    expect(found.puts).toBeCloseTo(1000 / 86_400, 12);
    expect(found.failedWrites).toBe(0);
  });

  it('changes the rates alone', () => {
    const found = convertRates(defaultWorkload, 'day', 'month');
    const changed = Object.entries(found).filter(([name, value]) => defaultWorkload[name as 'puts'] !== value);
    expect(changed.map(([name]) => name).sort()).toEqual(
      ['emailQueries', 'gets', 'puts', 'rateUnit', 'sourceQueries', 'updates'].sort(),
    );
  });
});

describe('units as people type them', () => {
  it.each([
    ['a rate by the second, stored by the day', { given: { puts: '1,000/s' }, want: { puts: 86_400_000 } }],
    [
      'a rate by the second, stored by the second',
      { given: { rateUnit: 'second', puts: '1,000/s' }, want: { puts: 1000 } },
    ],
    ['kilobytes', { given: { itemBytes: '3 KB' }, want: { itemBytes: 3072 } }],
    ['thousands', { given: { storedItems: '5k' }, want: { storedItems: 5000 } }],
    ['gigabytes', { given: { storedGb: '500 GB' }, want: { storedGb: 500 } }],
    ['nothing where a field may be empty', { given: { storedGb: ' ' }, want: { storedGb: null } }],
  ])('%s', (_, { given, want }) => {
    expect(checkWorkload(given).workload).toMatchObject(want);
  });
});

describe('fieldGroups', () => {
  const names = (values: Record<string, unknown>) => fieldGroups(values).first.map(({ name }) => name);
  const first = ['rateUnit', 'puts', 'updates', 'gets', 'itemBytes', 'storedItems', 'storedGb'];

  it.each([
    ['on demand', { given: { billing_mode: 'PAY_PER_REQUEST', enable_ttl: false }, want: first }],
    [
      'provisioned',
      {
        given: { billing_mode: 'PROVISIONED', enable_ttl: false },
        want: [
          'rateUnit',
          'puts',
          'updates',
          'gets',
          'peakToAverage',
          'peakHours',
          'itemBytes',
          'storedItems',
          'storedGb',
        ],
      },
    ],
    [
      'with TTL',
      {
        given: { billing_mode: 'PAY_PER_REQUEST', enable_ttl: true },
        want: ['rateUnit', 'puts', 'updates', 'gets', 'itemBytes', 'retentionDays'],
      },
    ],
  ])('first come, %s', (_, { given, want }) => {
    expect(names(given)).toEqual(want);
  });

  it('hold every field once', () => {
    const { first: some, more } = fieldGroups({});
    expect([...some, ...more].map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it.each([
    ['neither', { given: ['storedItems', false, 0, null], want: null }],
    ['items by the size', { given: ['storedItems', false, 30, 5], want: 'Table size' }],
    ['items by TTL', { given: ['storedItems', true, 30, 5], want: 'Retention' }],
    ['the size by TTL', { given: ['storedGb', true, 30, 5], want: 'Retention' }],
    ['the size by no retention', { given: ['storedGb', true, 0, 5], want: null }],
    ['another field', { given: ['puts', true, 30, 5], want: null }],
  ] as const)('say what supersedes a field: %s', (_, { given: [name, ttl, retentionDays, storedGb], want }) => {
    expect(supersededBy(name, { enable_ttl: ttl }, { retentionDays, storedGb })).toBe(want);
  });

  it('say why a field has no effect', () => {
    const row = rows.find(({ name }) => name === 'retentionDays');
    if (row === undefined) throw new Error('no field');
    expect([inactiveReason(row, { enable_ttl: false }), inactiveReason(row, { enable_ttl: true })]).toEqual([
      'Needs TTL',
      null,
    ]);
  });
});
