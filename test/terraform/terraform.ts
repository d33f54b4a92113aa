// Runs the real Terraform binary on a directory, offline: no registry, no account, no settings of the machine.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edition, type Provider } from '../../src/generator/edition.ts';
import { type Cloud, newCloud } from './aws-account.ts';
import { serveProvider } from './provider.ts';

/** The project's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The module under test; MODULE_DIR points the tests at another copy, a faulty one say. */
export const moduleDirectory = resolve(root, process.env.MODULE_DIR ?? 'modules/dynamodb');

export type Environment = Readonly<Record<string, string>>;

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The process's environment without settings that change what Terraform does. */
function cleanEnvironment(): Environment {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TF|TOFU|AWS)_/.test(name));
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    TF_CLI_CONFIG_FILE: devNull,
    CHECKPOINT_DISABLE: '1',
    // Terraform spends a third of its time collecting garbage; these runs are short.
    GOGC: '800',
    TF_IN_AUTOMATION: '1',
  };
}

/** What can be asked: OpenTofu takes the same commands. */
export type Binary = 'terraform' | 'tofu';

/**
 * Runs `terraform ARGS`, or `tofu ARGS`, in a directory; a refusal is a code, not a throw. `input` is its standard input.
 */
export async function terraform(
  directory: string,
  args: readonly string[],
  env: Environment = {},
  input = '',
  binary: Binary = 'terraform',
): Promise<Run> {
  const child = spawn(binary, args, { cwd: directory, env: { ...cleanEnvironment(), ...env } });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // Terraform may end before it has read its input, the empty one too: that is no error of ours.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number>((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done(status ?? -1));
  });
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** Like `terraform`, and throws with Terraform's own words unless it succeeds. Returns its standard output. */
export async function mustRun(directory: string, args: readonly string[], env: Environment = {}): Promise<string> {
  const { code, stdout, stderr } = await terraform(directory, args, env);
  if (code !== 0) throw new Error(`terraform ${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Gives a new directory holding these files (path => text), and removes it afterwards. */
export async function withDirectory<T>(
  files: Readonly<Record<string, string>>,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'dynamodb-module-'));
  try {
    writeFiles(directory, files);
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Puts the module under test into a directory as modules/dynamodb, where the bundle has it too: its source by a link, the
 * edition for AWS provider 6 as files.
 */
export function linkModule(directory: string, provider: Provider = '5'): void {
  mkdirSync(join(directory, 'modules'), { recursive: true });
  if (provider === '5') symlinkSync(moduleDirectory, join(directory, 'modules/dynamodb'));
  else writeFiles(join(directory, 'modules/dynamodb'), moduleTexts(provider));
}

/** The files of the module under test, path within its folder to text. */
export function moduleTexts(provider: Provider): Record<string, string> {
  const paths = readdirSync(moduleDirectory, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => /\.(tf|hcl|md)$/.test(path) && !/(^|\/)\./.test(path));
  const source = Object.fromEntries(files.map((path) => [path, readFileSync(join(moduleDirectory, path), 'utf8')]));
  return edition(source, provider);
}

export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/**
 * Where the test provider listens, as Terraform wants it told. The pid must be a living process: without one, Terraform takes
 * the provider for dead a second after it connected and ends every run that lasts longer with "Request cancelled". It only
 * watches that process, unless nobody listens at the address: then it kills it.
 */
export function reattach(port: number): Environment {
  const Addr = { Network: 'tcp', String: `127.0.0.1:${port}` };
  const provider = { Protocol: 'grpc', ProtocolVersion: 5, Pid: process.pid, Test: true, Addr };
  // Terraform and OpenTofu look hashicorp/aws up in a registry of their own.
  const addresses = ['registry.terraform.io', 'registry.opentofu.org'].map((host) => `${host}/hashicorp/aws`);
  const providers = Object.fromEntries(addresses.map((address) => [address, provider]));
  return { TF_REATTACH_PROVIDERS: JSON.stringify(providers) };
}

export interface Provided {
  readonly env: Environment;
  readonly cloud: Cloud;
}

/** Serves the test provider while `use` runs; `env` makes `terraform` use it, `cloud` is the account in which it works. */
export async function withProvider<T>(use: (provider: Provided) => Promise<T>, provider: Provider = '5'): Promise<T> {
  const cloud = newCloud();
  const served = await serveProvider(cloud, provider);
  try {
    return await use({ env: reattach(served.port), cloud });
  } finally {
    served.stop();
  }
}
