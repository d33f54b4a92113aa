// Plain decimals read as the runtime reads them, to the bit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberOf } from './decimal.ts';

const rows = [
  ['600', { want: 600 }],
  ['0', { want: 0 }],
  ['0012', { want: 12 }],
  ['12.5', { want: 12.5 }],
  ['.5', { want: 0.5 }],
  ['5.', { want: 5 }],
  ['.', { want: Number.NaN }],
  ['1.2.3', { want: Number.NaN }],
  ['', { want: 0 }],
  ['  ', { want: 0 }],
  [' 7 ', { want: 7 }],
  ['-1', { want: -1 }],
  ['1e3', { want: 1000 }],
  ['0x10', { want: 16 }],
  ['1,5', { want: Number.NaN }],
  ['٣', { want: Number.NaN }],
  ['123456789012345678', { want: 123456789012345680 }],
  ['0.30000000000004', { want: 0.30000000000004 }],
] as const;

it.each(rows)('reads %j', (text, { want }) => {
  expect(numberOf(text)).toBe(want);
});

const plain = fc
  .tuple(fc.stringMatching(/^\d{0,9}$/), fc.constantFrom('', '.'), fc.stringMatching(/^\d{0,9}$/))
  .map((parts) => parts.join(''));

it('gives what Number gives, for plain decimals and for any text', () => {
  fc.assert(
    fc.property(fc.oneof(plain, fc.double().map(String), fc.string()), (text) => {
      expect(numberOf(text)).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});
