// Edits of a user's text: what changes, and that nothing else does.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, argumentEdits, removeArgument, setArgument } from './edit.ts';
import { evaluate } from './evaluate.ts';
import { attributesOf, bodyOf } from './find.ts';
import { parse } from './parse.ts';
import { Expression, sameValue, type Value } from './value.ts';

const BLOCK = ['module', 'm'];

describe('setArgument', () => {
  it.each<[string, { given: string; path?: string[]; name?: string; value?: Value; want: string }]>([
    ['replaces the value alone', { given: 'a  =  1  # c\nb = 2\n', want: 'a  =  9  # c\nb = 2\n' }],
    ['replaces a value over lines', { given: 'a = [\n  1,\n] # c\nb = 2', want: 'a = 9 # c\nb = 2' }],
    ['replaces a heredoc', { given: 'a = <<E\nx\nE\nb = 2\n', want: 'a = 9\nb = 2\n' }],
    ['replaces an expression', { given: 'a = var.x + 1 // c', want: 'a = 9 // c' }],
    ['leaves a value that is the same', { given: 'a = (9)\n', want: 'a = (9)\n' }],
    ['replaces a value that is half typed', { given: 'a = "x\nb = 2\n', want: 'a = 9\nb = 2\n' }],
    ['gives a value to an argument without one', { given: 'a =\nb = 2\n', want: 'a = 9\nb = 2\n' }],
    ['keeps CR LF and a byte order mark', { given: '\ufeffa = 1\r\nb = 2\r\n', want: '\ufeffa = 9\r\nb = 2\r\n' }],
    [
      'indents the lines of a map',
      {
        given: 'module "m" {\n\ta = 1\n}',
        path: BLOCK,
        value: { k: 'v' },
        want: 'module "m" {\n\ta = {\n\t\tk = "v"\n\t}\n}',
      },
    ],
    [
      'ends the lines of a map as the file does',
      { given: 'a = 1\r\n', value: { k: 'v' }, want: 'a = {\r\n  k = "v"\r\n}\r\n' },
    ],
    [
      'adds after the last argument, aligned',
      { given: 'bb   = 2 # c\n\n# end\n', want: 'bb   = 2 # c\na    = 9\n\n# end\n' },
    ],
    ['adds a longer name with one blank', { given: 'b = 2\n', name: 'long_name', want: 'b = 2\nlong_name = 9\n' }],
    ['adds a map after a blank', { given: 'bb   = 2\n', value: { k: 1 }, want: 'bb   = 2\na = {\n  k = 1\n}\n' }],
    ['adds after a heredoc', { given: 'b = <<E\nx\nE\n', want: 'b = <<E\nx\nE\na = 9\n' }],
    ['adds where the last line has no newline', { given: 'b = 2', want: 'b = 2\na = 9' }],
    [
      'adds with the indentation of its block',
      {
        given: 'module "m" {\n    b = 2 # c\n    x {}\n}\n',
        path: BLOCK,
        want: 'module "m" {\n    b = 2 # c\n    a = 9\n    x {}\n}\n',
      },
    ],
    [
      'adds with CR LF',
      { given: 'module "m" {\r\n  b = 2\r\n}\r\n', path: BLOCK, want: 'module "m" {\r\n  b = 2\r\n  a = 9\r\n}\r\n' },
    ],
    ['adds to an empty block', { given: '  module "m" {}\n', path: BLOCK, want: '  module "m" {\n    a = 9\n  }\n' }],
    [
      'adds to a block with a comment alone',
      { given: 'module "m" {\n  # c\n}\n', path: BLOCK, want: 'module "m" {\n  a = 9\n  # c\n}\n' },
    ],
    [
      'leaves the comment behind the brace',
      { given: 'module "m" { # c\n}\n', path: BLOCK, want: 'module "m" { # c\n  a = 9\n}\n' },
    ],
    [
      'gives a block on one line lines of its own',
      { given: 'module "m" { b = 2 }\n', path: BLOCK, want: 'module "m" {\n  b = 2\n  a = 9\n}\n' },
    ],
    ['adds to an empty file', { given: '', want: 'a = 9\n' }],
    ['adds to a file of comments', { given: '# c', want: '# c\na = 9\n' }],
    [
      'finds the block of the path among others',
      {
        given: 'module "x" {\n  a = 1\n}\nmodule "m" {\n  a = 1\n}\n',
        path: BLOCK,
        want: 'module "x" {\n  a = 1\n}\nmodule "m" {\n  a = 9\n}\n',
      },
    ],
    [
      'finds a block within a block',
      {
        given: 'a "b" {\n  c {\n    a = 1\n  }\n}\n',
        path: ['a', 'b', 'c'],
        want: 'a "b" {\n  c {\n    a = 9\n  }\n}\n',
      },
    ],
    ['leaves a text without such a block', { given: 'a = 1\n', path: BLOCK, want: 'a = 1\n' }],
    ['writes an expression as it stands', { given: 'a = 1\n', value: new Expression('var.x'), want: 'a = var.x\n' }],
    ['escapes', { given: 'a = 1\n', value: '${x}"', want: 'a = "$${x}\\""\n' }],
  ])('%s', (_, { given, path = [], name = 'a', value = 9, want }) => {
    expect(setArgument(given, path, name, value)).toBe(want);
  });
});

describe('removeArgument', () => {
  it.each<[string, { given: string; path?: string[]; want: string }]>([
    ['removes the line with its comment', { given: 'b = 1\na = 1 # c\n# d\n', want: 'b = 1\n# d\n' }],
    ['removes all lines of the value', { given: '  a = {\n    k = 1\n  } // c\n  b = 1\n', want: '  b = 1\n' }],
    ['removes a heredoc', { given: 'a = <<E\nx\nE\nb = 1\n', want: 'b = 1\n' }],
    ['removes the last line', { given: 'b = 1\na = 1', want: 'b = 1\n' }],
    ['keeps a byte order mark', { given: '\ufeffa = 1\r\nb = 1\r\n', want: '\ufeffb = 1\r\n' }],
    ['keeps a comment that began further up', { given: '/* c\n */ a = 1\nb = 1\n', want: '/* c\n */\nb = 1\n' }],
    ['keeps a block on one line', { given: 'module "m" { a = 1 }\n', path: BLOCK, want: 'module "m" { }\n' }],
    ['removes it each time it is given', { given: 'a = 1\nb = 1\na = 2\n', want: 'b = 1\n' }],
    ['leaves a text without it', { given: 'b = 1\n', want: 'b = 1\n' }],
  ])('%s', (_, { given, path = [], want }) => {
    expect(removeArgument(given, path, 'a')).toBe(want);
  });
});

it('makes several edits of one parsed text', () => {
  const text = 'module "m" {\n  a  = 1\n  bb = 2\n}\n';
  const edits = argumentEdits(parse(text), BLOCK, [
    ['a', 3],
    ['bb', undefined],
    ['c', true],
    ['d', null],
  ]);
  expect(applyEdits(text, edits)).toBe('module "m" {\n  a  = 3\n  c  = true\n  d  = null\n}\n');
});

const filler = fc.constantFrom(
  '',
  '\n',
  '# a comment = 1\n',
  '/* b\n = 2 */\n',
  'x1 = <<-E\n  a = 1 ${b}\n  E\n',
  'x2 = {\n  a = 1 # c\n}\n',
  'x3 = [1, 2] // d\n',
  'x4 =   "é = \\"1\\""\n',
  'x5 = var.a[0].b\n',
);
const shape = fc.record({
  before: fc.uniqueArray(filler, { maxLength: 3 }),
  given: fc.constantFrom(
    '',
    'a = 1\n',
    'a   = "x" # c\n',
    'a = {\n    k = 1\n}\n',
    'a = <<E\nx\nE\n',
    'a = f(\n1,\n2)\n',
  ),
  after: fc.uniqueArray(filler, { maxLength: 3 }),
  inBlock: fc.boolean(),
  crlf: fc.boolean(),
  mark: fc.boolean(),
  tabs: fc.boolean(),
});
const values = fc.oneof<fc.Arbitrary<Value>[]>(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().normalize('NFC')),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.dictionary(fc.constantFrom('k', 'l m', 'for'), fc.string(), { noNullPrototype: true }),
  fc.array(fc.integer(), { maxLength: 3 }),
);

/** The file, and the path of the body that holds the argument `a`; names that stand twice are left out. */
function fileOf({
  before,
  given,
  after,
  inBlock,
  crlf,
  mark,
  tabs,
}: typeof shape extends fc.Arbitrary<infer T> ? T : never) {
  const inner = [...new Set([...before, given, ...after])].join('');
  const indented = tabs ? inner.replaceAll(/^(?=x|a|#)/gm, '\t') : inner;
  const other = 'module "other" {\n  a = 1\n}\n';
  const text = inBlock ? `${other}module "m" {\n${indented}}\n${other}` : indented;
  return { text: (mark ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text), path: inBlock ? BLOCK : [] };
}

describe('any edit', () => {
  const read = (text: string, path: readonly string[]): Map<string, Value> => {
    const tree = parse(text);
    const body = bodyOf(tree, path);
    return new Map(
      (body === null ? [] : attributesOf(body)).map((item) => [item.name.text, evaluate(text, item.value)]),
    );
  };

  it('gives the argument its value, and leaves every other byte', () => {
    fc.assert(
      fc.property(shape, values, (parts, value) => {
        const { text, path } = fileOf(parts);
        expect(parse(text).diagnostics).toEqual([]);
        const edits = argumentEdits(parse(text), path, [['a', value]]);
        const edited = applyEdits(text, edits);
        expect(edited).toBe(setArgument(text, path, 'a', value));
        expect(parse(edited).diagnostics).toEqual([]);
        expect(sameValue(read(edited, path).get('a') ?? null, value)).toBe(true);
        const others = [...read(text, path)].filter(([name]) => name !== 'a');
        expect([...read(edited, path)].filter(([name]) => name !== 'a')).toEqual(others);
        // One edit: an insertion, or the value's own range.
        const [edit] = edits;
        if (edit === undefined) return;
        expect(edits.length).toBe(1);
        expect(edited).toBe(text.slice(0, edit.start) + edit.text + text.slice(edit.end));
        const body = bodyOf(parse(text), path);
        const standing = body && attributesOf(body).find((item) => item.name.text === 'a');
        if (standing) expect([edit.start, edit.end]).toEqual([standing.value.start, standing.value.end]);
        else if (body && text.slice(body.start, body.end) !== '') expect(edit.start).toBe(edit.end);
      }),
      { numRuns: 400 },
    );
  });

  it('is undone by removing what was added', () => {
    fc.assert(
      fc.property(shape, values, (parts, value) => {
        const { text, path } = fileOf(parts);
        if (read(text, path).has('a') || read(text, path).size === 0) return;
        expect(removeArgument(setArgument(text, path, 'a', value), path, 'a')).toBe(text);
      }),
      { numRuns: 400 },
    );
  });
});
