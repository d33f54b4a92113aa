// Errors: what is said, where, and what stays readable beside them. Terraform is asked for the same in test/text.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hclText } from '../../test/support/hcl-text.ts';
import { readItems } from '../../test/support/read-items.ts';
import { positions } from './diagnostic.ts';
import type { BodyNode } from './node.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { DEEPEST } from './token-reader.ts';

const errors = (text: string): [number, string][] => {
  const at = positions(text);
  return parse(text).diagnostics.map(({ range, summary }) => [at(range.start).line, summary]);
};

/** Names of the arguments with a value, those of blocks after the block's type. */
const readable = ({ items }: BodyNode): string[] =>
  items.flatMap((item) =>
    item.kind === 'error'
      ? []
      : item.kind === 'block'
        ? readable(item.body).map((name) => `${item.type.text}.${name}`)
        : item.value.kind === 'error'
          ? []
          : [item.name.text],
  );

describe('what Terraform refuses in expressions', () => {
  it.each([
    ['two equals signs', { given: 'a = b = 5', want: 'Missing newline after argument' }],
    ['a bitwise operator', { given: 'a = x & y', want: 'Unsupported operator' }],
    ['two points', { given: 'a = x..y', want: 'Invalid attribute name' }],
    ['an arrow', { given: 'a = x => y', want: 'Missing newline after argument' }],
    ['half a condition', { given: 'a = x ? y', want: 'Missing false expression in conditional' }],
    ['arguments without a comma', { given: 'a = f(x y)', want: 'Missing argument separator' }],
    ['two values in a template', { given: 'a = "${x y}"', want: 'Extra characters after interpolation expression' }],
    ['an if without its end', { given: 'a = "%{ if x }"', want: 'Unexpected end of template' }],
    ['an else without its if', { given: 'a = "%{ else }"', want: 'Unexpected else directive' }],
    ['another end', { given: 'a = "%{ for x in y }%{ endif }"', want: 'Unexpected endif directive' }],
    ['for without in', { given: 'a = [for x y : z]', want: "Invalid 'for' expression" }],
    ['for with a key in a list', { given: 'a = [for x in y : x => x]', want: "Invalid 'for' expression" }],
    ['for without a key in a map', { given: 'a = {for x in y : x}', want: "Invalid 'for' expression" }],
    ['an index of nothing', { given: 'a = x[]', want: 'Invalid expression' }],
    ['a comma alone', { given: 'a = f(,)', want: 'Invalid expression' }],
    ['a number with two points', { given: 'a = 1..2', want: 'Invalid number literal' }],
    ['two legacy indexes', { given: 'a = x.0.1', want: 'Invalid legacy index syntax' }],
    ['a star within a star', { given: 'a = x.*.*', want: 'Nested splat expression not allowed' }],
    ['a scope without a function', { given: 'a = x::', want: 'Missing function name' }],
    ['an escape that is none', { given: 'a = "\\q"', want: 'Invalid escape sequence' }],
  ])('%s', (_, { given, want }) => {
    expect(errors(given)).toEqual([[1, want]]);
    expect(errors(`${given}\nb = 1\n`)).toEqual([[1, want]]);
  });

  it.each([
    ['a key that compares', '{ x != y = 1 }'],
    ['a key that is greater or equal', '{ x >= y = 1 }'],
    ['a key that is a function of a provider', '{ p::f() = 1 }'],
    ['a legacy index', 'x.0.y'],
    ['stars', 'x.*.y[*].z.*'],
    ['the last argument spread', 'f(x...)'],
    ['groups', '{for k, v in m : k => v... if v}'],
    ['trim marks', '"%{~ if x ~} a %{~ else ~} b %{~ endif ~}"'],
    ['a heredoc in a list', '[<<E\n${x}\nE\n, 1]'],
    ['operators over lines in parentheses', '(a\n+\nb\n?\nc\n:\nd)'],
    ['a long sum', '1 + '.repeat(10_000).concat('1')],
  ])('but not %s', (_, given) => {
    expect(errors(`a = ${given}\n`)).toEqual([]);
  });
});

describe('what stays readable', () => {
  it.each<[string, { given: string; want: string[]; says: [number, string][] }]>([
    [
      'an argument without a value',
      { given: 'module "x" {\n a = 1\n b = \n}', want: ['module.a'], says: [[3, 'Invalid expression']] },
    ],
    [
      'an open string',
      { given: 'a = "x\nb = 2\nc = "y"\n', want: ['b', 'c'], says: [[1, 'Invalid multi-line string']] },
    ],
    [
      'an open template',
      {
        given: 'a = "${x\nb = 2\nc = "y"\n',
        want: ['b', 'c'],
        says: [[2, 'Extra characters after interpolation expression']],
      },
    ],
    ['an open list', { given: 'a = [1,\nb = 2\n', want: ['b'], says: [[2, 'Missing item separator']] }],
    ['an open map in a file', { given: 'a = {\nb = 2\nc = 3\n', want: ['b', 'c'], says: [[4, 'Missing expression']] }],
    [
      'an open map in a block',
      {
        given: 'm {\n  a = 1\n  t = {\n    k = 1\n  b = 2\n}\n',
        want: ['m.a', 'm.b'],
        says: [[1, 'Unclosed configuration block']],
      },
    ],
    [
      'an open block',
      { given: 'm {\n  a = 1\n\nn {\n  b = 2\n}\n', want: ['m.a', 'n.b'], says: [[1, 'Unclosed configuration block']] },
    ],
    ['an open heredoc', { given: 'a = <<E\nb = 2\n', want: ['b'], says: [[3, 'Unterminated template string']] }],
    [
      'an open comment',
      { given: 'a = 1\n/* b\nc = 2\n', want: ['a', 'c'], says: [[2, 'Argument or block definition required']] },
    ],
    [
      'an open label',
      { given: 'm "x {\n  a = 1\n}\nb = 2\n', want: ['m.a', 'b'], says: [[1, 'Invalid multi-line string']] },
    ],
    [
      'a brace on the next line',
      { given: 'm "x"\n{\n  a = 1\n}\n', want: ['m.a'], says: [[1, 'Invalid block definition']] },
    ],
    [
      'an error in a map over lines',
      { given: 'a = {\n  k =\n  l = 1\n}\nb = 2\n', want: ['b'], says: [[2, 'Invalid expression']] },
    ],
    [
      'two arguments on a line',
      { given: 'a = 1 b = 2\nc = 3\n', want: ['a', 'b', 'c'], says: [[1, 'Missing newline after argument']] },
    ],
    [
      'commas after arguments',
      {
        given: 'a = 1,\nb = 2,\n',
        want: ['a', 'b'],
        says: [
          [1, 'Unexpected comma after argument'],
          [2, 'Unexpected comma after argument'],
        ],
      },
    ],
    [
      'a brace too many',
      { given: 'a = 1\n}\nb = 2\n', want: ['a', 'b'], says: [[2, 'Argument or block definition required']] },
    ],
    [
      'several errors',
      {
        given: 'a = \nb = 2\nc = [\nd = 4\ne = "\nf = 6\n',
        want: ['b', 'd', 'f'],
        says: [
          [1, 'Invalid expression'],
          [4, 'Missing item separator'],
          [5, 'Invalid multi-line string'],
        ],
      },
    ],
    [
      'an argument given twice',
      { given: 'a = 1\nb = 2\na = 3\n', want: ['a', 'b', 'a'], says: [[3, 'Attribute redefined']] },
    ],
    [
      'a block that ends on an argument’s line',
      { given: 'm {\n  a = 1 }\nb = 2\n', want: ['m.a', 'b'], says: [[2, 'Missing newline after argument']] },
    ],
    [
      'several arguments in a block on one line',
      {
        given: 'm { a = 1, b = 2 }\nc = 3\n',
        want: ['m.a', 'c'],
        says: [[1, 'Invalid single-argument block definition']],
      },
    ],
  ])('beside %s', (_, { given, want, says }) => {
    expect(readable(parse(given).body)).toEqual(want);
    expect(errors(given)).toEqual(says);
  });

  it('takes one name in two encodings for two', () => {
    expect(errors('é = 1\ne\u0301 = 2\n')).toEqual([]);
  });
});

describe('hostile texts', () => {
  const many = 5000;
  it.each([
    ['blocks on one line', 'a {'.repeat(many)],
    ['blocks on lines of their own', 'a {\n'.repeat(many)],
    ['maps on lines of their own', 'a = {\n'.repeat(many)],
    ['brackets', `a = ${'['.repeat(many)}`],
    ['minuses', `a = ${'-'.repeat(many)}`],
    ['conditions', `a = ${'x ? '.repeat(many)}`],
    ['templates', 'a = "${'.repeat(many)],
    ['templates on lines of their own', 'a = "${\n'.repeat(many)],
    ['heredocs of many names', Array.from({ length: many }, (_, index) => `a = <<E${index}\n`).join('')],
    ['open comments', '/*\n'.repeat(many)],
    ['directives', `a = "${'%{if x}'.repeat(many)}"`],
  ])('%s end in errors', (_, given) => {
    const { diagnostics, body } = parse(given);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(body.end).toBeLessThanOrEqual(given.length);
  });

  it.each([
    ['operators behind brackets', `${'['.repeat(190)}${'1,'.repeat(many)}1${']+1'.repeat(190)}`],
    ['minuses before parentheses', `${'-('.repeat(95)}${'1+'.repeat(many)}1${')'.repeat(95)}`],
    ['operators behind maps', `${'{k='.repeat(95)}1${'}+1'.repeat(95)}`],
    ['a heredoc of many lines', `<<-E\n${' x\n'.repeat(130_000)} E\n`],
  ])('%s are read once', (_, given) => {
    expect(readItems(`a = ${given}`).errors).toEqual([]);
  });

  it('says what is too deep', () => {
    expect(errors(`a = ${'['.repeat(DEEPEST + 9)}`)).toEqual([[1, 'Nested too deeply']]);
  });
});

describe('any text', () => {
  it('gives nodes within each other and errors within the text', () => {
    const nested = (node: unknown, start: number, end: number): void => {
      if (typeof node !== 'object' || node === null) return;
      let [from, to] = [start, end];
      if ('start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number') {
        [from, to] = [node.start, node.end];
        expect([from >= start, to <= end, from <= to]).toEqual([true, true, true]);
      }
      for (const inner of Object.values(node)) nested(inner, from, to);
    };
    fc.assert(
      fc.property(hclText, (text) => {
        const { body, diagnostics } = parse(text);
        nested(body, 0, text.length);
        for (const { range } of diagnostics) nested(range, 0, text.length);
        if (diagnostics.length === 0) expect(JSON.stringify(body)).not.toContain('"kind":"error"');
      }),
      { numRuns: 3000 },
    );
  });
});

it('prints an expression with a heredoc in a list as HCL again', () => {
  const printed = print(readItems('a = [<<E\n${x}\nE\n]\nb = { c = [1, <<E\n${y}\nE\n, 2] }\n').body);
  expect(readItems(printed).errors).toEqual([]);
  expect(print(readItems(printed).body)).toBe(printed);
});
