// Our reader against Terraform's: the same texts are refused, and the same values read, over texts as people and chance write them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Expression, expressionIn, isList, isMap, type Value } from '../../src/hcl/value.ts';
import { readItems } from '../support/read-items.ts';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { terraform, withDirectory } from '../terraform/terraform.ts';
import { documents, seed } from './sizes.ts';

const TIMEOUT = 120_000;

const pick = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const glue = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));

const gap = pick('', '', '', ' ', ' ', '  ', '\t', ' /* c */ ');
const lineEnd = glue(gap, pick('', '', '# c', '// c'), pick('\n', '\n', '\r\n', '\n\n', '\n  # c\n'));
/** Where newlines do not count. */
const free = fc.oneof({ weight: 3, arbitrary: gap }, lineEnd);

const numeral = pick(
  '0',
  '5',
  '010',
  '1.50',
  '1e3',
  '2E-2',
  '1.5e+2',
  '-5',
  '- 5',
  '--5',
  '-0',
  '(5)',
  '-(5)',
  '(\n5\n)',
  '12345678901234567890',
);
const quoted = fc
  .array(
    pick(
      'a',
      'B c',
      '\\n',
      '\\t',
      '\\"',
      '\\\\',
      '\\u00e9',
      '\\U0001F680',
      '$',
      '%',
      '$$',
      '$${x}',
      '%%{x}',
      '$$$${',
      '#',
      '//',
      '/*',
      '{',
      '}',
      'é',
      '水',
      '\\r',
    ),
    { maxLength: 5 },
  )
  .map((parts) => `"${parts.join('')}"`);
const heredocLine = pick(
  'a',
  '  b',
  '\tc',
  '',
  '  ',
  '"q" \\n',
  '$${x} %%{y}',
  '$ %',
  'EO',
  '    deep',
  'é # no comment',
);
const heredoc = fc
  .tuple(
    pick('<<', '<<-'),
    fc.array(heredocLine, { maxLength: 4 }),
    pick('EOT', '  EOT', '\tEOT '),
    pick('\n', '\n', '\r\n'),
  )
  .map(([opening, lines, end, newline]) => [`${opening}EOT`, ...lines, end, ''].join(newline));
const word = pick('true', 'false', 'null');
const scalar = fc.oneof(numeral, quoted, word);
const key = pick(
  'a',
  'b_c',
  'd-e',
  'null',
  'é',
  '"f g"',
  '"for"',
  '""',
  '"$${x}"',
  '1',
  '01',
  '-2',
  '1.50',
  '("p")',
  'true',
  '"\\u0061"',
);

const { value } = fc.letrec<{ value: string }>((tie) => {
  const list = fc
    .tuple(free, fc.array(glue(free, tie('value'), free), { maxLength: 3 }), pick('', ','))
    .map(([start, elements, last]) => `[${start}${elements.join(',')}${elements.length > 0 ? last : ''}]`);
  const entry = glue(key, gap, pick('=', ' = ', ':'), gap, tie('value'), gap);
  const map = fc
    .tuple(free, fc.array(glue(entry, pick(',', '\n', ',\n', '\n\n  # c\n')), { maxLength: 3 }))
    .map(([start, entries]) => `{${start}${entries.join('')}}`);
  return { value: fc.oneof({ maxDepth: 3, depthSize: 'small' }, scalar, list, map) };
});

/** Arguments whose names no other text of the run has, since all values are read in one configuration. */
const bodyOf = (index: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: glue(gap, value, lineEnd) }, heredoc), { minLength: 1, maxLength: 4 })
    .map((values) => values.map((text, place) => `v${index}_${place} =${text}`).join(''));

const broken = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(2),
      pick(
        '',
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        '(',
        ')',
        ',',
        '=',
        '\n',
        ' ',
        '5',
        'x',
        '\\',
        '${',
        '#',
        '/*',
        '-',
        '.',
        "'",
        ':',
        '\r',
        '<<A\n',
      ),
    )
    .map(([at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop));

function sampleTexts(): string[] {
  const texts = Array.from(
    { length: documents },
    (_, index) => fc.sample(bodyOf(index), { numRuns: 1, seed: seed + index })[0] ?? '',
  );
  return texts.map((text, index) =>
    index % 2 === 0 ? text : (fc.sample(broken(text), { numRuns: 1, seed: seed + index })[0] ?? ''),
  );
}

/** For each text whether Terraform can read it. */
const verdicts = (texts: readonly string[]): Promise<boolean[]> =>
  withDirectory(Object.fromEntries(texts.map((text, index) => [`t${index}.tfvars`, text])), async (folder) => {
    const { stderr } = await terraform(folder, ['fmt', '-check', '-recursive', '-no-color']);
    const refused = new Set([...stderr.matchAll(/^\s*on t(\d+)\.tfvars line/gm)].map((match) => Number(match[1])));
    return texts.map((_, index) => !refused.has(index));
  });

const valuesOf = (text: string): [string, Value][] =>
  readItems(text).body.flatMap((item): [string, Value][] =>
    item.kind === 'attribute' ? [[item.name, item.value]] : [],
  );

/** Summaries of what `fmt` refuses; it takes an argument that is given twice, which our reader reports too. */
const errorsIn = (text: string): string[] =>
  readItems(text).errors.filter((summary) => summary !== 'Attribute redefined');

const isLiteral = (text: string): boolean =>
  readItems(text).errors.length === 0 && valuesOf(text).every(([, value]) => expressionIn(value) === null);

/** As JavaScript says it: numerals that no double holds as the nearest one. */
function plain(value: Value): unknown {
  if (value instanceof Expression) return Number(value.text);
  if (isList(value)) return value.map(plain);
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held)])) : value;
}

describeTerraform('our reader and Terraform’s', () => {
  const texts = sampleTexts();
  it(
    `judge ${documents} texts alike`,
    async () => {
      const theirs = await verdicts(texts);
      const differing = texts.filter((text, index) => (errorsIn(text).length === 0) !== theirs[index]);
      expect(differing).toEqual([]);
      expect(theirs.filter((fine) => !fine).length).toBeGreaterThan(documents / 10);
      expect(theirs.filter((fine) => fine).length).toBeGreaterThan(documents / 2);
    },
    TIMEOUT,
  );

  it(
    'read the same values',
    async () => {
      // A broken text that both still read may have lost the names that make it fit beside the others.
      const good = texts.filter((text, index) => index % 2 === 0 && isLiteral(text));
      const all = good.flatMap(valuesOf);
      expect(all.length).toBeGreaterThan(documents / 2);
      const files = Object.fromEntries(
        good.map((text, index) => [`t${index}.tf`, `locals {\n${text.replace('\ufeff', '')}\n}\n`]),
      );
      const list = `locals {\n  all = [${all.map(([name]) => `local.${name}`).join(', ')}]\n}\n`;
      const { stdout, stderr } = await withDirectory({ ...files, 'all.tf': list }, (folder) =>
        terraform(folder, ['console', '-no-color'], {}, 'base64encode(jsonencode(local.all))'),
      );
      expect(stderr).toBe('');
      const theirs: unknown[] = JSON.parse(Buffer.from(JSON.parse(stdout), 'base64').toString('utf8'));
      for (const [index, [name, value]] of all.entries()) expect([name, theirs[index]]).toEqual([name, plain(value)]);
    },
    TIMEOUT,
  );
});
