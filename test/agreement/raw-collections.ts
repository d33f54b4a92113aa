// Raw values for maps and lists, and the odd texts and values that any variable may be given.
import fc from 'fast-check';
import { loneSurrogate, nastyCharacter, tagCharacter } from '../support/characters.ts';
import { rawNumber } from './numbers.ts';

export const nastyText = fc.string({
  unit: fc.oneof({ weight: 20, arbitrary: nastyCharacter }, loneSurrogate),
  maxLength: 12,
});

/** Values of any type that HCL can write. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 10, 1.5, -0, 1e21, 1e-7, '', 'x', '0', '1', 'true', [], ['x'], {}, { a: 1 }),
  nastyText,
  fc.jsonValue({ maxDepth: 2 }),
);

const tagKey = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: tagCharacter, minLength: 1, maxLength: 12 }) },
  fc
    .constantFrom(127, 128, 129)
    .chain((length) => fc.string({ unit: tagCharacter, minLength: length, maxLength: length, size: 'max' })),
  fc.constantFrom('', 'Name', 'name', 'aws:x', 'AWS:x', 'aWs:', 'aws', 'xaws:', ' aws:x', 'a\nb', 'x\n', '\n'),
  fc.constantFrom(
    'é',
    'e\u0301',
    'for',
    'null',
    'a.b',
    '-a',
    '01',
    '0',
    '10',
    '__proto__',
    'constructor',
    'a'.repeat(127).concat('e\u0301'),
  ),
  nastyText,
);

const tagValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: tagCharacter, maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(255, 256, 257)
      .chain((length) => fc.string({ unit: tagCharacter, minLength: length, maxLength: length, size: 'max' })),
  },
  { weight: 2, arbitrary: fc.constantFrom(1, 1.5, -0, 1e21, 1e-7, true, false) },
  { weight: 2, arbitrary: nastyText },
  fc.constantFrom(null, [], ['x'], {}, { b: { c: 1 } }, 'x\n', '\u2028'),
);

export const rawTags: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: tagMap(fc.array(fc.tuple(tagKey, tagValue), { maxLength: 5 })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 47, max: 52 }), fc.constantFrom('Name', 'name', 'e\u0301'))
      .map(([count, extra]) =>
        Object.fromEntries([extra, ...Array.from({ length: count }, (_, at) => `k${at}`)].map((key) => [key, 'v'])),
      ),
  },
  anyValue,
);

export const rawNumberMap: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: tagMap(fc.array(fc.tuple(tagKey, fc.oneof(rawNumber(0, 100), anyValue)), { maxLength: 5 })) },
  anyValue,
);

export const rawList: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: tagValue }, anyValue), { maxLength: 7 }) },
  anyValue,
);

/** A plain object, so that a key like __proto__ is a key. */
function tagMap(entries: fc.Arbitrary<[string, unknown][]>): fc.Arbitrary<unknown> {
  return entries.map((pairs) => Object.fromEntries(pairs));
}
