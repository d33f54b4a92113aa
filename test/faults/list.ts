// Seeded faults: each is one small edit of one file, and a command that must then fail. `npm run faults` tries them all.
import { moduleFaults } from '../terraform/module-faults.ts';

export interface SeededFault {
  readonly name: string;
  /** Path of the file from the project's root. */
  readonly path: string;
  /** Text that stands there; every occurrence is replaced. */
  readonly from: string;
  readonly to: string;
  /** Commands in the order in which they are tried; one must fail. A path is of tests. */
  readonly judges: readonly string[];
}

const fault = (
  name: string,
  path: string,
  [from, to]: readonly [string, string],
  ...judges: string[]
): SeededFault => ({
  name,
  path,
  from,
  to,
  judges,
});

/** From the quickest to the slowest. */
const TERRAFORM = ['drift', 'module-text', 'module-tests', 'module', 'lifecycle'].map(
  (name) => `test/terraform/${name}.test.ts`,
);

const AGREEMENT = 'test/agreement/verdict-agreement.test.ts';

const inModule = moduleFaults.map(({ name, path, from, to }): SeededFault => {
  // drift.test.ts looks at nothing but variables.tf.
  const judges = path === 'variables.tf' ? TERRAFORM : TERRAFORM.slice(1);
  return { name: `module: ${name}`, path: `modules/dynamodb/${path}`, from, to, judges };
});

const besides: readonly SeededFault[] = [
  fault(
    'TTL block only while on',
    'modules/dynamodb/main.tf',
    [
      '  ttl {\n    enabled        = var.enable_ttl\n    attribute_name = var.ttl_attribute\n  }\n',
      '  dynamic "ttl" {\n    for_each = var.enable_ttl ? [1] : []\n    content {\n      enabled        = true\n      attribute_name = var.ttl_attribute\n    }\n  }\n',
    ],
    ...TERRAFORM.slice(1),
  ),
  fault(
    'metrics of the scaling policies swapped',
    'modules/dynamodb/autoscaling.tf',
    ['"DynamoDB$' + '{pair[1]}Capacity', '"DynamoDB$' + '{pair[1] == "Read" ? "Write" : "Read"}Capacity'],
    ...TERRAFORM.slice(1),
  ),
];

const CATALOG = 'src/catalog';
const VARIABLES = 'src/catalog/variables.ts';

const inCatalog: readonly SeededFault[] = [
  fault(
    '"TRUE" is a bool',
    'src/catalog/convert.ts',
    ["if (raw === 'true' ||", "if (raw.toLowerCase() === 'true' ||"],
    CATALOG,
  ),
  fault(
    'null is the default',
    'src/catalog/check.ts',
    ['given === undefined ? defaults[name] : given', 'given ?? defaults[name]'],
    CATALOG,
  ),
  fault('NFC not applied', 'src/catalog/convert.ts', [".toWellFormed().normalize('NFC')", '.toWellFormed()'], CATALOG),
  fault('a lone surrogate is kept', 'src/catalog/convert.ts', ['text.toWellFormed().', 'text.'], CATALOG, AGREEMENT),
  fault('keys quoted as JSON does', 'src/catalog/convert.ts', ['{goQuoted(key)}', '{JSON.stringify(key)}'], CATALOG),
  fault(
    'numbers of 256 bits',
    'src/catalog/exact-number.ts',
    ['PRECISION = 512', 'PRECISION = 256'],
    CATALOG,
    AGREEMENT,
  ),
  fault('a power of two is not a number', 'src/catalog/exact-number.ts', ['([eEpP])', '([eE])'], CATALOG),
  fault(
    'characters counted as UTF-16',
    'src/catalog/verdict.ts',
    ['utf8Length(value.value)', 'value.value.length'],
    CATALOG,
  ),
  fault(
    'the Name tag is not counted',
    'src/catalog/verdict.ts',
    ["{ ...value.value, Name: '' }", 'value.value'],
    CATALOG,
  ),
  fault('far names suggested', 'src/catalog/suggest.ts', ['< 3', '< 4'], CATALOG, AGREEMENT),
  fault('given names suggested', 'src/catalog/suggest.ts', ['!given.includes(candidate) &&', ''], CATALOG, AGREEMENT),
  fault('row: bound off by one', VARIABLES, ['min: 7, max: 30', 'min: 7, max: 31'], CATALOG),
  fault(
    'row: changed word in a message',
    VARIABLES,
    ['Billing mode must be either', 'Billing mode has to be either'],
    CATALOG,
    'test/terraform/drift.test.ts',
  ),
  fault('row: default changed', VARIABLES, ['default: 70', 'default: 75'], 'test/terraform/drift.test.ts'),
  fault(
    'row: description changed',
    VARIABLES,
    ["'Stream view type'", "'View type of the stream'"],
    'test/terraform/drift.test.ts',
  ),
  fault('advice blocks', 'src/catalog/config.ts', ["finding.source !== 'advice'", 'finding.id !== null'], CATALOG),
  fault(
    'minimum above maximum passes',
    'src/catalog/rules.ts',
    ['_min_capacity`] > config[', '_min_capacity`] < config['],
    CATALOG,
  ),
  fault('equal keys pass', 'src/catalog/rules.ts', ['config.hash_key === config.range_key', 'false'], CATALOG),
];

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
    'hcl imports the catalogue',
    'src/hcl/layout.ts',
    [
      "import { width } from './escape.ts';",
      "import { names } from '../catalog/config.ts';\nimport { width } from './escape.ts';\nexport const all = names;",
    ],
    'test/structure/layers.test.ts',
  ),
];

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
    'src/generator/root-module.ts',
    ["'~> 5.0, >= 5.98.0'", "'~> 5.0'"],
    'src/generator/files.test.ts',
    'test/terraform/module-text.test.ts',
  ),
  fault(
    'defaults written where they need not be',
    'src/generator/arguments.ts',
    ["show === 'all' || !same(value, row.default)", 'true'],
    'src/generator/module-block.test.ts',
  ),
  fault(
    'the bundle has an old module',
    'modules/dynamodb/versions.tf',
    ['">= 1.0"', '">= 1.1"'],
    'test/text/embed.test.ts',
  ),
];

const inScripts: readonly SeededFault[] = [
  fault(
    'generate succeeds though it refuses',
    'scripts/generate.ts',
    ["nothing is written.');\n    return 1;", "nothing is written.');\n    return 0;"],
    'test/text/generate.test.ts',
  ),
];

const PRICING = 'src/pricing';

const inPricing: readonly SeededFault[] = [
  fault(
    'a price ten times too high',
    'src/pricing/prices/us-east-1.ts',
    ['onDemandWrite: [0.625,', 'onDemandWrite: [6.25,'],
    PRICING,
  ),
  fault('a rate on the wrong line', 'src/pricing/lines.ts', ["rate: 'pitr'", "rate: 'backup'"], PRICING),
  fault(
    'index writes forgotten',
    'src/pricing/usage.ts',
    ["'source-index': { write: writes,", "'source-index': { write: 0,"],
    PRICING,
  ),
  fault('key changes forgotten', 'src/pricing/usage.ts', ['write: writes + keyChanges', 'write: writes'], PRICING),
  fault('overhead forgotten', 'src/pricing/usage.ts', ['OVERHEAD_BYTES = 100', 'OVERHEAD_BYTES = 0'], PRICING),
  fault(
    'two scaling alarms a policy',
    'src/pricing/usage.ts',
    ['ALARMS_PER_POLICY = 4', 'ALARMS_PER_POLICY = 2'],
    PRICING,
  ),
  fault('months of 30 days', 'src/pricing/format.ts', ['HOURS_PER_MONTH = 730', 'HOURS_PER_MONTH = 720'], PRICING),
  fault('eventual reads at full price', 'src/pricing/capacity.ts', ['(1 - strong) * 0.5', '(1 - strong) * 1'], PRICING),
  fault(
    'capacity not rounded up',
    'src/pricing/capacity.ts',
    ['Math.ceil((consumed * 100)', 'Math.floor((consumed * 100)'],
    PRICING,
  ),
  fault('free unit-hours doubled', 'src/pricing/rates.ts', ['quantity: 18_600', 'quantity: 37_200'], PRICING),
  fault(
    'the DOM in a core room',
    'src/pricing/format.ts',
    [
      'export const HOURS_PER_MONTH = 730',
      'export const width = () => window.innerWidth;\nexport const HOURS_PER_MONTH = 730',
    ],
    'tsc -p tsconfig.core.json',
  ),
  fault(
    'an export that nobody uses',
    'src/pricing/format.ts',
    ['export const HOURS_PER_MONTH = 730', 'export const unused = 1;\nexport const HOURS_PER_MONTH = 730'],
    'knip',
  ),
  fault(
    'another layout',
    'src/pricing/format.ts',
    ['export const HOURS_PER_MONTH = 730', 'export const HOURS_PER_MONTH  = 730'],
    'biome ci src/pricing',
  ),
];

export const faults: readonly SeededFault[] = [
  ...inModule,
  ...besides,
  ...inCatalog,
  ...inHcl,
  ...inGenerator,
  ...inScripts,
  ...inPricing,
];
