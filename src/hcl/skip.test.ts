// How far expressions go that are not literals.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { describe, expect, it } from 'vitest';
import { Cursor } from './cursor.ts';
import { DEEPEST, skipExpression } from './skip.ts';

const skipped = (text: string, newlineEnds = true): { expression: string; rest: string } => {
  const cursor = new Cursor(text);
  const expression = skipExpression(cursor, newlineEnds);
  return { expression, rest: text.slice(cursor.at) };
};

describe('skipExpression', () => {
  it.each([
    ['a traversal', { given: 'var.tags["a"].b[*].c.0', want: 'var.tags["a"].b[*].c.0' }],
    ['an old splat', { given: 'aws_x.y.*', want: 'aws_x.y.*' }],
    ['a call', { given: 'merge(var.a, { b = "}" })', want: 'merge(var.a, { b = "}" })' }],
    ['a call over lines', { given: 'f(\n  1,\n  2...\n)', want: 'f(\n  1,\n  2...\n)' }],
    ['a provider function', { given: 'provider::aws::f(1)', want: 'provider::aws::f(1)' }],
    ['arithmetic', { given: '1 + 2 * -3 % 4', want: '1 + 2 * -3 % 4' }],
    ['a condition', { given: '!a && b != c || d >= e ? "x" : y', want: '!a && b != c || d >= e ? "x" : y' }],
    [
      'a for expression',
      { given: '[for k, v in m : "${k}" if v != null]', want: '[for k, v in m : "${k}" if v != null]' },
    ],
    ['a template', { given: '"a ${b} # c"', want: '"a ${b} # c"' }],
    ['comments within', { given: 'f( # one )\n 1 /* ) */)', want: 'f( # one )\n 1 /* ) */)' }],
    ['a heredoc within', { given: 'f(<<E\n)\nE\n)', want: 'f(<<E\n)\nE\n)' }],
  ])('passes %s', (_, { given, want }) => {
    for (const tail of ['', '\nnext', ' # comment', ' // comment\nnext', ', next', ' ]', '}', ')']) {
      expect(skipped(given + tail).expression).toBe(want);
    }
  });

  it.each([
    ['a newline', { given: 'a\n+ b', newlineEnds: true, want: 'a', rest: '\n+ b' }],
    ['no newline in brackets', { given: 'a\n+ b\n]', newlineEnds: false, want: 'a\n+ b', rest: ']' }],
    ['a comma', { given: 'a , b', newlineEnds: true, want: 'a', rest: ', b' }],
    ['the end', { given: 'a  ', newlineEnds: true, want: 'a', rest: '' }],
  ])('ends at %s', (_, { given, newlineEnds, want, rest }) => {
    expect(skipped(given, newlineEnds)).toEqual({ expression: want, rest });
  });

  it.each([
    ['nothing', { given: '', want: 'Expected a value, but the text ends.' }],
    ['a newline', { given: '\n1', want: 'Expected a value on this line.' }],
    ['a comma', { given: ', 1', want: 'Expected a value, but found ,.' }],
    ['a leading plus', { given: '+5', want: 'Expected a value, but found +.' }],
    ['a leading point', { given: '.5', want: 'Expected a value, but found ..' }],
    ['single quotes', { given: "'x'", want: 'Invalid character \': strings take double quotes (").' }],
    ['a semicolon', { given: 'a;', want: 'Invalid character ";".' }],
    ['a no-break space', { given: '\u00a05', want: 'Invalid character "\u00a0".' }],
    ['two values', { given: 'a b', want: 'Expected a new line, a comma or an operator: one value follows another.' }],
    [
      'a call and a value',
      { given: 'f(1) "x"', want: 'Expected a new line, a comma or an operator: one value follows another.' },
    ],
    ['an operator last', { given: 'a +\nb', want: 'Expected a value after +.' }],
    ['an open bracket', { given: 'f(1', want: 'Unclosed (: no ) follows.' }],
    ['crossed brackets', { given: 'f([1)]', want: 'Expected ], but found ).' }],
    ['too deep', { given: '('.repeat(DEEPEST + 2), want: 'Nested too deeply.' }],
    ['templates too deep', { given: '"${'.repeat(DEEPEST + 2), want: 'Nested too deeply.' }],
  ])('refuses %s', (_, { given, want }) => {
    expect(() => skipped(given)).toThrow(want);
  });
});
