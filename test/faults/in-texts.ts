// Faults of what writes text: the language, the generator and the script around it.
import { fault, type SeededFault } from './fault.ts';

const HCL = 'src/hcl';

const inHcl: readonly SeededFault[] = [
  fault('unescaped ${', 'src/hcl/escape.ts', ['|[$%](?=\\{)/gu', '|%(?=\\{)/gu'], HCL),
  fault('unescaped %{', 'src/hcl/escape.ts', ['|[$%](?=\\{)/gu', '|\\$(?=\\{)/gu'], HCL),
  fault('quotes unescaped', 'src/hcl/escape.ts', ['/["\\\\\\p{Cc}', '/[\\\\\\p{Cc}'], HCL),
  fault('bare key for', 'src/hcl/escape.ts', [" && text !== 'for'", ''], HCL),
  fault('bare key with a digit first', 'src/hcl/escape.ts', ['/^[A-Za-z_][A-Za-z0-9_-]*$/', '/^[A-Za-z0-9_-]+$/'], HCL),
  fault('misaligned =', 'src/hcl/layout.ts', ["' '.repeat(gap)", "' '.repeat(gap + 1)"], HCL),
  fault(
    '= aligned across a block',
    'src/hcl/layout.ts',
    ['while (lines[end]?.complete) end', 'while (lines[end]?.value != null) end'],
    HCL,
    'test/text/fmt.test.ts',
  ),
  fault(
    'width in UTF-16',
    'src/hcl/escape.ts',
    ['piece.length : clusters(piece)', 'piece.length : piece.length'],
    HCL,
    'test/text/fmt.test.ts',
  ),
  fault(
    'recovery only where brackets close',
    'src/hcl/recover.ts',
    ['kind === Kind.Identifier ? column <= margin : closes(kind) && column < margin', 'column < 0'],
    HCL,
  ),
  fault(
    'a string that goes on over lines',
    'src/hcl/lex.ts',
    ['if (code === 10 || code === 13) {\n      this.modes.pop();', 'if (code === 10 || code === 13) {'],
    HCL,
  ),
  fault('an edit ends lines with LF', 'src/hcl/edit.ts', ["=== 13 ? '\\r\\n' : '\\n'", "=== 13 ? '\\n' : '\\n'"], HCL),
  fault(
    'an edit forgets the comment behind a value',
    'src/hcl/edit.ts',
    ['const at = newlineAfter(tree, last.end);', 'const at = last.end;'],
    HCL,
  ),
  fault(
    'the summary of an open list changed',
    'src/hcl/parse-collection.ts',
    ["'Missing item separator'", "'Missing comma'"],
    HCL,
    'test/text/broken.test.ts',
  ),
  fault(
    'hcl imports the catalogue',
    'src/hcl/layout.ts',
    [
      "import { width } from './escape.ts';",
      "import { names } from '../catalog/config.ts';\nimport { width } from './escape.ts';\nexport const all = names;",
    ],
    'test/structure/layers.test.ts',
  ),
];

const DOCS_CHECK = 'tsx scripts/docs.ts --check';

const inGenerator: readonly SeededFault[] = [
  fault(
    'time in the zip',
    'src/generator/bundle.ts',
    ['new Date(1980, 0, 1, 12)', 'new Date()'],
    'src/generator/bundle.test.ts',
  ),
  fault(
    'files of the zip unsorted',
    'src/generator/bundle.ts',
    ['Object.keys(files).sort()', 'Object.keys(files)'],
    'src/generator/bundle.test.ts',
  ),
  fault(
    'a path that leaves the folder',
    'src/generator/bundle.ts',
    [" && part !== '..'", ''],
    'src/generator/bundle.test.ts',
  ),
  fault(
    'an output dropped',
    'src/generator/outputs.ts',
    ["  { name: 'ttl_enabled', description: 'Whether TTL is enabled' },\n", ''],
    'src/generator/files.test.ts',
    'test/terraform/module-text.test.ts',
  ),
  fault(
    'another provider constraint',
    'src/generator/edition.ts',
    ["'~> 5.0, >= 5.98.0'", "'~> 5.0'"],
    'src/generator/files.test.ts',
    'test/terraform/module-text.test.ts',
  ),
  fault(
    'defaults written where they need not be',
    'src/generator/arguments.ts',
    ["show === 'all' || must.includes(row.name) || !types[row.type].equals(value, row.default)", 'true'],
    'src/generator/module-block.test.ts',
  ),
  fault(
    'edition 6 with the deprecated keys of an index',
    'src/generator/edition.ts',
    ["    to: '      projection_type',", '    to: `      range_key       = var.range_key\n      projection_type`,'],
    'src/generator/edition.test.ts',
  ),
  fault(
    'edition 6 without protection of replicas',
    'src/generator/edition.ts',
    ['= var.replica_deletion_protection_enabled\n', '= false\n'],
    'src/generator/edition.test.ts',
  ),
  fault(
    'edition 6 takes releases known to be broken',
    'src/generator/edition.ts',
    ["'>= 6.35.0, < 7.0.0'", "'>= 6.29.0, < 7.0.0'"],
    'src/generator/edition.test.ts',
    'test/terraform/mirror.test.ts',
  ),
  fault('README: every input is required', 'scripts/module-readme.ts', ["    'no',\n", "    'yes',\n"], DOCS_CHECK),
  fault(
    'README: data sources left out',
    'scripts/module-readme.ts',
    ['^(resource|data) "', '^(resource) "'],
    DOCS_CHECK,
  ),
  fault(
    'README: sections that terraform-docs does not write',
    'modules/dynamodb/README.md',
    ['## Requirements', '## Needs'],
    'test/terraform/module-published.test.ts',
    DOCS_CHECK,
  ),
  fault(
    'the bundle carries the tests unasked',
    'src/generator/module-files.ts',
    ['development ||', '!development ||'],
    'src/generator/files.test.ts',
  ),
];

const GENERATE = 'test/text/generate.test.ts';

const inScripts: readonly SeededFault[] = [
  fault(
    'generate succeeds though it refuses',
    'scripts/generate.ts',
    ["nothing is written.');\n  return 1;", "nothing is written.');\n  return 0;"],
    GENERATE,
  ),
  fault(
    'generate prints what a file says',
    'scripts/lib/log-text.ts',
    ['.replace(HIDDEN, escaped)', ''],
    'vitest run scripts/lib',
  ),
  fault('generate follows a link', 'scripts/write-all.ts', ['?.isSymbolicLink()', '?.isFIFO()'], GENERATE),
  fault(
    'generate stages elsewhere',
    'scripts/write-all.ts',
    ['newStage(target)', 'newStage(dirname(target))'],
    GENERATE,
  ),
  fault(
    'generate takes nothing for defaults',
    'scripts/lib/values-source.ts',
    [".trim() === ''", ".trim() === '-'"],
    GENERATE,
  ),
  fault(
    'a killed run stays half-done',
    'scripts/lib/write-journal.ts',
    ['for (const { path, stood } of left.files) undoOne', 'for (const { path, stood } of []) undoOne'],
    GENERATE,
  ),
  fault(
    'the root names a table by itself',
    'src/generator/root-module.ts',
    ["...(NAMED.includes(row.name) ? [] : [attribute('default', row.default)])", "attribute('default', row.default)"],
    'src/generator/files.test.ts',
  ),
  fault(
    'an environment says what the base says',
    'src/generator/files.ts',
    ['environmentTfvars(one.config, config)', 'environmentTfvars(config, one.config)'],
    'src/generator/files.test.ts',
  ),
  fault(
    'README is silent about dangers',
    'src/generator/readme-advice.ts',
    ["advice.filter(({ level }) => level === 'danger').map(item)", '[] as string[]'],
    'src/generator/files.test.ts',
  ),
];

export const inTexts: readonly SeededFault[] = [...inHcl, ...inGenerator, ...inScripts];
