// Unit and property tests stand beside the code; test/ holds those that need a process (Terraform, scripts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // A property takes a second; on a machine that is busy with other things, ten.
    testTimeout: 30_000,
  },
});
