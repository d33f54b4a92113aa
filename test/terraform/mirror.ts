// A filesystem mirror that offers the test provider as a release of hashicorp/aws, so that init, version constraint and lock
// file are those of a user.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Plan, plan } from './plan.ts';
import { type Edition, releases } from './schema.ts';
import { type Environment, mustRun, withDirectory } from './terraform.ts';

/** The program that Terraform finds in the mirror. */
function launcher(edition: Edition): string {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('provider-process.ts', import.meta.url));
  return `#!/bin/sh\nexec "${process.execPath}" --import "${loader}" "${program}" ${edition}\n`;
}

/** Gives the environment in which `terraform` installs the provider, as this release, from the mirror and from nowhere else. */
export async function withMirror<T>(
  use: (env: Environment) => Promise<T>,
  edition: Edition = '5',
  version: string = releases[edition],
): Promise<T> {
  return withDirectory({}, async (directory) => {
    const { platform } = JSON.parse(await mustRun(directory, ['version', '-json'])) as { readonly platform: string };
    const folder = join(directory, 'registry.terraform.io/hashicorp/aws', version, platform);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `terraform-provider-aws_v${version}_x5`), launcher(edition), { mode: 0o755 });
    const settings = join(directory, 'settings.tfrc');
    writeFileSync(
      settings,
      `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(directory)}\n  }\n}\n`,
    );
    return use({ TF_CLI_CONFIG_FILE: settings, TF_DISABLE_PLUGIN_TLS: '1' });
  });
}

export interface Installed {
  /** The text of .terraform.lock.hcl. */
  readonly lock: string;
  readonly plan: Plan;
}

/**
 * What a user does first with a root module: `terraform init` and `plan` in its directory. Terraform starts the provider anew
 * for each walk, half a second a time, so this is for one directory and not for many.
 */
export async function installAndPlan(directory: string, env: Environment): Promise<Installed> {
  await mustRun(directory, ['init', '-input=false'], env);
  const planned = await plan(directory, env);
  return { lock: readFileSync(join(directory, '.terraform.lock.hcl'), 'utf8'), plan: planned };
}
