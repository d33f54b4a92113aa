// Whole files as engineers write them: every construct of the language around the literals that are read.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { type Block, Expression, type Item } from './value.ts';

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

const blocks = (items: readonly Item[]): Block[] => items.filter((item) => item.kind === 'block');

const shown = (items: readonly Item[]): unknown[] =>
  items.map((item) =>
    item.kind === 'attribute'
      ? [item.at?.line, item.name, item.value instanceof Expression ? { expression: item.value.text } : item.value]
      : item.kind,
  );

describe('a configuration with everything in it', () => {
  const result = read(CONFIGURATION);

  it('is read to its end', () => {
    expect(result.error).toBe(null);
    expect(blocks(result.body).map(({ type, labels, at }) => [at?.line, type, ...labels])).toEqual([
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
    const [module] = blocks(result.body).filter(({ type }) => type === 'module');
    expect(shown(module?.body ?? [])).toEqual([
      [60, 'source', '../modules/dynamodb'],
      [61, 'providers', { aws: new Expression('aws.eu') }],
      [62, 'depends_on', [new Expression('aws_dynamodb_table.other')]],
      [64, 'table_name', 'leads'],
      [65, 'read_capacity', 10],
      [66, 'ttl_attribute', 'expiresAt'],
      [69, 'enable_streams', { expression: '!false' }],
      [70, 'tags', { expression: 'merge(local.tags, {\n    Name = "leads"\n  })' }],
    ]);
  });

  it('gives what is literal elsewhere', () => {
    const [terraform] = blocks(result.body);
    expect(shown(blocks(terraform?.body ?? [])[0]?.body ?? [])).toEqual([
      [5, 'bucket', 'state'],
      [6, 'key', 'leads/terraform.tfstate'],
    ]);
    const [validation] = blocks(blocks(result.body)[2]?.body ?? []);
    expect(shown(validation?.body ?? [])[1]).toEqual([
      42,
      'error_message',
      'Not a region: use "eu-west-1" or the like.',
    ]);
  });

  it('is the same with CR LF, but for the texts of expressions', () => {
    const elsewhere = read(CONFIGURATION.replaceAll('\n', '\r\n'));
    expect(elsewhere.error).toBe(null);
    expect(blocks(elsewhere.body).map(({ at }) => at)).toEqual(blocks(result.body).map(({ at }) => at));
  });

  it.each([
    ['a quote', { line: 64, good: '"leads"', bad: '"leads', want: 64 }],
    ['a parenthesis too many', { line: 66, good: '(', bad: '((', want: 66 }],
    ['an equals sign', { line: 65, good: 'read_capacity  =', bad: 'read_capacity', want: 65 }],
    ['single quotes', { line: 64, good: '"leads"', bad: "'leads'", want: 64 }],
    ['a comma', { line: 65, good: '10', bad: '10,', want: 65 }],
    ['an open list, at what cannot be its next element', { line: 62, good: 'other]', bad: 'other', want: 64 }],
    ['an open map, at the block that then has no end', { line: 61, good: 'aws.eu }', bad: 'aws.eu', want: 59 }],
  ])('says the line of %s', (_, { line, good, bad, want }) => {
    const lines = CONFIGURATION.split('\n');
    const broken = (lines[line - 1] ?? '').replace(good, bad);
    expect(broken).not.toBe(lines[line - 1]);
    expect(read([...lines.slice(0, line - 1), broken, ...lines.slice(line)].join('\n')).error?.line).toBe(want);
  });
});
