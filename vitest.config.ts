// Unit and property tests stand beside the code; test/ holds those that need a process (Terraform, scripts).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // One file for each core: by default vitest leaves one to itself, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    // A property takes a second; on a machine that is busy with other things, ten.
    testTimeout: 30_000,
  },
});
