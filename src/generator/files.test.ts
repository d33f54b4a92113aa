// The bundle's files, held against the module and against files that a person has read.
import { describe, expect, it } from 'vitest';
import { readItems } from '../../test/support/read-items.ts';
import { usages } from '../../test/support/usages.ts';
import { defaults, names, rowOf } from '../catalog/config.ts';
import { type Block, Expression, type Item, isMap, type Value } from '../hcl/value.ts';
import { awsVersions } from './edition.ts';
import { files } from './files.ts';
import { moduleBlock } from './module-block.ts';
import { moduleFiles } from './module-files.ts';
import { outputs } from './outputs.ts';
import { TERRAFORM_VERSION } from './root-module.ts';
import { tfvars, tfvarsJson } from './tfvars.ts';

const module5 = moduleFiles('5', false);

const blocks = (text: string | undefined, type: string): Block[] => {
  const { body, errors } = readItems(text ?? '');
  expect(errors).toEqual([]);
  return body.filter((item) => item.kind === 'block').filter((block) => block.type === type);
};

const value = (body: readonly Item[] | undefined, name: string): Value | undefined => {
  const item = body?.find((one) => one.kind === 'attribute' && one.name === name);
  return item?.kind === 'attribute' ? item.value : undefined;
};

const text = (held: Value | undefined): unknown => (held instanceof Expression ? held.text : held);

describe('the root module', () => {
  const root = files(defaults);

  it('holds what the README lists', () => {
    expect(Object.keys(root).filter((path) => !path.startsWith('modules/'))).toEqual([
      'README.md',
      'main.tf',
      'variables.tf',
      'outputs.tf',
      'versions.tf',
      'terraform.tfvars',
    ]);
    expect(Object.keys(root).filter((path) => path.startsWith('modules/'))).toEqual(Object.keys(module5));
    for (const path of ['main.tf', 'variables.tf', 'outputs.tf', 'versions.tf', 'README.md', 'LICENSE']) {
      expect(Object.keys(module5)).toContain(`modules/dynamodb/${path}`);
    }
  });

  it('passes every variable on', () => {
    const [module] = blocks(root['main.tf'], 'module');
    expect(text(value(module?.body, 'source'))).toBe('./modules/dynamodb');
    for (const name of names) expect(text(value(module?.body, name))).toBe(`var.${name}`);
    expect(module?.body.length).toBe(names.length + 1);
  });

  it('declares every variable as the module does', () => {
    const ours = blocks(root['variables.tf'], 'variable');
    const theirs = blocks(module5['modules/dynamodb/variables.tf'], 'variable');
    expect(ours.map((block) => block.labels)).toEqual(names.map((name) => [name]));
    for (const block of ours) {
      const twin = theirs.find((other) => other.labels[0] === block.labels[0]);
      for (const name of ['type', 'default', 'description']) {
        expect([block.labels, name, text(value(block.body, name))]).toEqual([
          block.labels,
          name,
          text(value(twin?.body, name)),
        ]);
      }
    }
    expect(text(value(ours.at(24)?.body, 'type'))).toBe(rowOf('tags').type);
  });

  it('passes every output of the module on', () => {
    const theirs = blocks(module5['modules/dynamodb/outputs.tf'], 'output');
    const described = theirs.map((block) => ({ name: block.labels[0], description: value(block.body, 'description') }));
    expect(outputs).toEqual(described);
    const ours = blocks(root['outputs.tf'], 'output');
    expect(ours.map((block) => [block.labels[0], text(value(block.body, 'value'))])).toEqual(
      outputs.map(({ name }) => [name, `module.dynamodb.${name}`]),
    );
  });

  it('carries what runs, and tests, examples and change log on request', () => {
    const folders = (paths: readonly string[]): string[] => [...new Set(paths.map((path) => path.split('/')[2] ?? ''))];
    const short = Object.keys(root).filter((path) => path.startsWith('modules/'));
    expect(folders(short)).not.toContain('tests');
    expect(folders(short)).not.toContain('examples');
    const long = Object.keys(files(defaults, { moduleTests: true }));
    expect(long).toEqual(expect.arrayContaining(short));
    expect(folders(long)).toEqual(expect.arrayContaining(['tests', 'examples', 'CHANGELOG.md']));
  });

  it.each(['5', '6'] as const)('asks for the versions that the module asks for, with AWS provider %s', (provider) => {
    const texts = files(defaults, { provider });
    for (const path of ['versions.tf', 'modules/dynamodb/versions.tf']) {
      const [terraform] = blocks(texts[path], 'terraform');
      expect(value(terraform?.body, 'required_version')).toBe(TERRAFORM_VERSION);
      const providers = terraform?.body.find((item) => item.kind === 'block' && item.type === 'required_providers');
      const aws = providers?.kind === 'block' ? value(providers.body, 'aws') : undefined;
      expect(aws !== undefined && isMap(aws) ? aws.version : undefined).toBe(awsVersions[provider]);
    }
  });

  it('binds the provider to a region only when told', () => {
    expect(blocks(root['versions.tf'], 'provider')).toEqual([]);
    const [provider] = blocks(files(defaults, { region: 'eu-west-1' })['versions.tf'], 'provider');
    expect(provider?.labels).toEqual(['aws']);
    expect(value(provider?.body, 'region')).toBe('eu-west-1');
  });

  it('takes further files, and names them', () => {
    const more = files(defaults, { extra: { 'COST.md': '# Cost\n', 'cost.csv': 'a\n' } });
    expect(more['COST.md']).toBe('# Cost\n');
    expect(more['README.md']).toContain('- `COST.md`\n- `cost.csv`\n');
    expect(root['README.md']).not.toContain('COST.md');
  });

  it('explains how to set the region unless it is set', () => {
    expect(root['README.md']).toContain('export AWS_REGION=us-east-1\nterraform init\n');
    const bound = files(defaults, { region: 'eu-west-1' })['README.md'] ?? '';
    expect(bound).toContain('eu-west-1');
    expect(bound).not.toContain('AWS_REGION');
    for (const command of ['terraform init', 'terraform plan', 'terraform apply']) expect(bound).toContain(command);
  });
});

describe('goldens', () => {
  it.each(
    [{ id: 'defaults', values: {} }, ...usages].map(({ id, values }) => [id, { ...defaults, ...values }] as const),
  )('of %s', async (id, config) => {
    const folder = `goldens/${id}`;
    await expect(moduleBlock(config)).toMatchFileSnapshot(`${folder}/module-block.tf`);
    await expect(moduleBlock(config, { show: 'all' })).toMatchFileSnapshot(`${folder}/module-block-all.tf`);
    await expect(tfvars(config)).toMatchFileSnapshot(`${folder}/terraform.tfvars`);
    await expect(tfvars(config, { show: 'all' })).toMatchFileSnapshot(`${folder}/all.tfvars`);
    await expect(tfvarsJson(config)).toMatchFileSnapshot(`${folder}/terraform.tfvars.json`);
  });

  it.each([
    ['root', {}],
    ['root-with-region', { region: 'eu-west-1' }],
  ])('of the %s module', async (id, options) => {
    for (const [path, content] of Object.entries(files(defaults, options))) {
      if (!path.startsWith('modules/')) await expect(content).toMatchFileSnapshot(`goldens/${id}/${path}`);
    }
  });
});
