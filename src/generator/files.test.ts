// The bundle's files, held against the module and against files that a person has read.
import { describe, expect, it } from 'vitest';
import { readItems } from '../../test/support/read-items.ts';
import { usages } from '../../test/support/usages.ts';

import { type Config, defaults, names, rowOf } from '../catalog/config.ts';

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
      'providers.tf',
      'terraform.tfvars',
      '.gitignore',
    ]);
    const whole = Object.keys(files(defaults, { moduleTests: true })).filter((path) => path.startsWith('modules/'));
    const packed = Object.keys(root).filter((path) => path.startsWith('modules/'));
    expect(packed).toEqual(Object.keys(module5));
    expect(packed.length).toBeLessThan(whole.length);
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
    expect(ours.map((block) => block.labels)).toEqual([...names, 'aws_region'].map((name) => [name]));
    for (const block of ours.slice(0, -1)) {
      const twin = theirs.find((other) => other.labels[0] === block.labels[0]);
      // Without terraform.tfvars Terraform asks for the name instead of planning a table that nobody named.
      for (const name of block.labels[0] === 'table_name'
        ? ['type', 'description']
        : ['type', 'default', 'description']) {
        expect([block.labels, name, text(value(block.body, name))]).toEqual([
          block.labels,
          name,
          text(value(twin?.body, name)),
        ]);
      }
    }
    expect(text(value(ours.at(24)?.body, 'type'))).toBe(rowOf('tags').type);
    expect(value(ours.find(({ labels }) => labels[0] === 'table_name')?.body, 'default')).toBe(undefined);
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

  it('takes the Region from a variable, which has one only when told', () => {
    const regionOf = (root: Record<string, string>): unknown =>
      value(blocks(root['variables.tf'], 'variable').at(-1)?.body, 'default');
    const [provider] = blocks(root['providers.tf'], 'provider');
    expect(provider?.labels).toEqual(['aws']);
    expect(text(value(provider?.body, 'region'))).toBe('var.aws_region');
    expect(regionOf(root)).toBe(null);
    expect(regionOf(files(defaults, { region: 'eu-west-1' }))).toBe('eu-west-1');
  });

  it('takes further files, and names them', () => {
    const more = files(defaults, { extra: { 'COST.md': '# Cost\n', 'cost.csv': 'a\n' } });
    expect(more['COST.md']).toBe('# Cost\n');
    expect(more['README.md']).toContain('- `COST.md`: the cost estimate\n- `cost.csv`');
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

const of = (values: Partial<Config>): Config => ({ ...defaults, ...values });
const ORDERS = of({ table_name: 'orders' });

describe('the literal layout', () => {
  it('is one main.tf', () => {
    const root = files(ORDERS, { layout: 'literal', region: 'eu-west-1' });
    expect(Object.keys(root).filter((path) => !path.startsWith('modules/'))).toEqual([
      'README.md',
      'main.tf',
      '.gitignore',
    ]);
    const [module] = blocks(root['main.tf'], 'module');
    expect(value(module?.body, 'table_name')).toBe('orders');
    expect(value(blocks(root['main.tf'], 'provider')[0]?.body, 'region')).toBe('eu-west-1');
    expect(blocks(root['main.tf'], 'output')).toHaveLength(outputs.length);
    expect(blocks(files(ORDERS, { layout: 'literal' })['main.tf'], 'provider')).toEqual([]);
  });

  it('has a root module for each environment', () => {
    const environments = [{ name: 'dev', config: of({ table_name: 'orders-dev' }) }];
    const root = files(ORDERS, { layout: 'literal', environments });
    const [module] = blocks(root['environments/dev/main.tf'], 'module');
    expect(value(module?.body, 'source')).toBe('../../modules/dynamodb');
    expect(value(module?.body, 'table_name')).toBe('orders-dev');
    expect(root['README.md']).toContain('cd environments/dev\n');
  });
});

describe('environments', () => {
  const environments = [
    { name: 'dev', config: of({ table_name: 'orders-dev', enable_backup: false }) },
    { name: 'prod', config: of({ table_name: 'orders', enable_backup: true, kms_deletion_window: 30 }) },
  ];
  const root = files(of({ table_name: 'orders', enable_backup: true }), { environments });

  it('have what differs from the base, the defaults too', () => {
    expect(root['terraform.tfvars']).toBe(
      'table_name = "orders"\n\nenable_backup = true\n'
        .replace('\n\n', '\n')
        .replace('table_name =', 'table_name    ='),
    );
    expect(root['environments/dev.tfvars']).toBe('table_name    = "orders-dev"\nenable_backup = false\n');
    expect(root['environments/prod.tfvars']).toBe('kms_deletion_window = 30\n');
    expect(files(ORDERS, { environments: [{ name: 'same', config: ORDERS }] })['environments/same.tfvars']).toBe(
      '# Nothing differs from terraform.tfvars.\n',
    );
  });

  it('have a state each', () => {
    expect(root['backend.tf']).toContain('backend "local" {');
    for (const name of ['dev', 'prod']) {
      expect(root['README.md']).toContain(`-backend-config=path=${name}.tfstate`);
      expect(root['README.md']).toContain(`-var-file=environments/${name}.tfvars`);
    }
    expect(root['README.md']).toContain('-backend-config=key=orders-dev/dev.tfstate');
    expect(files(ORDERS)['backend.tf']).toBe(undefined);
  });
});

describe('the module block of the bundle', () => {
  it.each([
    [
      'a Git address',
      { given: { source: 'git::https://example.com/modules.git//dynamodb?ref=v1.2.0' }, version: undefined },
    ],
    ['a registry address', { given: { source: 'acme/dynamodb/aws', version: '~> 1.2' }, version: '~> 1.2' }],
    ['another folder', { given: { source: '../modules/dynamodb' }, version: undefined }],
  ])('from %s leaves the module out', (_, { given, version }) => {
    const root = files(ORDERS, { ...given, name: 'leads' });
    const [module] = blocks(root['main.tf'], 'module');
    expect(module?.labels).toEqual(['leads']);
    expect(value(module?.body, 'source')).toBe(given.source);
    expect(value(module?.body, 'version')).toBe(version);
    expect(text(value(blocks(root['outputs.tf'], 'output')[0]?.body, 'value'))).toBe('module.leads.table_name');
    expect(Object.keys(root).filter((path) => path.startsWith('modules/'))).toEqual([]);
    expect(root['README.md']).toContain(given.source);
  });
});

describe('README', () => {
  it('says what was chosen, risked, advised and paid, and how to come back', () => {
    const config = of({ table_name: 'orders', enable_point_in_time_recovery: false, enable_autoscaling: true });
    const about = {
      cost: 'About $1.67 a month.',
      link: 'https://x.example/#1.a.b',
      command: 'npm run generate',
      madeBy: 'us 1.0',
    };
    const readme = files(config, { about, extra: { 'COST.md': '' } })['README.md'] ?? '';
    const order = [
      '## Dangers',
      '- `enable_point_in_time_recovery`: ',
      '## What was chosen',
      'table_name',
      '## What it costs',
      'About $1.67',
      '## Apply',
      '## Contents',
      '## Advice',
      '`enable_autoscaling`',
      '<https://x.example/#1.a.b>',
      'npm run generate',
      'Made by us 1.0.',
    ];
    const places = order.map((text) => readme.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says the dangers of each environment', () => {
    const dev = of({ table_name: 'orders', enable_point_in_time_recovery: false });
    const readme = files(ORDERS, {
      environments: [
        { name: 'dev', config: dev },
        { name: 'prod', config: ORDERS },
      ],
    })['README.md'];
    expect(readme).toContain('- dev: `enable_point_in_time_recovery`: ');
    expect(readme).toContain('Several environments have the same `table_name`');
  });

  it('fences what a tag may hold', () => {
    const readme = files(of({ tags: { note: '```' } }))['README.md'] ?? '';
    expect(readme).toContain('````hcl\n');
  });

  it('has the steps of a table that exists', () => {
    const block = { path: 'moved.tf', text: 'moved {}\n', about: 'keeps the table' };
    const root = files(ORDERS, {
      moved: { block, steps: [{ text: 'Plan.', command: 'terraform plan' }, { text: 'Look.' }] },
    });
    expect(root['moved.tf']).toBe('moved {}\n');
    expect(root['README.md']).toContain('1. Plan. `terraform plan`\n2. Look.\n');
    expect(root['README.md']).toContain('- `moved.tf`: keeps the table\n');
    const environments = [{ name: 'dev', config: ORDERS }];
    const literal = files(ORDERS, { moved: { block, steps: [] }, layout: 'literal', environments });
    expect(literal['environments/dev/moved.tf']).toBe('moved {}\n');
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
    ['root-literal', { region: 'eu-west-1', layout: 'literal' }],
  ] as const)('of the %s module', async (id, options) => {
    for (const [path, content] of Object.entries(files(defaults, options))) {
      if (!path.startsWith('modules/')) await expect(content).toMatchFileSnapshot(`goldens/${id}/${path}`);
    }
  });
});
