// What a .tf file of the user's own says about itself.
import { describe, expect, it } from 'vitest';
import { ownModule } from './own-module.ts';

const ALONE = `variable "team" {
  type = string
}
locals {
  tags = { Team = var.team, Names = [for name in ["a"] : name] }
}
data "aws_caller_identity" "me" {}
resource "aws_sns_topic" "ops" {
  lifecycle {
    ignore_changes = [tags.a]
  }
}
module "orders" {
  source        = "./modules/dynamodb"
  table_name    = "orders-\${data.aws_caller_identity.me.account_id}"
  tags          = local.tags
  alarm_actions = [aws_sns_topic.ops.arn]
}
output "arn" {
  value = module.orders.table_arn
}
`;

describe('ownModule', () => {
  it('finds all that a whole file declares', () => {
    expect(ownModule(ALONE, ['module', 'orders'])).toEqual({
      text: ALONE,
      label: 'orders',
      source: './modules/dynamodb',
      isRepeated: false,
      missing: [],
      blocks: new Set(['variable', 'locals', 'data', 'resource', 'module', 'output']),
    });
  });

  it.each([
    ['a variable', { given: 'table_name = var.name', want: ['var.name'] }],
    ['a local value in a template', { given: 'table_name = "x-$' + '{local.env}"', want: ['local.env'] }],
    ['a module', { given: 'depends_on = [module.vpc]', want: ['module.vpc'] }],
    ['a resource', { given: 'kms_key_arn = aws_kms_key.main[0].arn', want: ['aws_kms_key.main'] }],
    ['a data source', { given: 'kms_key_arn = data.aws_kms_key.main.arn', want: ['data.aws_kms_key.main'] }],
    ['a provider', { given: 'providers = { aws = aws.west }', want: ['aws.west'] }],
    ['each once', { given: 'table_name = var.a\n  hash_key = var.a', want: ['var.a'] }],
    ['nothing for what Terraform gives', { given: 'for_each = toset(["a"])\n  table_name = each.key', want: [] }],
  ])('misses what stands elsewhere: %s', (_, { given, want }) => {
    const text = `module "m" {\n  source = "./modules/dynamodb"\n  ${given}\n}\n`;
    expect(ownModule(text, ['module', 'm']).missing).toEqual(want);
  });

  it('misses folders that the bundle does not have', () => {
    const text = 'module "vpc" {\n  source = "../vpc"\n}\nmodule "m" {\n  source = "./modules/dynamodb"\n}\n';
    expect(ownModule(text, ['module', 'm']).missing).toEqual(['../vpc']);
  });

  it('knows a block that stands for several', () => {
    const text = 'module "m" {\n  source = "./modules/dynamodb"\n  count = 2\n}\n';
    expect(ownModule(text, ['module', 'm']).isRepeated).toBe(true);
  });
});
