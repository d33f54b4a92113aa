// `npm run generate` as pipelines call it: a process with arguments, exit codes and files.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaults } from '../../src/catalog/config.ts';
import { configurationFile } from '../../src/document/configuration-file.ts';
import { type Document, emptyDocument } from '../../src/document/document.ts';
import { encode } from '../../src/document/link.ts';
import { initialState } from '../../src/document/reduce.ts';
import { bundle } from '../../src/generator/bundle.ts';
import { files } from '../../src/generator/files.ts';
import { fileList } from '../../src/model/file-list.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'scripts/generate.ts');
const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const TIMEOUT = 60_000;
/** A user and group without rights. */
const NOBODY = 65534;

/** The script in one file, which starts in a third of the time: it is started some eighty times here. */
const built = join(root, '.tmp', `generate-${process.pid}`, 'generate.js');
beforeAll(
  () =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { ssr: script, outDir: dirname(built), minify: false, copyPublicDir: false },
    }),
  TIMEOUT,
);
afterAll(() => rmSync(dirname(built), { recursive: true, force: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
const generate = (...args: string[]) => run(args, '');

function run(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    // A line for each of 60,000 names.
    maxBuffer: 64e6,
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
      const wanted = { ...files(ORDERS), 'README.md': text('out/deep/README.md') };
      for (const [path, content] of Object.entries(wanted)) expect(text(`out/deep/${path}`)).toBe(content);
      expect(readFileSync(join(folder, 'zips/x.zip'))).toEqual(Buffer.from(bundle(wanted)));
      expect(wanted['README.md']).toMatch(/Made by dynamodb-module-configurator \d/);
      expect(wanted['README.md']).toMatch(/npm run generate -- --values '#2\.[\w.-]+' --out orders-dynamodb/);
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
      expect(text('out/variables.tf')).toBe(wanted['variables.tf']);
      expect(text('out/terraform.tfvars')).toBe(wanted['terraform.tfvars']);
    },
    TIMEOUT,
  );

  it(
    'recipes, each by its id',
    () => {
      put('values.tfvars', 'table_name = "orders"\nenable_streams = true\n');
      const args = ['--values', 'values.tfvars', '--out', 'out', '--recipe', 'audit-log', '--recipe', 'copy-table'];
      expect(generate(...args)).toMatchObject({ status: 0, stdout: 'Wrote out\n' });
      const config = { ...defaults, table_name: 'orders', enable_streams: true };
      const wanted = files(config, { recipes: ['audit-log', 'copy-table'] });
      for (const path of Object.keys(wanted).filter((name) => name !== 'README.md')) {
        expect(text(`out/${path}`)).toBe(wanted[path]);
      }
      expect(existsSync(join(folder, 'out/recipes/stream-lambda/main.tf'))).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'nothing for a recipe that is none, or that the table cannot serve',
    () => {
      put('values.tfvars', 'table_name = "orders"\n');
      const refused = generate(
        '--values',
        'values.tfvars',
        '--out',
        'out',
        '--recipe',
        'audit',
        '--recipe',
        'audit-log',
      );
      expect(refused.status).toBe(1);
      expect(refused.stderr).toContain('There is no recipe "audit"; the recipes are stream-lambda,');
      expect(refused.stderr).toContain('The recipe audit-log needs enable_streams = true.');
      expect(existsSync(join(folder, 'out'))).toBe(false);
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
    ['nothing', { given: ['values.tfvars', ' \n'], want: 'values.tfvars: Terraform: There is nothing in this text.' }],
    [
      'a text that a CI log would obey',
      {
        given: ['values.tfvars', 'tags = { a = f(\n"::warning::x\u001b[2J") }'],
        want: 'values.tfvars:1: tags: Terraform: Only Terraform can evaluate f(\\u{a}"::warning::x\\u{1b}[2J"): give the value itself.',
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

const ENVIRONMENTS: Document = {
  ...emptyDocument,
  module: { entries: { table_name: { as: 'typed', value: 'orders' }, read_capacity: { as: 'typed', value: '9' } } },
  environments: [
    { name: 'dev', entries: { table_name: { as: 'typed', value: 'orders-dev' } } },
    { name: 'prod', entries: { enable_backup: { as: 'typed', value: true } } },
  ],
  target: { ...emptyDocument.target, region: 'eu-west-1' },
};

describe('generate takes a link', () => {
  const link = encode(ENVIRONMENTS);

  it.each([
    ['as a fragment', `#${link}`],
    ['as an address', `https://example.com/dynamodb/#${link}`],
    ['in a file', 'values.link'],
  ])(
    '%s, with every environment and its cost',
    (_, given) => {
      put('values.link', `${link}\n`);
      expect(generate('--values', given, '--out', 'out')).toMatchObject({ status: 0, stdout: 'Wrote out\n' });
      expect(text('out/terraform.tfvars')).toBe(
        'table_name = "orders"\n\nread_capacity = 9\n'.replace('\n\n', '\n').replace('table_name =', 'table_name    ='),
      );
      expect(text('out/environments/dev.tfvars')).toBe('table_name = "orders-dev"\n');
      expect(text('out/environments/prod.tfvars')).toBe('enable_backup = true\n');
      expect(text('out/variables.tf')).toContain('"eu-west-1"');
      expect(text('out/README.md')).toContain(`--values '#${link}'`);
      for (const path of ['COST.md', 'cost.csv', 'infracost-usage.yml'])
        expect(existsSync(join(folder, 'out', path))).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'for one environment',
    () => {
      expect(generate('--values', `#${link}`, '--environment', 'dev', '--out', 'out').status).toBe(0);
      expect(text('out/terraform.tfvars')).toContain('"orders-dev"');
      expect(existsSync(join(folder, 'out/environments'))).toBe(false);
    },
    TIMEOUT,
  );

  it(
    'and refuses one that was cut',
    () => {
      const { status, stderr } = generate('--values', `#${link.slice(0, -4)}`, '--out', 'out');
      expect([status, written()]).toEqual([1, []]);
      expect(stderr).toContain('link: Terraform: This link is incomplete');
    },
    TIMEOUT,
  );
});

describe('generate with a workload', () => {
  it(
    'writes its cost',
    () => {
      put('values.tfvars', 'table_name = "orders"\n');
      put('values.json', '{"puts": 50, "rateUnit": "second"}');
      expect(generate('--values', 'values.tfvars', '--out', 'out', '--workload', 'values.json').status).toBe(0);
      expect(text('out/COST.md')).toContain('orders');
      expect(text('out/README.md')).toMatch(/(About|At least) \$[\d.,]+ a month in us-east-1/);
    },
    TIMEOUT,
  );

  it.each([
    ['a field out of bounds', '{"puts": -1}', 'values.json: '],
    ['a field there is not', '{"put": 50}', 'values.json: "put" is no field of the workload.'],
    ['a list', '[]', 'values.json: A workload is a JSON object of fields.'],
  ])(
    'refuses %s',
    (_, content, want) => {
      put('values.tfvars', 'table_name = "orders"\n');
      put('values.json', content);
      const { status, stderr } = generate('--values', 'values.tfvars', '--out', 'out', '--workload', 'values.json');
      expect([status, written()]).toEqual([1, []]);
      expect(stderr).toContain(want);
    },
    TIMEOUT,
  );
});

describe('generate writes safely', () => {
  beforeEach(() => put('values.tfvars', 'table_name = "orders"\n'));
  const into = (out: string) => generate('--values', 'values.tfvars', '--out', out);

  it(
    'onto another disk',
    () => {
      // Linux has one in memory; elsewhere the folder is at least another one than the values'.
      const shared = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'generate-'));
      try {
        expect(into(shared).status).toBe(0);
        expect(readFileSync(join(shared, 'terraform.tfvars'), 'utf8')).toBe('table_name = "orders"\n');
        expect(readdirSync(shared).filter((name) => name.startsWith('.generate'))).toEqual([]);
      } finally {
        rmSync(shared, { recursive: true });
      }
    },
    TIMEOUT,
  );

  it(
    'in a folder whose parent belongs to someone else and cannot be written',
    () => {
      mkdirSync(join(folder, 'theirs/mine'), { recursive: true });
      const isRoot = process.getuid?.() === 0;
      // Root may write anywhere: the command then runs as a user who may not.
      const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
      if (isRoot) chownSync(join(folder, 'theirs/mine'), NOBODY, NOBODY);
      for (const [path, mode] of [
        ['', 0o755],
        ['values.tfvars', 0o644],
        ['theirs', 0o555],
      ] as const) {
        chmodSync(join(folder, path), mode);
      }
      const run = (command: string, ...args: string[]) =>
        spawnSync(command, args, { cwd: folder, encoding: 'utf8', ...owner });
      try {
        expect(run('mkdir', 'theirs/probe').status).not.toBe(0);
        const args = ['--values', 'values.tfvars', '--out', 'theirs/mine'];
        const { status, stdout, stderr } = run(process.execPath, built, ...args);
        expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Wrote theirs/mine\n', stderr: '' });
        expect(text('theirs/mine/terraform.tfvars')).toBe('table_name = "orders"\n');
      } finally {
        chmodSync(join(folder, 'theirs'), 0o755);
      }
    },
    TIMEOUT,
  );

  it(
    'and follows no symbolic link out of the folder',
    () => {
      mkdirSync(join(folder, 'out'));
      mkdirSync(join(folder, 'elsewhere'));
      symlinkSync('../elsewhere', join(folder, 'out/modules'));
      const { status, stderr } = into('out');
      expect(status).toBe(2);
      expect(stderr).toContain('out/modules is a symbolic link, which is not followed');
      expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
      expect(readdirSync(join(folder, 'out'))).toEqual(['modules']);
    },
    TIMEOUT,
  );

  it(
    'and replaces a link in the place of a file',
    () => {
      mkdirSync(join(folder, 'out'));
      put('values.mine', 'mine');
      symlinkSync('../values.mine', join(folder, 'out/main.tf'));
      expect(into('out').status).toBe(0);
      expect(text('values.mine')).toBe('mine');
      expect(text('out/main.tf')).toBe(files(ORDERS)['main.tf']);
    },
    TIMEOUT,
  );

  it(
    'and undoes what a killed run left half-done',
    () => {
      // As a kill between two moves leaves it: main.tf replaced, variables.tf new, outputs.tf not moved yet.
      mkdirSync(join(folder, 'out/.generate-abc/old'), { recursive: true });
      mkdirSync(join(folder, 'out/.generate-abc/new'));
      put('out/.generate-abc/old/main.tf', 'mine');
      put('out/.generate-abc/new/outputs.tf', 'new');
      put('out/main.tf', 'new');
      put('out/extra.tf', 'new');
      mkdirSync(join(folder, 'out/versions.tf'));
      const moved = (path: string, stood: boolean) => ({ path, stood });
      const files = [moved('main.tf', true), moved('extra.tf', false), moved('outputs.tf', false)];
      put('out/.generate-abc/journal.json', JSON.stringify({ pid: 2 ** 30, files }));
      expect(into('out').status).toBe(2);
      expect(text('out/main.tf')).toBe('mine');
      expect(readdirSync(join(folder, 'out'))).toEqual(['main.tf', 'versions.tf']);
    },
    TIMEOUT,
  );

  it(
    'and not beside another run',
    () => {
      mkdirSync(join(folder, 'out/.generate-abc'), { recursive: true });
      put('out/.generate-abc/journal.json', JSON.stringify({ pid: process.pid, files: [] }));
      const { status, stderr } = into('out');
      expect(status).toBe(2);
      expect(stderr).toContain(`is being written by process ${process.pid}`);
    },
    TIMEOUT,
  );

  it(
    'a new folder as a whole: a kill at any moment leaves all of it or none',
    async () => {
      for (const after of [0, 1, 2, 3, 5, 8]) {
        const out = join(folder, `values.out${after}`);
        const child = spawn(process.execPath, [built, '--values', 'values.tfvars', '--out', out], {
          cwd: folder,
        });
        const ended = new Promise((done) => child.on('close', done));
        while (child.exitCode === null && !readdirSync(folder).some((name) => name.startsWith('.generate-'))) {
          await new Promise((done) => setImmediate(done));
        }
        await new Promise((done) => setTimeout(done, after));
        child.kill('SIGKILL');
        await ended;
        const found = existsSync(out)
          ? readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(out, path)).isFile())
          : [];
        expect([0, Object.keys(files(ORDERS)).length]).toContain(found.length);
      }
    },
    TIMEOUT,
  );

  it(
    'a folder that exists: after a kill in the middle each file is old or new, and the next run puts the old ones back',
    async () => {
      expect(generate('--values', 'values.tfvars', '--out', 'values.fresh').status).toBe(0);
      const paths = readdirSync(join(folder, 'values.fresh'), { recursive: true, encoding: 'utf8' });
      const isFile = (path: string): boolean => statSync(join(folder, 'values.fresh', path)).isFile();
      const made = Object.fromEntries(paths.filter(isFile).map((path) => [path, text(`values.fresh/${path}`)]));
      const old = { ...made, 'mine.txt': 'mine' };
      let halfDone = 0;
      for (let round = 0; round < 8 && halfDone < 3; round += 1) {
        const out = join(folder, `values.out${round}`);
        for (const [path, content] of Object.entries(old)) {
          mkdirSync(dirname(join(out, path)), { recursive: true });
          writeFileSync(join(out, path), `old ${content}`);
        }
        const child = spawn(process.execPath, [built, '--values', 'values.tfvars', '--out', out], {
          cwd: folder,
        });
        const ended = new Promise((done) => child.on('close', done));
        // Killed as soon as the first file has moved: its old text waits in the stage.
        const moved = (): boolean =>
          readdirSync(out).some((name) => name.startsWith('.generate-') && existsSync(join(out, name, 'old')));
        while (child.exitCode === null && !moved()) await new Promise((done) => setImmediate(done));
        child.kill('SIGKILL');
        await ended;
        const held = (path: string): string | null =>
          existsSync(join(out, path)) ? readFileSync(join(out, path), 'utf8') : null;
        const [stage] = readdirSync(out).filter((name) => name.startsWith('.generate-'));
        if (stage === undefined || !existsSync(join(out, stage, 'journal.json'))) {
          // It had ended, or moved everything and closed its journal.
          for (const [path, content] of Object.entries(made)) expect(held(path)).toBe(content);
          continue;
        }
        halfDone += 1;
        for (const [path, content] of Object.entries(made)) {
          expect([null, `old ${content}`, content]).toContain(held(path));
        }
        // The next run fails, since its zip is a folder; before, it has put back what the killed one left.
        expect(generate('--values', 'values.tfvars', '--out', out, '--zip', 'values.fresh').status).toBe(2);
        for (const [path, content] of Object.entries(old)) expect(held(path)).toBe(`old ${content}`);
        expect(readdirSync(out).filter((name) => name.startsWith('.generate-'))).toEqual([]);
      }
      expect(halfDone).toBeGreaterThan(0);
    },
    TIMEOUT * 3,
  );

  it(
    'and reads 60,000 unknown names in linear time',
    () => {
      const lines = (count: number): string =>
        Array.from({ length: count }, (_, at) => `enable_ttl_${at} = ${at}`).join('\n');
      const seconds = (content: string): number => {
        put('values.tf', `module "m" {\n${content}\n}\n`);
        const begun = performance.now();
        expect(generate('--values', 'values.tf', '--out', 'out').status).toBe(1);
        return (performance.now() - begun) / 1000;
      };
      const few = seconds(lines(6000));
      // Ten times as many names: a quadratic reader takes a hundred times as long.
      expect(seconds(lines(60_000))).toBeLessThan(few * 15);
    },
    TIMEOUT * 3,
  );
});

describe('the page’s command line', () => {
  const target = {
    ...emptyDocument.target,
    provider: '6',
    layout: 'literal',
    label: 'leads',
    moduleTests: true,
  } as const;
  const typed = (value: string) => ({ as: 'typed', value }) as const;
  const document: Document = {
    ...emptyDocument,
    module: { entries: { table_name: typed('orders'), read_capacity: typed('7') } },
    environments: [{ name: 'dev', entries: { table_name: typed('orders-dev') } }],
    target,
    workload: { items: '5 million' },
  };
  const many = Array.from({ length: 45 }, (_, at) =>
    [1, 2, 3, 4, 5, 6].map((factor) => Math.sin(at * 10 + factor)).join(' '),
  );
  const rows = many.map((value, at) => ({ key: `key-${at}`, value }));
  const long: Document = { ...document, module: { entries: { tags: { as: 'typed', value: rows } } } };

  it.each([
    ['with a link', document, false],
    ['with a configuration file', long, true],
  ])(
    'writes the files that the page shows, %s',
    (_, given, wantsFile) => {
      const session = { ...initialState.session, show: 'all' } as const;
      const { files: listed, command, needsFile } = fileList({ document: given, session });
      expect(needsFile).toBe(wantsFile);
      put('configuration.json', configurationFile(given));
      const here = (command ?? '').replace(
        'npm run generate --',
        `"${process.execPath}" --import "${tsx}" "${script}"`,
      );
      const { status, stderr } = spawnSync('sh', ['-c', here], { cwd: folder, encoding: 'utf8' });
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
      const [out = ''] = readdirSync(folder).filter((name) => name.endsWith('-dynamodb'));
      for (const { path, text: wanted } of listed) expect(text(`${out}/${path}`)).toBe(wanted);
      const found = readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' });
      expect(found.filter((path) => statSync(join(folder, out, path)).isFile())).toHaveLength(listed.length);
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
    [
      'with a layout that is none',
      { given: ['--values', 'values.tfvars', '--out', 'o', '--layout', 'x'], want: '"x" is no layout' },
    ],
    [
      'with an environment that is not there',
      {
        given: ['--values', 'values.tfvars', '--out', 'o', '--environment', 'dev'],
        want: 'There is no environment "dev" in values.tfvars.',
      },
    ],
  ])(
    'and its usage %s',
    (_, { given, want }) => {
      put('values.tfvars', 'table_name = "orders"');
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
      put('values.tfvars', 'table_name = "orders"');
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
      put('values.tfvars', 'table_name = "orders"');
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
