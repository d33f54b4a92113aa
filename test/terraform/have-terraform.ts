// Whether Terraform is here: its tests are left out loudly where it is not, and fail where CI must have it.
import { spawnSync } from 'node:child_process';
import { describe, it } from 'vitest';
import type { Binary } from './terraform.ts';

const answers = (binary: string): boolean => spawnSync(binary, ['version']).status === 0;

const haveTerraform = answers('terraform');

/** Who runs the module's own tests: OpenTofu too, where it is on PATH. */
export const testers: readonly Binary[] = answers('tofu') ? ['terraform', 'tofu'] : ['terraform'];

/** What becomes of tests that need Terraform. */
export function fate(haveIt: boolean, ci: string | undefined): 'run' | 'fail' | 'leave out' {
  if (haveIt) return 'run';
  return ci === 'true' ? 'fail' : 'leave out';
}

/** `describe` for tests that run Terraform. */
export function describeTerraform(name: string, tests: () => void): void {
  switch (fate(haveTerraform, process.env.CI)) {
    case 'run':
      describe(name, () => tests());
      break;
    case 'fail':
      describe(name, () => {
        it('runs Terraform', () => {
          throw new Error('CI=true, but there is no `terraform` on PATH');
        });
      });
      break;
    case 'leave out':
      console.warn(`\n!!! LEFT OUT, no \`terraform\` on PATH: ${name} !!!\n`);
      describe.skip(name, () => tests());
  }
}
