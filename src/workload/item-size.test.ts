// DynamoDB's size rules (CapacityUnitCalculations.html), on plain and on DynamoDB JSON.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ITEM_BYTES, measureItem, numberBytes, sampleItem, utf8Bytes } from './item-size.ts';

/** The same item as the SDK sends it. */
function typed(value: unknown): unknown {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.map(typed) };
  return { M: typedItem(value as Record<string, unknown>) };
}

const typedItem = (item: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typed(value)]));

describe('the sample lead of the contract', () => {
  it('has 318 bytes', () => {
    expect(measureItem(sampleItem)).toEqual({ bytes: 318, format: 'plain', finding: null });
  });

  it('has as many with type descriptors', () => {
    const text = JSON.stringify(typedItem(JSON.parse(sampleItem)));
    expect(measureItem(text)).toEqual({ bytes: 318, format: 'dynamodb', finding: null });
  });

  it('has as many as get-item prints it', () => {
    const text = JSON.stringify({ Item: typedItem(JSON.parse(sampleItem)) });
    expect(measureItem(text)).toEqual({ bytes: 318, format: 'dynamodb', finding: null });
  });
});

describe('numberBytes: one byte for two significant digits and one more', () => {
  it.each([
    ['zero', { given: '0', want: 1 }],
    ['one digit', { given: '7', want: 2 }],
    ['two digits', { given: '27', want: 2 }],
    ['three digits', { given: '127', want: 3 }],
    ['a sign', { given: '-27', want: 2 }],
    ['trailing zeros', { given: '1700000', want: 2 }],
    ['leading zeros', { given: '0.0012', want: 2 }],
    ['a fraction', { given: '3.14159', want: 4 }],
    ['an exponent', { given: '1.5e+21', want: 2 }],
    ['seconds since 1970', { given: '1735689000', want: 5 }],
    ['38 digits', { given: '12345678901234567890123456789012345678', want: 20 }],
  ])('%s', (_, { given, want }) => {
    expect(numberBytes(given)).toBe(want);
  });
});

describe('utf8Bytes', () => {
  it.each([
    ['ASCII', { given: 'abc', want: 3 }],
    ['two bytes', { given: 'é', want: 2 }],
    ['three bytes', { given: '€', want: 3 }],
    ['four bytes', { given: '😀', want: 4 }],
    ['nothing', { given: '', want: 0 }],
  ])('%s', (_, { given, want }) => {
    expect(utf8Bytes(given)).toBe(want);
  });

  it('counts as an encoder does, lone surrogates included', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Bytes(text)).toBe(encoder.encode(text).length);
      }),
    );
  });
});

describe('measureItem', () => {
  it.each([
    ['a string: name and value', { given: { a: 'xyz' }, want: 4 }],
    ['a boolean', { given: { flag: true }, want: 5 }],
    ['null', { given: { a: null }, want: 2 }],
    ['a number', { given: { n: 27 }, want: 3 }],
    ['an empty list: 3', { given: { l: [] }, want: 4 }],
    ['an empty map: 3', { given: { m: {} }, want: 4 }],
    ['a list: 1 more each', { given: { l: ['ab', 'c'] }, want: 1 + 3 + 3 + 2 }],
    ['a map: 1 more each', { given: { m: { ab: 'c' } }, want: 1 + 3 + 2 + 1 + 1 }],
    ['nested', { given: { m: { l: [1, { x: true }] } }, want: 1 + 3 + (1 + 1) + (3 + (2 + 1) + (3 + 1 + 1 + 1 + 1)) }],
  ])('plain JSON, %s', (_, { given, want }) => {
    expect(measureItem(JSON.stringify(given))).toEqual({ bytes: want, format: 'plain', finding: null });
  });

  it.each([
    ['S', { given: { a: { S: 'xyz' } }, want: 4 }],
    ['N', { given: { a: { N: '1735689000' } }, want: 6 }],
    ['B, raw bytes of base64', { given: { a: { B: 'aGVsbG8=' } }, want: 6 }],
    ['BOOL', { given: { a: { BOOL: false } }, want: 2 }],
    ['NULL', { given: { a: { NULL: true } }, want: 2 }],
    ['SS', { given: { a: { SS: ['x', 'yz'] } }, want: 4 }],
    ['NS', { given: { a: { NS: ['1', '234'] } }, want: 6 }],
    ['BS', { given: { a: { BS: ['aGVsbG8=', 'YQ=='] } }, want: 7 }],
    ['L', { given: { a: { L: [{ S: 'x' }, { N: '1' }] } }, want: 1 + 3 + 2 + 3 }],
    ['M', { given: { a: { M: { b: { S: 'c' } } } }, want: 1 + 3 + 1 + 1 + 1 }],
  ])('DynamoDB JSON, %s', (_, { given, want }) => {
    expect(measureItem(JSON.stringify(given))).toEqual({ bytes: want, format: 'dynamodb', finding: null });
  });

  it.each([
    ['a descriptor that is none', { S: 5 }],
    ['two descriptors', { S: 'a', N: '1' }],
    ['an unknown descriptor', { X: 'a' }],
    ['NULL false', { NULL: false }],
    ['a set of something else', { SS: [1] }],
    ['a list of untyped', { L: ['a'] }],
    ['a map of untyped', { M: { a: 'b' } }],
    ['a map that is none', { M: [] }],
  ])('takes %s for plain JSON', (_, given) => {
    expect(measureItem(JSON.stringify({ a: given })).format).toBe('plain');
  });

  it('takes an attribute named Item as one when its content has no type descriptors', () => {
    expect(measureItem('{"Item": {"a": "b"}}')).toEqual({ bytes: 4 + 3 + 1 + 1 + 1, format: 'plain', finding: null });
  });

  it.each([
    ['no JSON', { given: '{', want: 'The sample is not valid JSON.' }],
    ['nothing', { given: '', want: 'The sample is not valid JSON.' }],
    ['a list', { given: '[1]', want: 'The sample must be one item: a JSON object with an attribute for each name.' }],
    ['a number', { given: '5', want: 'The sample must be one item: a JSON object with an attribute for each name.' }],
    ['no attributes', { given: '{}', want: 'The sample has no attributes.' }],
    [
      'too deep',
      {
        given: `{"a":${'['.repeat(80)}${']'.repeat(80)}}`,
        want: 'The sample nests deeper than DynamoDB stores: 32 levels.',
      },
    ],
    [
      'too large',
      {
        given: JSON.stringify({ a: 'x'.repeat(MAX_ITEM_BYTES) }),
        want: 'The sample is larger than 400 KB, the most that DynamoDB stores in an item.',
      },
    ],
  ])('refuses %s', (_, { given, want }) => {
    const { bytes, finding } = measureItem(given);
    expect(bytes).toBeNull();
    expect(finding).toEqual({
      id: 'sample-item',
      fields: ['itemBytes'],
      source: 'advice',
      level: 'warning',
      message: want,
    });
  });

  it('takes 400 KB to the byte', () => {
    expect(measureItem(JSON.stringify({ a: 'x'.repeat(MAX_ITEM_BYTES - 1) })).bytes).toBe(409_600);
  });

  it('gives plain and typed JSON of the same item the same size', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ minLength: 2, maxLength: 8 }), tie('value'), { maxKeys: 4 }),
      ),
    }));
    const items = fc.dictionary(fc.string({ minLength: 2, maxLength: 8 }), value, { minKeys: 1, maxKeys: 6 });
    fc.assert(
      fc.property(items, (item) => {
        const plain = measureItem(JSON.stringify({ id: 'x', ...item }));
        const typedSize = measureItem(JSON.stringify(typedItem({ id: 'x', ...item })));
        expect(typedSize.bytes).toBe(plain.bytes);
      }),
    );
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { bytes, finding } = measureItem(text);
        expect((bytes === null) !== (finding === null)).toBe(true);
      }),
    );
  });
});
