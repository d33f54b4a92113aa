// Asks the real Terraform about what the browser saved: its layout, its values, its plan.
import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import type { Provider } from '../src/generator/edition.ts';
import { plan } from '../test/terraform/plan.ts';
import { mustRun, terraform, withDirectory, withProvider } from '../test/terraform/terraform.ts';

export interface Judged {
  /** Files that `terraform fmt` would change, in its words. */
  readonly unformatted: string;
  /** What `terraform validate` warns of, such as deprecated arguments. */
  readonly warnings: readonly string[];
  /** Every root variable's value as Terraform holds it, but for the Region. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly outputs: readonly string[];
  /** Addresses that the plan creates. */
  readonly creates: readonly string[];
}

/** With CI set, a missing Terraform fails in the tests themselves. */
export function lacksTerraform(): boolean {
  if (process.env.CI || spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0) return false;
  console.warn('!!!! SKIPPED: no terraform on PATH, so it has not judged what the browser saved.');
  return true;
}

/** The files of a zip, path to text. */
export function unzip(bytes: Uint8Array): Readonly<Record<string, string>> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, decoder.decode(file)]));
}

/**
 * Unpacks the files into an empty folder and has Terraform format, initialise and plan them, offline.
 *
 * @param provider major release of the AWS provider that plans them; '5' unless told
 * @throws Error with Terraform's words when it refuses
 */
export function judge(files: Readonly<Record<string, string>>, provider: Provider = '5'): Promise<Judged> {
  return withDirectory(files, (directory) =>
    withProvider(async ({ env }) => {
      const { stdout, stderr } = await terraform(directory, ['fmt', '-check', '-recursive', '-diff']);
      await mustRun(directory, ['init', '-input=false'], env);
      const validated: unknown = JSON.parse(await mustRun(directory, ['validate', '-json'], env));
      const planned = await plan(directory, env);
      const shown: unknown = JSON.parse(await mustRun(directory, ['show', '-json', 'tfplan'], env));
      const all = Object.entries(Object(Reflect.get(Object(shown), 'variables')));
      const variables = all.filter(([name]) => name !== 'aws_region');
      return {
        unformatted: stdout + stderr,
        warnings: Object(Reflect.get(Object(validated), 'diagnostics')).map(
          (said: { readonly summary: string }) => said.summary,
        ),
        variables: Object.fromEntries(variables.map(([name, held]) => [name, Reflect.get(Object(held), 'value')])),
        outputs: Object.keys(planned.outputs),
        creates: planned.resources
          .filter(({ change }) => change.actions.join() === 'create')
          .map(({ address }) => address),
      };
    }, provider),
  );
}
