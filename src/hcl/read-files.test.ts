// Whole files as engineers write them: every construct of the language around the literals that are read.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { describe, expect, it } from 'vitest';
import { type Position, positions } from './diagnostic.ts';
import { evaluate } from './evaluate.ts';
import { attributesOf, blocksOf } from './find.ts';
import type { BlockNode, BodyNode } from './node.ts';
import { parse, type Tree } from './parse.ts';
import { Expression } from './value.ts';

const CONFIGURATION = `# Copyright someone.
terraform {
  required_version = ">= 1.5"
  backend "s3" {
    bucket = "state"
    key    = "leads/terraform.tfstate"
  }
}

/*
 * Everything here is per environment: { dev, prod }
 */
locals {
  environment = terraform.workspace == "default" ? "dev" : terraform.workspace
  names       = [for n in ["leads", "orders"] : "\${local.environment}-\${n}" if n != ""]
  by_name = {
    for name in local.names : name => {
      arn = format("arn:aws:dynamodb:%s:%s:table/%s", var.region, data.aws_caller_identity.current.account_id, name)
    }
  }
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["dynamodb:GetItem"], Resource = "*" }, # one line
    ]
  })
  script = <<-EOT
    #!/bin/sh
    echo "\${local.environment} } ] )"
    %{~if true~}
    exit 0
    %{~endif~}
  EOT
}

variable "region" {
  type    = string
  default = "eu-west-1"

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-\\\\d$", var.region))
    error_message = "Not a region: use \\"eu-west-1\\" or the like."
  }
}

resource "aws_dynamodb_table" "other" {
  for_each = toset(local.names)
  name     = each.key
  dynamic "attribute" {
    for_each = { a = "S", b = "N" }
    content {
      name = attribute.key
      type = attribute.value
    }
  }
  lifecycle { ignore_changes = [read_capacity, write_capacity] }
}

module "leads" {
  source     = "../modules/dynamodb"
  providers  = { aws = aws.eu }
  depends_on = [aws_dynamodb_table.other]

  table_name     = "leads" // trailing
  read_capacity  = 10
  ttl_attribute  = (
    "expiresAt"
  )
  enable_streams = !false
  tags = merge(local.tags, {
    Name = "leads"
  })
}

output "arns" { value = module.leads[*].table_arn }
output "first" {
  value     = try(values(module.leads)[0].table_arn, null)
  sensitive = true
}
`;

const at = (tree: Tree, node: { start: number } | undefined): Position => positions(tree.text)(node?.start ?? 0);

const headers = (tree: Tree): unknown[] =>
  blocksOf(tree.body).map((block) => [
    at(tree, block).line,
    block.type.text,
    ...block.labels.map((label) => label.text),
  ]);

const values = (tree: Tree, body: BodyNode | undefined): unknown[] =>
  body === undefined
    ? []
    : attributesOf(body).map((item) => [at(tree, item).line, item.name.text, evaluate(tree.text, item.value)]);

const block = (from: BodyNode | undefined, type: string): BlockNode | undefined =>
  from && blocksOf(from).find((one) => one.type.text === type);

describe('a configuration with everything in it', () => {
  const tree = parse(CONFIGURATION);

  it('is read to its end', () => {
    expect(tree.diagnostics).toEqual([]);
    expect(headers(tree)).toEqual([
      [2, 'terraform'],
      [13, 'locals'],
      [36, 'variable', 'region'],
      [46, 'resource', 'aws_dynamodb_table', 'other'],
      [59, 'module', 'leads'],
      [75, 'output', 'arns'],
      [76, 'output', 'first'],
    ]);
  });

  it('gives the arguments of the module block', () => {
    expect(values(tree, block(tree.body, 'module')?.body)).toEqual([
      [60, 'source', '../modules/dynamodb'],
      [61, 'providers', { aws: new Expression('aws.eu') }],
      [62, 'depends_on', [new Expression('aws_dynamodb_table.other')]],
      [64, 'table_name', 'leads'],
      [65, 'read_capacity', 10],
      [66, 'ttl_attribute', 'expiresAt'],
      [69, 'enable_streams', new Expression('!false')],
      [70, 'tags', new Expression('merge(local.tags, {\n    Name = "leads"\n  })')],
    ]);
  });

  it('gives what is literal elsewhere', () => {
    expect(values(tree, block(block(tree.body, 'terraform')?.body, 'backend')?.body)).toEqual([
      [5, 'bucket', 'state'],
      [6, 'key', 'leads/terraform.tfstate'],
    ]);
    expect(values(tree, block(block(tree.body, 'variable')?.body, 'validation')?.body)[1]).toEqual([
      42,
      'error_message',
      'Not a region: use "eu-west-1" or the like.',
    ]);
  });

  it('is the same with CR LF', () => {
    const elsewhere = parse(CONFIGURATION.replaceAll('\n', '\r\n'));
    expect(elsewhere.diagnostics).toEqual([]);
    expect(headers(elsewhere)).toEqual(headers(tree));
  });

  it.each([
    ['a quote', { line: 64, good: '"leads"', bad: '"leads', want: 64 }],
    ['a parenthesis too many, at what cannot stand in it', { line: 66, good: '(', bad: '((', want: 69 }],
    ['an equals sign', { line: 65, good: 'read_capacity  =', bad: 'read_capacity', want: 65 }],
    ['single quotes', { line: 64, good: '"leads"', bad: "'leads'", want: 64 }],
    ['a comma', { line: 65, good: '10', bad: '10,', want: 65 }],
    ['an open list, at what cannot be its next element', { line: 62, good: 'other]', bad: 'other', want: 64 }],
    ['an open map, at the block that then has no end', { line: 61, good: 'aws.eu }', bad: 'aws.eu', want: 59 }],
  ])('says the line of %s', (_, { line, good, bad, want }) => {
    const lines = CONFIGURATION.split('\n');
    const broken = (lines[line - 1] ?? '').replace(good, bad);
    expect(broken).not.toBe(lines[line - 1]);
    const other = parse([...lines.slice(0, line - 1), broken, ...lines.slice(line)].join('\n'));
    expect(at(other, other.diagnostics[0]?.range).line).toBe(want);
    expect(headers(other).filter((header) => String(header).includes('module'))).toEqual([[59, 'module', 'leads']]);
  });
});
