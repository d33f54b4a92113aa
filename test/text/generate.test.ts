// `npm run generate` as pipelines call it: a process with arguments, exit codes and files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaults } from '../../src/catalog/config.ts';
import { bundle } from '../../src/generator/bundle.ts';
import { files } from '../../src/generator/files.ts';

const script = fileURLToPath(new URL('../../scripts/generate.ts', import.meta.url));
const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const TIMEOUT = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
const generate = (...args: string[]) => run(args, '');

function run(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, script, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Every path below the folder, without what the test put there itself. */
const written = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('values.'))
    .sort();

const ORDERS = { ...defaults, table_name: 'orders', kms_deletion_window: 30 };
const FORMS: [string, string][] = [
  ['values.tfvars', 'table_name = "orders"\nkms_deletion_window = 30\n'],
  ['values.json', '{"table_name": "orders", "kms_deletion_window": "30"}'],
  ['values.tf', 'module "leads" {\n  source = "./m"\n\n  table_name = "orders"\n  kms_deletion_window = 30\n}\n'],
];

describe('generate writes', () => {
  it.each(FORMS)(
    'the same bundle from %s',
    (name, content) => {
      put(name, content);
      expect(generate('--values', name, '--out', 'out/deep', '--zip', 'zips/x.zip')).toEqual({
        status: 0,
        stdout: 'Wrote out/deep\nWrote zips/x.zip\n',
        stderr: '',
      });
      for (const [path, content] of Object.entries(files(ORDERS))) expect(text(`out/deep/${path}`)).toBe(content);
      expect(readFileSync(join(folder, 'zips/x.zip'))).toEqual(Buffer.from(bundle(files(ORDERS))));
      expect(readdirSync(folder).sort()).toEqual(['out', name, 'zips']);
      expect(readdirSync(join(folder, 'out'))).toEqual(['deep']);
    },
    TIMEOUT,
  );

  it(
    'from standard input, for a region, with every variable',
    () => {
      expect(run(['--values', '-', '--out', 'out', '--region', 'eu-west-1', '--all'], FORMS[0]?.[1] ?? '').status).toBe(
        0,
      );
      const wanted = files(ORDERS, { region: 'eu-west-1', show: 'all' });
      expect(text('out/versions.tf')).toBe(wanted['versions.tf']);
      expect(text('out/terraform.tfvars')).toBe(wanted['terraform.tfvars']);
    },
    TIMEOUT,
  );

  it(
    'into a folder that exists, and leaves other files there',
    () => {
      put('values.tfvars', FORMS[0]?.[1] ?? '');
      mkdirSync(join(folder, 'out'));
      put('out/terraform.tfstate', '{}');
      put('out/main.tf', 'old');
      expect(generate('--values', 'values.tfvars', '--out', 'out').status).toBe(0);
      expect(text('out/terraform.tfstate')).toBe('{}');
      expect(text('out/main.tf')).toBe(files(ORDERS)['main.tf']);
      expect(readdirSync(folder).sort()).toEqual(['out', 'values.tfvars']);
    },
    TIMEOUT,
  );

  it(
    'what is advised against, and says so with its line',
    () => {
      put('values.tfvars', 'kms_deletion_window = 30\nenable_autoscaling = true\nfoo = 1\n');
      const { status, stderr } = generate('--values', 'values.tfvars', '--out', 'out');
      expect(status).toBe(0);
      expect(stderr).toMatch(/^values\.tfvars:2: enable_autoscaling: advice: .+$/m);
      expect(stderr).toMatch(/^values\.tfvars:3: foo: advice: Value for undeclared variable: .+$/m);
      expect(existsSync(join(folder, 'out/main.tf'))).toBe(true);
    },
    TIMEOUT,
  );
});

describe('generate refuses with 1 and writes nothing', () => {
  it.each<[string, { given: [string, string]; want: string }]>([
    [
      'a value of another type',
      {
        given: ['values.tfvars', '\nread_capacity = "ten"'],
        want: 'values.tfvars:2: read_capacity: Terraform: a number is required',
      },
    ],
    [
      'a value against a rule',
      {
        given: ['values.json', '{"kms_deletion_window": 31}'],
        want: 'values.json:1: kms_deletion_window: Terraform: KMS deletion window must be between 7 and 30 days.',
      },
    ],
    [
      'what a guard refuses',
      {
        given: ['values.tfvars', 'hash_key = "timestamp"'],
        want: 'range_key: Terraform: Hash key and range key must be two different attributes.',
      },
    ],
    [
      'an expression',
      {
        given: ['values.tfvars', 'tags = { a = var.x }'],
        want: 'values.tfvars:1: tags: Terraform: Only Terraform can evaluate var.x: give the value itself.',
      },
    ],
    [
      'an unknown argument of a module',
      {
        given: ['values.tf', 'module "m" {\n  foo = 1\n}'],
        want: 'values.tf:2: foo: Terraform: An argument named "foo" is not expected here.',
      },
    ],
    ['a broken text', { given: ['values.tfvars', 'a = ['], want: 'values.tfvars: Terraform: Line 1, column 6: ' }],
    [
      'a .tf file without a module block',
      {
        given: ['values.tf', 'table_name = "orders"\n'],
        want: 'values.tf: Terraform: There is no module block in this text.',
      },
    ],
    [
      'several module blocks',
      { given: ['values.tf', 'module "a" {\n}\nmodule "b" {\n}\n'], want: 'There are several module blocks' },
    ],
  ])(
    '%s',
    (_, { given: [name, content], want }) => {
      put(name, content);
      const { status, stdout, stderr } = generate('--values', name, '--out', 'out', '--zip', 'x.zip');
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(want);
      expect(stderr).toMatch(/\nRefused: nothing is written\.\n$/);
      expect(written()).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('generate ends with 2', () => {
  it.each<[string, { given: string[]; want: string }]>([
    ['without arguments', { given: [], want: '--values is missing.' }],
    [
      'without a place to write to',
      { given: ['--values', 'values.tfvars'], want: 'One of --out and --zip is needed.' },
    ],
    ['with an unknown option', { given: ['--values', 'values.tfvars', '--to', 'x'], want: "Unknown option '--to'" }],
    ['with an option without its value', { given: ['--values'], want: '--values' }],
    ['with a stray argument', { given: ['values.tfvars'], want: 'values.tfvars' }],
    [
      'with a region that is none',
      {
        given: ['--values', 'values.tfvars', '--out', 'o', '--region', 'Ireland'],
        want: '"Ireland" is not the code of a region',
      },
    ],
  ])(
    'and its usage %s',
    (_, { given, want }) => {
      put('values.tfvars', '');
      const { status, stdout, stderr } = generate(...given);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(want);
      expect(stderr).toContain('Usage: npm run generate -- --values FILE');
      expect(written()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'when the file is not there',
    () => {
      const { status, stderr } = generate('--values', 'nothing.tfvars', '--out', 'out');
      expect(status).toBe(2);
      expect(stderr).toContain('nothing.tfvars');
      expect(stderr).not.toContain('Usage');
      expect(written()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'when a file cannot take its place, and leaves all as it was',
    () => {
      put('values.tfvars', '');
      mkdirSync(join(folder, 'out/versions.tf'), { recursive: true });
      put('out/main.tf', 'mine');
      const { status, stderr } = generate('--values', 'values.tfvars', '--zip', 'new/x.zip', '--out', 'out');
      expect(status).toBe(2);
      expect(stderr).toMatch(/versions\.tf is a folder/);
      expect(text('out/main.tf')).toBe('mine');
      expect(written()).toEqual(['out', 'out/main.tf', 'out/versions.tf']);
    },
    TIMEOUT,
  );

  it(
    'when a move fails half-way, and puts back what stood there',
    () => {
      put('values.tfvars', '');
      mkdirSync(join(folder, 'out'));
      put('out/main.tf', 'mine');
      put('out/modules', 'a file where a folder must be');
      expect(generate('--values', 'values.tfvars', '--out', 'out').status).toBe(2);
      expect(text('out/main.tf')).toBe('mine');
      expect(written()).toEqual(['out', 'out/main.tf', 'out/modules']);
    },
    TIMEOUT,
  );
});

it(
  'generate --help tells the usage',
  () => {
    const { status, stdout } = generate('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: npm run generate');
  },
  TIMEOUT,
);
