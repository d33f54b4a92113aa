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
  'module',
  'lifecycle',
  'mirror',
].map((name) => `test/terraform/${name}.test.ts`);

const listed = moduleFaults.map(({ name, path, from, to }): SeededFault => {
  // drift.test.ts looks at nothing but variables.tf.
  const judges = path === 'variables.tf' ? TERRAFORM : TERRAFORM.slice(1);
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
];

export const inModule: readonly SeededFault[] = [...listed, ...more];
