// Places in a tree, and what expressions refer to.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { describe, expect, it } from 'vitest';
import { attributesOf, blocksOf, bodyOf } from './find.ts';
import { parse } from './parse.ts';
import { referencesIn } from './references.ts';

describe('bodyOf', () => {
  const tree = parse(
    'a = 1\nm "x" {\n  b = 2\n}\nm "y" {\n  n {\n    c = 3\n  }\n  n {\n    d = 4\n  }\n}\nm "y" {\n  o {\n    e = 5\n  }\n}\n',
  );
  it.each<[string, { given: string[]; want: string[] | null }]>([
    ['the file', { given: [], want: ['a'] }],
    ['a block', { given: ['m', 'x'], want: ['b'] }],
    ['the first of two blocks within a block', { given: ['m', 'y', 'n'], want: ['c'] }],
    ['a block within the second of two', { given: ['m', 'y', 'o'], want: ['e'] }],
    ['no block without its labels', { given: ['m'], want: null }],
    ['no block of another label', { given: ['m', 'z'], want: null }],
  ])('finds %s', (_, { given, want }) => {
    const body = bodyOf(tree, given);
    expect(body && attributesOf(body).map(({ name }) => name.text)).toEqual(want);
  });

  it('gives the ranges of names and values', () => {
    const text = 'm "x" {\n  b = [1] # c\n}\n';
    const found = parse(text);
    const [block] = blocksOf(found.body);
    const [item] = block === undefined ? [] : attributesOf(block.body);
    const cut = (range: { start: number; end: number } | undefined) => text.slice(range?.start, range?.end);
    expect([block, block?.type, block?.labels[0], block?.body, item, item?.name, item?.value].map(cut)).toEqual([
      'm "x" {\n  b = [1] # c\n}',
      'm',
      '"x"',
      '\n  b = [1] # c\n',
      'b = [1]',
      'b',
      '[1]',
    ]);
  });
});

describe('referencesIn', () => {
  it.each([
    ['a variable', { given: 'var.x', want: ['var.x'] }],
    ['a bare word', { given: 'True', want: ['True'] }],
    ['no keyword', { given: '[true, null]', want: [] }],
    ['a traversal up to its index', { given: 'aws_x.y[var.i].z', want: ['aws_x.y', 'var.i'] }],
    ['a traversal up to its star', { given: 'module.m[*].arn', want: ['module.m'] }],
    ['those of a template', { given: '"${var.a}-${local.b}"', want: ['var.a', 'local.b'] }],
    [
      'those of a heredoc',
      { given: '<<E\n%{ for x in var.l }${x}${var.y}%{ endfor }${x}\nE', want: ['var.l', 'var.y', 'x'] },
    ],
    ['those of arguments', { given: 'merge(var.a, { b = var.c })', want: ['var.a', 'var.c'] }],
    ['no bare key', { given: '{ a = 1, (b) = 2 }', want: ['b'] }],
    [
      'no name that for declares',
      { given: '[for k, v in var.m : "${k}${v.a}${w}" if k != null]', want: ['var.m', 'w'] },
    ],
    ['those of operands', { given: '-a.b + (c ? d : !e)', want: ['a.b', 'c', 'd', 'e'] }],
    ['that of a call with steps', { given: 'f(a)[0].b', want: ['a'] }],
  ])('finds %s', (_, { given, want }) => {
    const [item] = attributesOf(parse(`a = ${given}\n`).body);
    expect(item && referencesIn(item.value).map(({ path }) => path.join('.'))).toEqual(want);
  });
});
