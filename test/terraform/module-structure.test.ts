// The module, its examples and the recipes are laid out as a published module is, in both editions.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipeSource } from '#module-source';
import { defaults } from '../../src/catalog/config.ts';
import { files } from '../../src/generator/files.ts';
import { complaints, type Folder } from './module-structure.ts';
import { editions } from './schema.ts';
import { moduleDirectory, moduleTexts } from './terraform.ts';

/** The .tf files directly in a folder of these texts; `under` ends with a slash, or is empty. */
function folderOf(texts: Readonly<Record<string, string>>, under: string): Folder {
  const inside = Object.entries(texts).flatMap(([path, text]) => {
    const name = path.startsWith(under) ? path.slice(under.length) : '/';
    return name.endsWith('.tf') && !name.includes('/') ? [[name, text] as const] : [];
  });
  return Object.fromEntries(inside);
}

const examples = readdirSync(join(moduleDirectory, 'examples'));
const recipes = [...new Set(Object.keys(recipeSource).map((path) => path.split('/')[0] ?? ''))].filter(
  (name) => `${name}/main.tf` in recipeSource,
);

const clean: Folder = {
  'main.tf': 'module "a" {\n  source = "./a"\n  b      = var.b\n}\n',
  'variables.tf': 'variable "b" {\n  description = "B"\n  type        = string\n}\n',
  'outputs.tf': 'output "c" {\n  description = "C"\n  value       = module.a.c\n}\n',
  'versions.tf':
    'terraform {\n  required_version = ">= 1.0"\n\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "~> 5.0"\n    }\n  }\n}\n',
};

const without = (name: string): Folder => Object.fromEntries(Object.entries(clean).filter(([file]) => file !== name));
const changed = (name: string, from: string, to: string): Folder => ({
  ...clean,
  [name]: clean[name]?.replace(from, to) ?? '',
});

describe('the rules', () => {
  it.each([
    ['a clean folder', { given: clean, want: [] }],
    ['no variables.tf', { given: { ...without('variables.tf'), 'main.tf': '' }, want: ['no variables.tf'] }],
    ['no outputs.tf', { given: without('outputs.tf'), want: ['no outputs.tf'] }],
    [
      'an output in main.tf',
      {
        given: changed('main.tf', 'module', 'output "d" {\n  description = "D"\n  value       = 1\n}\n\nmodule'),
        want: ['output d stands in main.tf'],
      },
    ],
    [
      'a variable in main.tf',
      {
        given: changed('main.tf', 'module', 'variable "b" {\n  description = "B"\n  type        = string\n}\n\nmodule'),
        want: ['variable b stands in main.tf'],
      },
    ],
    ['an unused variable', { given: changed('main.tf', 'var.b', '1'), want: ['var.b is not used'] }],
    [
      'an unused local',
      { given: changed('main.tf', 'module', 'locals {\n  d = 1\n}\n\nmodule'), want: ['local.d is not used'] },
    ],
    [
      'an unused local of which tflint is told',
      {
        given: changed(
          'main.tf',
          'module',
          'locals {\n  # tflint-ignore: terraform_unused_declarations\n  d = 1\n}\n\nmodule',
        ),
        want: [],
      },
    ],
    ['no type', { given: changed('variables.tf', '  type        = string\n', ''), want: ['variable b has no type'] }],
    [
      'no description',
      { given: changed('outputs.tf', '  description = "C"\n', ''), want: ['output c has no description'] },
    ],
    ['a dash', { given: changed('main.tf', '"a"', '"a-b"'), want: ['module a-b is not in snake_case'] }],
    ['no versions', { given: without('versions.tf'), want: ['no required_version', 'no version of a provider'] }],
  ] as const)('say of %s', (_, { given, want }) => {
    expect(complaints(given)).toEqual(want);
  });
});

describe.each(editions)('for AWS provider %s, nothing is said of', (edition) => {
  const texts = moduleTexts(edition);

  it('the module', () => {
    expect(complaints(folderOf(texts, ''))).toEqual([]);
  });

  it.each(examples)('the example %s', (name) => {
    expect(complaints(folderOf(texts, `examples/${name}/`))).toEqual([]);
    expect(texts).toHaveProperty([`examples/${name}/README.md`]);
    expect(Object.values(folderOf(texts, `examples/${name}/`)).join('')).not.toMatch(/\bregion\s*=|us-east-1/);
  });

  it('the root module of the bundle', () => {
    expect(complaints(folderOf(files(defaults, { provider: edition }), ''))).toEqual([]);
  });
});

it.each(recipes)('nothing is said of the recipe %s', (name) => {
  expect(complaints(folderOf(recipeSource, `${name}/`))).toEqual([]);
});
