// Expressions to values; and that reading is the inverse of printing.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadItems, readItems } from '../../test/support/read-items.ts';
import { print } from './print.ts';
import { attribute, block, Expression, expressionIn, type Item, type Value } from './value.ts';

/** The values of the top-level attributes; an expression as { expression: text }. */
function values(result: ReadItems): Record<string, unknown> {
  expect(result.errors).toEqual([]);
  return Object.fromEntries(
    result.body.flatMap((item) => (item.kind === 'attribute' ? [[item.name, shown(item.value)]] : [])),
  );
}

function shown(value: Value): unknown {
  if (value instanceof Expression) return { expression: value.text };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shown);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]));
}

const expression = (text: string) => ({ expression: text });

describe('values', () => {
  it.each<[string, { given: string; want: unknown }]>([
    ['a string', { given: '"x"', want: 'x' }],
    ['a heredoc', { given: '<<EOT\nx\nEOT\n', want: 'x\n' }],
    ['a number', { given: '10', want: 10 }],
    ['zeros in front', { given: '010', want: 10 }],
    ['an exponent', { given: '1.5e3', want: 1500 }],
    ['a negative number', { given: '-5', want: -5 }],
    ['a blank after the minus', { given: '- 5', want: -5 }],
    ['two minuses', { given: '--5', want: 5 }],
    ['minus zero', { given: '-0', want: -0 }],
    ['parentheses', { given: '(5)', want: 5 }],
    ['a negative number in parentheses', { given: '-(5)', want: -5 }],
    ['parentheses over lines', { given: '(\n# c\n"x"\n)', want: 'x' }],
    ['true', { given: 'true', want: true }],
    ['false', { given: 'false', want: false }],
    ['null', { given: 'null', want: null }],
    ['an empty list', { given: '[]', want: [] }],
    ['a list', { given: '[1, "a", true, null]', want: [1, 'a', true, null] }],
    ['a comma after the last element', { given: '[1, 2,]', want: [1, 2] }],
    ['a list over lines', { given: '[\n  1, # one\n  2\n  , 3\n]', want: [1, 2, 3] }],
    ['an empty map', { given: '{}', want: {} }],
    ['an empty map over lines', { given: '{\n\n}', want: {} }],
    ['a map on one line', { given: '{ a = 1, b = 2 }', want: { a: 1, b: 2 } }],
    ['a map over lines', { given: '{\n a = 1\n b = 2\n}', want: { a: 1, b: 2 } }],
    ['commas and newlines', { given: '{\n a = 1,\n\n b = 2,\n}', want: { a: 1, b: 2 } }],
    ['colons', { given: '{a: 1, "b": 2}', want: { a: 1, b: 2 } }],
    ['comments in a map', { given: '{ # c\n a = 1 // d\n /* e */ b = 2\n}', want: { a: 1, b: 2 } }],
    ['keys that are words', { given: '{ null = 1, true = 2, if = 3 }', want: { null: 1, true: 2, if: 3 } }],
    ['keys with hyphens and letters of any script', { given: '{ a-b = 1, ключ = 2 }', want: { 'a-b': 1, ключ: 2 } }],
    ['quoted keys', { given: '{ "a b" = 1, "for" = 2, "$${x}" = 3 }', want: { 'a b': 1, for: 2, '${x}': 3 } }],
    ['keys that are numbers', { given: '{ 01 = "a", 1.50 = "b", -2 = "c" }', want: { 1: 'a', 1.5: 'b', '-2': 'c' } }],
    ['a key in parentheses', { given: '{ ("a") = 1 }', want: { a: 1 } }],
    ['a key given twice: the last counts', { given: '{ a = 1, a = 2 }', want: { a: 2 } }],
    ['a decomposed key, composed', { given: '{ "e\u0301" = 1, "é" = 2 }', want: { é: 2 } }],
    ['nested values', { given: '{ a = [{ b = { c = [] } }] }', want: { a: [{ b: { c: [] } }] } }],
    ['a heredoc in a map', { given: '{\n a = <<E\nx\nE\n b = 1\n}', want: { a: 'x\n', b: 1 } }],
    ['a number that no double holds', { given: '12345678901234567890', want: expression('12345678901234567890') }],
    ['such a number, negative, with an exponent', { given: '-1.5e400', want: expression(`-15${'0'.repeat(399)}`) }],
    ['such a number in parentheses', { given: '(9007199254740993)', want: expression('9007199254740993') }],
  ])('reads %s', (_, { given, want }) => {
    const tail = given.endsWith('\n') ? '' : '\n';
    expect(values(readItems(`a = ${given}${tail}z = 1\n`))).toEqual({ a: want, z: 1 });
  });

  it('keeps a key that JavaScript holds dear', () => {
    const value = values(readItems('a = { __proto__ = "x" }')).a;
    expect(Object.entries(value as object)).toEqual([['__proto__', 'x']]);
  });
});

describe('expressions', () => {
  it.each<[string, { given: string; want: unknown }]>([
    ['a variable', { given: 'var.x', want: expression('var.x') }],
    ['a bare word', { given: 'PROVISIONED', want: expression('PROVISIONED') }],
    ['a call', { given: 'merge({}, var.tags)', want: expression('merge({}, var.tags)') }],
    ['a template', { given: '"${var.x}-leads"', want: expression('"${var.x}-leads"') }],
    ['arithmetic', { given: '5 + 2', want: expression('5 + 2') }],
    ['a literal and an operator', { given: '"a" == "b"', want: expression('"a" == "b"') }],
    ['an index into a literal', { given: '["a"][0]', want: expression('["a"][0]') }],
    ['a condition', { given: 'true ? 1 : 2', want: expression('true ? 1 : 2') }],
    ['a negation', { given: '!true', want: expression('!true') }],
    ['minus a variable', { given: '-var.x', want: expression('-var.x') }],
    ['parentheses around one', { given: '(var.x)', want: expression('(var.x)') }],
    ['a for expression', { given: '[for x in y : x]', want: expression('[for x in y : x]') }],
    ['a for expression of a map', { given: '{for k, v in m : k => v}', want: expression('{for k, v in m : k => v}') }],
    ['one among elements', { given: '[1, var.x, 2]', want: [1, expression('var.x'), 2] }],
    ['one among entries', { given: '{ a = var.x, b = 1 }', want: { a: expression('var.x'), b: 1 } }],
    ['a key that is one', { given: '{ (var.x) = 1, b = 2 }', want: expression('{ (var.x) = 1, b = 2 }') }],
    ['a key that is a template', { given: '{ "${x}" = 1 }', want: expression('{ "${x}" = 1 }') }],
    ['a key that is a traversal', { given: '{ a.b = 1 }', want: expression('{ a.b = 1 }') }],
    ['a key that compares', { given: '{ x == y = 1 }', want: expression('{ x == y = 1 }') }],
    ['over lines in brackets', { given: '[\n1 +\n2\n]', want: [expression('1 +\n2')] }],
  ])('keeps the text of %s', (_, { given, want }) => {
    expect(values(readItems(`a = ${given}\nz = 1\n`))).toEqual({ a: want, z: 1 });
  });

  it('finds the first one at any depth', () => {
    const found = (text: string) => {
      const [item] = readItems(text).body;
      return item?.kind === 'attribute' ? (expressionIn(item.value)?.text ?? null) : null;
    };
    expect(found('a = { b = [1, { c = var.x }], d = var.y }')).toBe('var.x');
    expect(found('a = { b = [1, { c = "var.x" }] }')).toBe(null);
  });
});

describe('bodies', () => {
  it.each([
    ['no newline at the end', { given: 'a = 1\nb = 2' }],
    ['no blanks', { given: 'a=1\nb=2\n' }],
    ['many blanks', { given: '\n\n  a\t=  1  \n\n\tb = 2\n\n' }],
    ['CR LF', { given: 'a = 1\r\nb = 2\r\n' }],
    ['a byte order mark', { given: '\ufeffa = 1\nb = 2\n' }],
    ['comments anywhere', { given: '/* x */ a /* y */ = /* z\n */ 1 // w\nb = 2 # v' }],
  ])('does not mind %s', (_, { given }) => {
    expect(values(readItems(given))).toEqual({ a: 1, b: 2 });
  });
});

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,11}$/);
const text = fc
  .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[$%{}"\\\n\r\t# a]{0,12}$/))
  .map((raw) => raw.toWellFormed().normalize('NFC'));
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
}));
const body = fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 6 });

const attributes = (pairs: readonly (readonly [string, Value])[]): Item[] =>
  pairs.map(([key, held]) => attribute(key, held));

describe('properties', () => {
  it('reads back what is printed', () => {
    fc.assert(
      fc.property(body, name, text, (pairs, type, label) => {
        const items = [...attributes(pairs), block(type, [label], attributes(pairs))];
        const result = readItems(print(items));
        expect(result.errors).toEqual([]);
        expect(result.body).toEqual(items);
      }),
    );
  });

  it('prints the same again from what it read', () => {
    fc.assert(
      fc.property(body, (pairs) => {
        const printed = print(attributes(pairs));
        expect(print(readItems(printed).body)).toBe(printed);
      }),
    );
  });

  it('reads the same with CR LF and a byte order mark', () => {
    fc.assert(
      fc.property(body, (pairs) => {
        const printed = print(attributes(pairs));
        const elsewhere = readItems(`\ufeff${printed.replaceAll('\n', '\r\n')}`);
        expect(elsewhere.body).toEqual(readItems(printed).body);
      }),
    );
  });
});
