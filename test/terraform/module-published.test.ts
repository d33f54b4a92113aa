// What a published module says and carries: what may not be missing from its README, licence, changelog, and no second copy.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipeSource } from '#module-source';
import { defaults } from '../../src/catalog/config.ts';
import { files } from '../../src/generator/files.ts';
import { projectFiles } from '../structure/source-files.ts';
import { editions, youngerThanFloor } from './schema.ts';
import { moduleDirectory, moduleTexts, root } from './terraform.ts';

const read = (name: string): string => readFileSync(join(moduleDirectory, name), 'utf8');
const readme = read('README.md').replace(/\s+/g, ' ');

describe('the README of the module', () => {
  it.each([
    ['who may use the table', 'IAM permissions on DynamoDB are not enough**: without `kms:Decrypt` on the key'],
    [
      'what its policies carry',
      '`read_policy_json`, `write_policy_json`, `stream_policy_json` and `backup_policy_json`',
    ],
    ['that nobody is told', 'Without `alarm_actions` **nobody is told**'],
    ['that a storm can go unnoticed', 'so a storm of four minutes goes unnoticed'],
    ['that indexes have alarms of their own', 'a write that an index throttles does not count in the table'],
    [
      'how long backups need the key',
      'Once that key is gone they are unreadable, and the default `kms_deletion_window` is 7 days: use 30',
    ],
    ['what a flip of auto scaling does', 'so the apply can end **without any table**'],
    [
      'what deletion protection does about it',
      'With `deletion_protection_enabled = true` the apply ends in an error instead',
    ],
    ['the move in the language of Terraform 1.0', "terraform state mv 'module.dynamodb.aws_dynamodb_table.this[0]'"],
    ['what replaces the table', 'The table is **replaced and its items are lost**'],
    ['what takes two applies', '### From on-demand to auto scaling: two applies'],
    ['what is limited per day', 'AWS allows 4 changes to on-demand in 24 hours'],
    ['what a rename does to backups', 'It therefore keeps its name when `table_name` changes'],
    ['how to restore', 'aws dynamodb restore-table-to-point-in-time'],
    ['how to destroy', 'To destroy the table, set `deletion_protection_enabled = false` and apply first.'],
    ['what the caller may do', '`iam:CreateServiceLinkedRole`'],
    ['that OpenTofu runs it', 'for Terraform 1.0 and later and for OpenTofu 1.6 and later'],
    ['that OpenTofu runs its tests', '`tofu init && tofu test`'],
    [
      'what it does not offer',
      'The module does not offer local or further indexes, keys that are not strings, warm throughput',
    ],
  ])('says %s', (_, text) => {
    expect(readme).toContain(text);
  });

  it('has the sections of terraform-docs between its markers', () => {
    const [, generated = ''] = /<!-- BEGIN_TF_DOCS -->([\s\S]*)<!-- END_TF_DOCS -->/.exec(read('README.md')) ?? [];
    expect(generated.match(/^## .*/gm)).toEqual(
      ['Requirements', 'Providers', 'Modules', 'Resources', 'Inputs', 'Outputs'].map((title) => `## ${title}`),
    );
    expect(generated).toContain('| Name | Description | Type | Default | Required |');
  });
});

it.each(editions)('the module and the recipes use nothing younger than the floor of AWS provider %s', (edition) => {
  const texts = Object.entries({ ...moduleTexts(edition), ...recipeSource }).filter(([path]) => path.endsWith('.tf'));
  const used = (name: string): boolean =>
    texts.some(([, text]) => new RegExp(`^\\s*(dynamic ")?${name}\\b`, 'm').test(text));
  expect(used('global_secondary_index')).toBe(true);
  expect(youngerThanFloor[edition].filter(used)).toEqual([]);
});

describe('the README of the bundle', () => {
  it.each(editions)('says of the defaults what may not be missed, with AWS provider %s', (provider) => {
    const text = files(defaults, { provider })['README.md'] ?? '';
    const advice = (field: string): string => new RegExp(`^- \`${field}\`: .*`, 'm').exec(text)?.[0] ?? '';
    expect(advice('enable_encryption')).toContain('also needs kms:Decrypt and kms:DescribeKey');
    expect(advice('alarm_actions')).toContain('The alarms tell nobody when they fire');
    expect(advice('deletion_protection_enabled')).not.toBe('');
    const [dangers = ''] = /^## Dangers$[\s\S]*?(?=^## )/m.exec(text) ?? [];
    expect(dangers).toMatch(
      /^- `kms_deletion_window`: 7 days is the minimum\..* its backups of up to 35 days are lost/m,
    );
    expect(text).toContain('OpenTofu');
  });
});

describe('the licence', () => {
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');

  it('is Apache 2.0 in project, module and bundle', () => {
    expect(licence).toContain('Apache License');
    expect(licence).toContain('Version 2.0, January 2004');
    expect(read('LICENSE')).toBe(licence);
    for (const provider of editions) expect(files(defaults, { provider })['modules/dynamodb/LICENSE']).toBe(licence);
  });

  it('stands beside a change log', () => {
    expect(read('CHANGELOG.md')).toMatch(/^## \d+\.\d+\.\d+$/m);
  });
});

describe('the module', () => {
  const LINES = 10;

  /** Each run of some lines of a file, without indentation and without blank lines. */
  function runs(text: string): readonly string[] {
    const lines = text.split('\n').map((line) => line.trim());
    const told = lines.filter((line) => line !== '');
    return told.slice(0, Math.max(0, told.length - LINES + 1)).map((_, at) => told.slice(at, at + LINES).join('\n'));
  }

  it('stands once among the sources: no other file has ten lines of it in a row', () => {
    const own = Object.entries(moduleTexts('5')).filter(([path]) => /^[^/]+\.tf$/.test(path) && path !== 'versions.tf');
    const known = new Set(own.flatMap(([, text]) => runs(text)));
    const others = projectFiles((path) => !path.startsWith('modules/') && /\.(tf|tsx?|json|hcl|m?js|txt)$/.test(path));
    expect(known.size).toBeGreaterThan(900);
    expect([...others].filter(([, text]) => runs(text).some((run) => known.has(run))).map(([path]) => path)).toEqual(
      [],
    );
  });
});
