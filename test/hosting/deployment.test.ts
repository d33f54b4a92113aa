// The workflows and the container file fit the project: they run commands that it has, in an order that works, with pinned
// actions, and ship what the build writes with the configuration that nginx.test.ts proves. None of them is run here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cron } from 'croner';
import { resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../structure/source-files.ts';
import { commandsOf, readWorkflow, stagesOf, stepsOf, textsOf, unknownScripts, unpinned } from './deployment.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}
const { scripts, engines }: Package = JSON.parse(read('package.json'));
/** The major version of Node.js that the project asks for. */
const leastNode = Number(/\d+/.exec(engines.node)?.[0]);

const WORKFLOWS = '.github/workflows';
const load = (name: string) => readWorkflow(read(join(WORKFLOWS, name)));
const runsOf = (name: string): readonly string[] =>
  stepsOf(load(name)).flatMap(({ run }) => (run === undefined ? [] : commandsOf(run)));
const usesOf = (name: string): readonly string[] =>
  stepsOf(load(name)).flatMap(({ uses }) => (uses === undefined ? [] : [uses.replace(/@.*/, '')]));
const withOf = (name: string, action: string) =>
  stepsOf(load(name)).find(({ uses }) => uses?.startsWith(`${action}@`))?.with ?? {};

it('there are three workflows', () => {
  expect(readdirSync(join(projectRoot, WORKFLOWS)).sort()).toEqual(['ci.yml', 'fuzz.yml', 'pages.yml']);
});

describe.each(['ci.yml', 'fuzz.yml', 'pages.yml'])('the workflow %s', (name) => {
  it('checks the project out, sets Node.js up and installs before anything else', () => {
    expect(usesOf(name).slice(0, 2)).toEqual(['actions/checkout', 'actions/setup-node']);
    expect(withOf(name, 'actions/setup-node')['node-version']).toBeGreaterThanOrEqual(leastNode);
    expect(runsOf(name).filter((command) => command.startsWith('npm'))[0]).toBe('npm ci');
  });

  it('pins every action, and runs only scripts that the project has', () => {
    expect(unpinned(stepsOf(load(name)))).toEqual([]);
    expect(unknownScripts(runsOf(name), scripts)).toEqual([]);
  });

  it('may read the project and no more than it needs, and ends at some time', () => {
    const pages = name === 'pages.yml' ? { pages: 'write', 'id-token': 'write' } : {};
    expect(load(name).permissions).toEqual({ contents: 'read', ...pages });
    for (const job of Object.values(load(name).jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(360);
  });
});

describe.each(['ci.yml', 'fuzz.yml'])('Terraform in %s', (name) => {
  it('is a release that the tests take, without the wrapper that rewrites its output', () => {
    const { terraform_version, terraform_wrapper } = withOf(name, 'hashicorp/setup-terraform');
    const least = /`terraform` (\d+\.\d+) on PATH/.exec(read('CONTRIBUTING.md'))?.[1];
    const minor = (version: unknown): number => Number(String(version).split('.')[1]);
    expect(terraform_version).toMatch(/^1\.\d+\.\d+$/);
    expect(minor(terraform_version)).toBeGreaterThanOrEqual(minor(least));
    expect(terraform_wrapper).toBe(false);
  });
});

it('the CI workflow runs every test, with both web servers, for every push and pull request', () => {
  expect(Object.keys(load('ci.yml').on)).toEqual(['push', 'pull_request']);
  expect(runsOf('ci.yml').at(-1)).toBe('npm test');
  expect(runsOf('ci.yml').find((command) => command.includes('apt-get install'))).toMatch(/ nginx-light caddy$/);
});

describe('the fuzz workflow', () => {
  it('runs once a week', () => {
    const [{ cron }] = load('fuzz.yml').on.schedule as [{ cron: string }];
    const [first, second] = new Cron(cron, { timezone: 'UTC' }).nextRuns(2);
    expect(Number(second) - Number(first)).toBe(7 * 24 * 3_600_000);
  });

  it('gives each run a seed of its own that the script takes', () => {
    const command = runsOf('fuzz.yml').at(-1) ?? '';
    const [, argument = ''] = /^npm run fuzz -- --seed (.+)$/.exec(command) ?? [];
    const seedOf = (run: string): number =>
      Number(execFileSync('sh', ['-c', `echo ${argument}`], { env: { GITHUB_RUN_ID: run }, encoding: 'utf8' }));
    expect(seedOf('19999999999')).toBe(19999999999 % 2147483647);
    expect(seedOf('19999999998')).toBe(seedOf('19999999999') - 1);
    expect(read('scripts/fuzz.ts')).toMatch(/^ {2}--seed N /m);
  });
});

describe('the Pages workflow', () => {
  it('publishes what the build has written, after it, from the main branch', async () => {
    const { build } = await resolveConfig({ root: projectRoot }, 'build');
    const order = stepsOf(load('pages.yml')).flatMap(({ run, uses }) => run ?? uses?.replace(/@.*/, '') ?? []);
    expect(order.slice(2)).toEqual([
      'npm ci && npm run build',
      'actions/upload-pages-artifact',
      'actions/deploy-pages',
    ]);
    expect(withOf('pages.yml', 'actions/upload-pages-artifact').path).toBe(build.outDir);
    expect(load('pages.yml').on.push).toEqual({ branches: ['main'] });
  });

  it('names the address that the deployment gives', () => {
    const [job] = Object.values(load('pages.yml').jobs);
    const deployment = job?.steps.find(({ uses }) => uses?.startsWith('actions/deploy-pages@'));
    expect(job?.environment).toEqual({
      name: 'github-pages',
      url: `\u0024{{ steps.${deployment?.id}.outputs.page_url }}`,
    });
  });
});

describe('the container file', () => {
  const [build = [], serve = [], ...more] = stagesOf(read('hosting/Containerfile'));
  const site = read('hosting/nginx.conf');

  it('builds the project in one stage and serves it in another', () => {
    expect(more).toEqual([]);
    const [from = ''] = textsOf(build, 'FROM');
    expect(Number(/^node:(\d+)-alpine AS build$/.exec(from)?.[1])).toBeGreaterThanOrEqual(leastNode);
    expect(textsOf(serve, 'FROM')).toEqual(['nginx:stable-alpine']);
    const commands = textsOf(build, 'RUN').flatMap(commandsOf);
    expect(commands).toEqual(['npm ci', 'npm run build']);
    expect(unknownScripts(commands, scripts)).toEqual([]);
  });

  it('copies what the build has written to where nginx looks, and the configuration that is tested', async () => {
    const { build: vite } = await resolveConfig({ root: projectRoot }, 'build');
    const [folder] = textsOf(build, 'WORKDIR');
    const root = /^\s*root (\S+);$/m.exec(site)?.[1];
    expect(textsOf(build, 'COPY')).toEqual(['. .']);
    expect(textsOf(serve, 'COPY')).toEqual([
      'hosting/nginx.conf /etc/nginx/conf.d/default.conf',
      `--from=build ${folder}/${vite.outDir} ${root}`,
    ]);
  });

  it('gives the build all that git knows of it, and nothing that it makes itself', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    const known = execFileSync('git', ['ls-files'], { cwd: projectRoot, encoding: 'utf8' }).split('\n');
    expect(known.filter((path) => ignored.some((one) => path === one || path.startsWith(`${one}/`)))).toEqual([]);
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist']));
  });

  it('listens on the port that it names, as a user without rights who can write where nginx does', () => {
    expect(textsOf(serve, 'EXPOSE')).toEqual([/listen (\d+);/.exec(site)?.[1]]);
    expect(textsOf(serve, 'USER')).toEqual(['nginx']);
    const names = serve.map(({ name }) => name);
    expect(names.indexOf('RUN')).toBeLessThan(names.indexOf('USER'));
    const [edit = '', owner] = textsOf(serve, 'RUN').flatMap(commandsOf);
    expect(owner).toBe('chown -R nginx /var/cache/nginx');
    // The image's own nginx.conf begins with these lines.
    const folder = mkdtempSync(join(tmpdir(), 'container-'));
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      'user  nginx;\nworker_processes  auto;\n\nerror_log  /var/log/nginx/error.log notice;\npid        /run/nginx.pid;\n',
    );
    expect(edit).toContain(' /etc/nginx/nginx.conf');
    execFileSync('sh', ['-c', edit.replace('/etc/nginx/nginx.conf', file)]);
    expect(readFileSync(file, 'utf8')).toBe(
      'worker_processes  auto;\n\nerror_log  /var/log/nginx/error.log notice;\npid /tmp/nginx.pid;\n',
    );
    rmSync(folder, { recursive: true });
  });

  it('names only files that there are', () => {
    const own = [...textsOf(build, 'COPY'), ...textsOf(serve, 'COPY')].filter((text) => !text.startsWith('--from'));
    for (const text of own) expect(existsSync(join(projectRoot, text.split(' ')[0] ?? '')), text).toBe(true);
  });
});
