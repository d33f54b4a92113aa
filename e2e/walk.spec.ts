// A share of the random walk of `npm run walk`: another one for every commit would not be repeatable, so the seed stands here.
import { expect, test } from './fixtures.ts';
import { walk } from './walk.ts';

// As where data need not be saved: everything comes.
test.use({ bringsAhead: true });

const SEED = 20261125;
const MOST = { steps: 120, ms: 40_000 };

// The walk names and presses things that are refused.
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a random walk leaves the page right at every step', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.loadViewer();
  const { steps, missed, compared, wrong } = await walk(page, SEED, MOST);
  expect(wrong).toEqual([]);
  expect(steps).toBeGreaterThan(20);
  expect(missed).toBeLessThan(steps / 5);
  expect(compared).toBeGreaterThan(steps / 10);
});
