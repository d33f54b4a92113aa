// What can be read off the module's text: Terraform 1.0's language, the twin table resources, canonical formatting.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeTerraform, fate } from './have-terraform.ts';
import { moduleDirectory, terraform } from './terraform.ts';

const sources = readdirSync(moduleDirectory).filter((name) => name.endsWith('.tf'));
const read = (name: string): string => readFileSync(join(moduleDirectory, name), 'utf8');

/** Words that Terraform 1.0 does not know, with the release that brought each. */
const LATER: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['nullable (1.1)', /\bnullable\s*=/],
  ['moved (1.1)', /^moved\b/m],
  ['precondition, postcondition (1.2)', /\b(?:pre|post)condition\b/],
  ['replace_triggered_by (1.2)', /\breplace_triggered_by\b/],
  ['interpolated error_message (1.2)', /error_message\s*=\s*".*\$\{/],
  ['optional() (1.3)', /\boptional\(/],
  ['startswith, endswith (1.3)', /\b(?:starts|ends)with\(/],
  ['terraform_data (1.4)', /\bterraform_data\b/],
  ['check, import (1.5)', /^(?:check|import)\b/m],
  ['strcontains (1.5)', /\bstrcontains\(/],
  ['removed (1.7)', /^removed\b/m],
  ['provider functions (1.8)', /\bprovider::/],
  ['ephemeral (1.10)', /\bephemeral\b/],
];

const laterWords = (text: string): readonly string[] =>
  LATER.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);

/** A resource's body without what checkov is told, count, lifecycle and the comment above that. */
function body(text: string, name: string): string | undefined {
  const found = new RegExp(`^resource "aws_dynamodb_table" "${name}" \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(text)?.[1];
  return found
    ?.replace(/^ {2}#checkov:.*\n/, '')
    .replace(/^ {2}count = .*\n\n/, '')
    .replace(/\n(?: {2}#.*\n)* {2}lifecycle \{\n[\s\S]*?^ {2}\}\n/m, '')
    .trimEnd();
}

describe('the language', () => {
  it('is that of Terraform 1.0 in every file', () => {
    expect(sources).toHaveLength(12);
    expect(sources.map((name) => [name, laterWords(read(name))])).toEqual(sources.map((name) => [name, []]));
  });

  it.each([
    ['variable "a" {\n  nullable = false\n}', 'nullable (1.1)'],
    ['moved {\n}', 'moved (1.1)'],
    [`  error_message = "No \${var.a}."`, 'interpolated error_message (1.2)'],
    ['  type = object({ a = optional(string) })', 'optional() (1.3)'],
    ['check "a" {\n}', 'check, import (1.5)'],
  ])('is seen to be later in %j', (text, want) => {
    expect(laterWords(text)).toEqual([want]);
  });
});

describe('the versions', () => {
  it('asks for what is documented', () => {
    expect(read('versions.tf')).toMatch(/^ {2}required_version = ">= 1\.0"$/m);
    expect(read('versions.tf')).toMatch(/^ {6}version = "~> 5\.0, >= 5\.98\.0"$/m);
  });
});

describe('the two table resources', () => {
  it('differ in count and lifecycle alone', () => {
    const text = read('main.tf');
    expect(body(text, 'this')).toContain('server_side_encryption {');
    expect(body(text, 'autoscaled')).toBe(body(text, 'this'));
  });

  it('ignore nothing but what auto scaling moves, and only where it does', () => {
    expect(read('main.tf').match(/^ +ignore_changes.*/gm)).toEqual([
      '    ignore_changes = [read_capacity, write_capacity, global_secondary_index]',
    ]);
  });
});

describe('the key', () => {
  it('outlives the change that gives it up', () => {
    expect(read('kms.tf')).toContain('create_before_destroy = true');
  });
});

describe('the selection of the backup', () => {
  it('waits for the role that may make it', () => {
    expect(read('backup.tf')).toMatch(
      /^resource "aws_backup_selection" [\s\S]*?^ {2}depends_on = \[aws_iam_role_policy\.backup\]\n\}/m,
    );
  });
});

describe('tests without Terraform', () => {
  it.each([
    [true, undefined, 'run'],
    [true, 'true', 'run'],
    [false, 'true', 'fail'],
    [false, undefined, 'leave out'],
    [false, 'false', 'leave out'],
  ])('here: %j, CI: %j', (here, ci, want) => {
    expect(fate(here, ci)).toBe(want);
  });
});

describeTerraform('terraform fmt', () => {
  it('changes nothing in the module, its examples and its tests', async () => {
    expect(await terraform(moduleDirectory, ['fmt', '-check', '-recursive'])).toMatchObject({ code: 0, stdout: '' });
  });
});
