// What StrykerJS runs against each mutant: the tests beside the code of one layer, which scripts/mutation.ts names.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [`src/${process.env.MUTATION_LAYER ?? '*'}/**/*.test.ts`],
    environment: 'node',
    testTimeout: 30_000,
    // Stryker runs tests in threads, which cannot change the time zone of their process.
    testNamePattern: /^(?!.*every time zone)/,
  },
});
