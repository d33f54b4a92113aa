// Every sentence of the documented module's prose points to a test that holds the module to it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributesOf, blocksOf } from '../../src/hcl/find.ts';
import type { BodyNode } from '../../src/hcl/node.ts';
import { parse } from '../../src/hcl/parse.ts';
import { type Pointer, promises } from './contract-promises.ts';
import { moduleDirectory, root } from './terraform.ts';

/** Each sentence with the heading above it, without its markup. */
function sentences(markdown: string): readonly string[] {
  let heading = '';
  return markdown.split('\n').flatMap((line) => {
    const text = line.replace(/^\s*(?:[-*]|\d+\.|#+)\s+/, '').replaceAll('**', '');
    if (line.startsWith('#')) heading = text;
    return line.trim() === '' || line.startsWith('#') || line.startsWith('<!--') ? [] : [`${heading}: ${text}`];
  });
}

type Read = (path: string) => string;

/** Reads a file of the project; the module's from the copy under test. */
const project: Read = (path) =>
  readFileSync(
    path.startsWith('modules/dynamodb/')
      ? join(moduleDirectory, path.slice('modules/dynamodb/'.length))
      : join(root, path),
    'utf8',
  );

const quoted = (title: string): string => `(['"\`])${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\1`;

/** What a run of the module's own tests asserts, or expects to fail; null where there is no such run. */
function assertions(text: string, name: string): string | null {
  const tree = parse(text);
  const of = (body: BodyNode, attribute: string): string =>
    attributesOf(body)
      .filter((one) => one.name.text === attribute)
      .map(({ value }) => text.slice(value.start, value.end))
      .join('\n');
  const found = blocksOf(tree.body).find(
    ({ type, labels }) => type.text === 'run' && labels.length === 1 && labels[0]?.text === name,
  );
  if (found === undefined || tree.diagnostics.length > 0) return null;
  const asserted = blocksOf(found.body).filter(({ type }) => type.text === 'assert');
  return [...asserted.map(({ body }) => of(body, 'condition')), of(found.body, 'expect_failures')].join('\n');
}

/** Why a pointer leads nowhere; null where it leads to a test. */
function broken(pointer: Pointer, read: Read): string | null {
  switch (pointer.kind) {
    case 'run': {
      const asserted = assertions(read(`modules/dynamodb/tests/${pointer.file}.tftest.hcl`), pointer.run);
      if (asserted === null) return `no run ${pointer.run}`;
      return asserted.includes(pointer.about) ? null : `${pointer.run} asserts nothing about ${pointer.about}`;
    }
    case 'test': {
      const text = read(pointer.path);
      if (/\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|only|skipIf|runIf|fails)\b/.test(text))
        return 'not every test runs';
      // A title, the name of a row, or a key of a table of cases.
      const title = new RegExp(`^\\s*(?:it(?:\\.\\w+)*(?:\\(.*\\))?\\(|\\[)?\\s*${quoted(pointer.title)}[,:]`, 'm');
      const key = new RegExp(`^\\s*${pointer.title.replace(/\W/g, '\\$&')}: \\{$`, 'm');
      return title.test(text) || key.test(text) ? null : `no test ${pointer.title}`;
    }
    case 'advice':
      return read('modules/dynamodb/README.md').replace(/\s+/g, ' ').includes(pointer.text)
        ? null
        : 'not in the README';
  }
}

const prose = sentences(project('test/terraform/contract-prose.md'));

describe('the documented prose', () => {
  it('is whole: every sentence has its tests, and every entry its sentence', () => {
    expect(prose).toHaveLength(93);
    expect(new Set(prose).size).toBe(prose.length);
    expect(Object.keys(promises).sort()).toEqual([...prose].sort());
  });

  it.each(Object.entries(promises))('%s', (_sentence, pointers) => {
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.map((pointer) => broken(pointer, project)).filter((reason) => reason !== null)).toEqual([]);
  });
});

describe('a pointer', () => {
  const RUN = 'run "on" {\n  assert {\n    condition     = a.rotation\n    error_message = "No alias."\n  }\n}\n';
  const TESTS = "it('holds', () => {});\n// it('is a comment', () => {});\nconst a = 'a text';\n";
  const files: Readonly<Record<string, string>> = {
    'modules/dynamodb/tests/key.tftest.hcl': RUN,
    'modules/dynamodb/tests/cut.tftest.hcl': RUN.slice(0, -3),
    'modules/dynamodb/README.md': 'Keep items\nsmall.',
    'a.test.ts': TESTS,
    'skipped.test.ts': `${TESTS}it.${'skip'}('is skipped', () => {});\n`,
  };
  const read: Read = (path) => files[path] ?? '';
  const run = (file: string, name: string, about: string): Pointer => ({ kind: 'run', file, run: name, about });
  const test = (path: string, title: string): Pointer => ({ kind: 'test', path, title });

  it.each<readonly [string, Pointer, boolean]>([
    ['to a run that asserts it', run('key', 'on', 'rotation'), true],
    ['to a run that only mentions it in a message', run('key', 'on', 'alias'), false],
    ['to a run that is not there', run('key', 'off', 'rotation'), false],
    ['to a file that is not there', run('lock', 'on', 'rotation'), false],
    ['to a file that is cut off', run('cut', 'on', 'rotation'), false],
    ['to a test', test('a.test.ts', 'holds'), true],
    ['to a part of a title', test('a.test.ts', 'hold'), false],
    ['to a comment', test('a.test.ts', 'is a comment'), false],
    ['to a text that is no title', test('a.test.ts', 'a text'), false],
    ['to a file with a skipped test', test('skipped.test.ts', 'holds'), false],
    ['to advice that is given', { kind: 'advice', text: 'Keep items small.' }, true],
    ['to advice that is not', { kind: 'advice', text: 'Keep items large.' }, false],
  ])('%s', (_name, pointer, want) => {
    expect(broken(pointer, read) === null).toBe(want);
  });
});
