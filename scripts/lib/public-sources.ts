// Files of public projects that the fuzz run reads: fetched by name, kept in .tmp, never committed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** HashiCorp's suite for the language, and projects whose files people wrote. */
export const PUBLIC_SOURCES = [
  { name: 'hashicorp/hcl', ref: 'v2.24.0' },
  { name: 'terraform-aws-modules/terraform-aws-dynamodb-table', ref: 'v5.5.0' },
  { name: 'terraform-aws-modules/terraform-aws-lambda', ref: 'v8.8.1' },
  { name: 'terraform-aws-modules/terraform-aws-eks', ref: 'v21.19.0' },
  { name: 'opentofu/opentofu', ref: 'v1.12.6' },
] as const;

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const FOLDER = '.tmp/sources';
const MOST_BYTES = 1_000_000;
const PATIENCE = 60_000;

/** The Terraform and HCL files of a project, or a sentence that says why they could not be had. */
export async function sourceFiles(name: string, ref: string): Promise<readonly SourceFile[] | string> {
  const folder = join(FOLDER, `${name.replace('/', '+')}@${ref}`);
  if (!existsSync(folder)) {
    const refused = await download(name, ref, folder);
    if (refused !== null) return `Could not get ${name} ${ref}: ${refused}`;
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tf|hcl|tfvars)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.length <= MOST_BYTES);
}

async function download(name: string, ref: string, folder: string): Promise<string | null> {
  try {
    const answer = await fetch(`https://codeload.github.com/${name}/tar.gz/${ref}`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) return `HTTP ${answer.status}`;
    const aside = `${folder}.part`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    writeFileSync(join(aside, 'all.tar.gz'), Buffer.from(await answer.arrayBuffer()));
    const { status, stderr } = spawnSync('tar', ['-xzf', 'all.tar.gz'], { cwd: aside, encoding: 'utf8' });
    if (status !== 0) return stderr.trim() || 'tar does not read it';
    renameSync(aside, folder);
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}
