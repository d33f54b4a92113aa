// Unit and property tests stand beside the code; test/ holds those that need a process (Terraform, scripts).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with what takes longest, so that nothing else waits for it at the end; vitest goes by the size of the files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/test/recipes/');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Files share their modules within a worker: with modules of its own, each file would cost as much to load as to run.
    isolate: false,
    setupFiles: ['test/support/property-time.ts'],
    // One file for each core: by default vitest leaves one to itself, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // A property takes a second; on a machine that is busy with other things, ten.
    testTimeout: 30_000,
  },
});
