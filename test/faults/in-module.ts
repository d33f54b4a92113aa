// Faults of the module, those that its own tests list and two more.
import { moduleFaults } from '../terraform/module-faults.ts';
import { fault, type SeededFault } from './fault.ts';

/** From the quickest to the slowest. */
const TERRAFORM = [
  'drift',
  'module-text',
  'guards',
  'module-tests',
  'names',
  'additions',
  'replication',
  'module',
  'lifecycle',
  'mirror',
].map((name) => `test/terraform/${name}.test.ts`);

/** A test of this folder, or one file of the module's own tests in the edition for AWS provider 5. */
const judgeOf = (first: string): string =>
  first.endsWith('.hcl')
    ? `vitest run --bail=1 test/terraform/module-tests.test.ts -t "${first} with AWS provider 5"`
    : `test/terraform/${first}`;

const listed = moduleFaults.map(({ name, path, from, to, first }): SeededFault => {
  // drift.test.ts looks at nothing but variables.tf.
  const all = path === 'variables.tf' ? TERRAFORM : TERRAFORM.slice(1);
  const judges = [...new Set([judgeOf(first), ...all])];
  return { name: `module: ${name}`, path: `modules/dynamodb/${path}`, from, to, judges };
});

const more: readonly SeededFault[] = [
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
  fault(
    'a promise that no test asserts any more',
    'modules/dynamodb/tests/encryption.tftest.hcl',
    [' && aws_kms_key.this[0].enable_key_rotation', ''],
    'test/terraform/contract-prose.test.ts',
  ),
  fault(
    'a run that is gone',
    'modules/dynamodb/tests/replicas.tftest.hcl',
    ['run "with_keys" {', 'run "with_a_key" {'],
    'test/terraform/contract-prose.test.ts',
  ),
  fault(
    'a test that is skipped',
    'src/pricing/usage.test.ts',
    ["describe('write units", "describe.skip('write units"],
    'test/terraform/contract-prose.test.ts',
  ),
  fault(
    'mocks that OpenTofu ignores',
    'modules/dynamodb/tests/backup.tftest.hcl',
    ['key_id = "00000000', 'tags   = {}\n      key_id = "00000000'],
    'test/terraform/opentofu.test.ts',
  ),
  fault(
    'a variable without a use',
    'modules/dynamodb/examples/basic/main.tf',
    ['  table_name   = var.table_name\n', '  table_name   = "leads"\n'],
    'test/terraform/module-structure.test.ts',
  ),
  fault(
    'advice that the README drops',
    'modules/dynamodb/README.md',
    ['- Reuse connections', '- Keep connections'],
    'test/terraform/contract-prose.test.ts',
  ),
];

export const inModule: readonly SeededFault[] = [...listed, ...more];
