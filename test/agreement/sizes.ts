// How many cases are judged: a small share in `npm test`, the deep run's sizes from scripts/fuzz.ts.
import type { Sizes } from './agreement.ts';

/** 300 cases, of the kinds in the proportions of their cost. */
export const testSizes: Sizes = { modules: 276, strange: 12, files: 12 };

/** The seed of `npm test`; FUZZ_SEED gives another. */
export const seed = Number(process.env.FUZZ_SEED ?? '20261122');
