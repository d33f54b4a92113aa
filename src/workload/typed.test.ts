// What was typed into the workload: rates in another unit, defaults as text, fixes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RateUnit } from './quantity.ts';
import { fixFor, inRateUnit, typedDefaults, typedFrom } from './typed.ts';
import { checkWorkload, defaultWorkload, exampleWorkloads } from './workload.ts';
import { type FieldRow, workloadFields } from './workload-fields.ts';

describe('inRateUnit', () => {
  it.each([
    ['a number', { given: { puts: '86400' }, to: 'second', want: { puts: '1' } }],
    ['a number as people write it', { given: { puts: '86.4k' }, to: 'second', want: { puts: '1' } }],
    ['the same unit', { given: { puts: '1,000' }, to: 'day', want: { puts: '1,000' } }],
    ['a text with its own period', { given: { puts: '50/s' }, to: 'second', want: { puts: '50/s' } }],
    ['nothing', { given: { puts: '0' }, to: 'month', want: { puts: '0' } }],
    [
      'what is no rate',
      { given: { puts: 'many', itemBytes: '3 KB' }, to: 'second', want: { puts: 'many', itemBytes: '3 KB' } },
    ],
    ['less than one', { given: { puts: '1000' }, to: 'second', want: { puts: '0.011574074' } }],
    ['very little', { given: { puts: '0.01' }, to: 'second', want: { puts: '0.00000011574074' } }],
  ] as const)('takes %s', (_, { given, to, want }) => {
    expect(inRateUnit(given, to)).toEqual({ ...want, rateUnit: to });
  });

  it('goes there and back without changing what people type', () => {
    const unit = fc.constantFrom<RateUnit>('second', 'day', 'month');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), unit, (puts, to) => {
        expect(inRateUnit(inRateUnit({ puts: String(puts) }, to), 'day')).toEqual({
          puts: String(puts),
          rateUnit: 'day',
        });
      }),
    );
  });

  it('never throws, and the traffic stays within a ten millionth', () => {
    const unit = fc.constantFrom<RateUnit>('second', 'day', 'month');
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double({ min: 1e-9, max: 1000, noNaN: true }).map(String)),
        unit,
        (puts, to) => {
          const before = checkWorkload({ puts }).workload;
          const after = checkWorkload(inRateUnit({ puts }, to)).workload;
          if (before === null || after === null) return;
          const perDay = { second: 86_400, day: 1, month: 24 / 730 }[to];
          expect(Math.abs(after.puts * perDay - before.puts)).toBeLessThanOrEqual(2.1e-7 * before.puts);
        },
      ),
    );
  });
});

describe('typedDefaults', () => {
  it('are what is priced', () => {
    for (const unit of ['second', 'day', 'month'] as const) {
      const { puts, itemBytes, storedGb } = typedDefaults(unit);
      expect(Number(puts) / (checkWorkload({ rateUnit: unit }).workload?.puts ?? 0)).toBeCloseTo(1, 6);
      expect([itemBytes, storedGb]).toEqual(['318', '']);
    }
    expect(typedDefaults('day').puts).toBe('1000');
  });
});

describe('typedFrom', () => {
  it.each(exampleWorkloads.map(({ id, workload }) => [id, workload] as const))(
    'says the same workload: %s',
    (_, workload) => {
      expect(checkWorkload(typedFrom(workload)).workload).toEqual(workload);
    },
  );

  it('leaves the default out', () => {
    expect(typedFrom(defaultWorkload)).toEqual({});
    expect(typedFrom({ ...defaultWorkload, puts: 5, storedGb: 500 })).toEqual({ puts: '5', storedGb: '500' });
  });

  it('keeps a number that is the default of another unit', () => {
    expect(typedFrom({ ...defaultWorkload, rateUnit: 'second' })).toMatchObject({ rateUnit: 'second', puts: '1000' });
  });
});

describe('fixFor', () => {
  const row = (name: string): FieldRow => {
    const found = workloadFields.find((one) => one.name === name);
    if (found === undefined) throw new Error('no field');
    return found;
  };

  it.each([
    [
      'a size of items stored',
      {
        given: ['storedItems', { puts: '5', storedItems: ' 500 GB' }],
        want: { label: 'Set Table size to 500 GB', workload: { puts: '5', storedGb: '500 GB' } },
      },
    ],
    ['a number of items', { given: ['storedItems', { storedItems: '5k' }], want: null }],
    ['no number', { given: ['storedItems', { storedItems: 'many' }], want: null }],
    ['a size of another field', { given: ['puts', { puts: '3 KB' }], want: null }],
  ] as const)('%s', (_, { given: [name, typed], want }) => {
    expect(fixFor(row(name), typed)).toEqual(want);
  });

  it('mends it', () => {
    const fix = fixFor(row('storedItems'), { storedItems: '500 GB' });
    expect(checkWorkload(fix?.workload ?? {}).workload).toMatchObject({ storedGb: 500 });
  });
});
