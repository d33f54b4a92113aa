// Whether Terraform is here: its tests are left out loudly where it is not, and fail where CI must have it.
import { spawnSync } from 'node:child_process';
import { describe, it } from 'vitest';

const haveTerraform = spawnSync('terraform', ['version']).status === 0;

/** `describe` for tests that run Terraform. */
export function describeTerraform(name: string, tests: () => void): void {
  if (haveTerraform) {
    describe(name, () => tests());
  } else if (process.env.CI === 'true') {
    describe(name, () => {
      it('runs Terraform', () => {
        throw new Error('CI=true, but there is no `terraform` on PATH');
      });
    });
  } else {
    console.warn(`\n!!! LEFT OUT, no \`terraform\` on PATH: ${name} !!!\n`);
    describe.skip(name, () => tests());
  }
}
