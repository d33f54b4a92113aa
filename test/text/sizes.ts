// How much the text tests try: a small share in `npm test`, more by FUZZ_DOCS, FUZZ_STRINGS, FUZZ_ROUNDS, FUZZ_MUTATED and FUZZ_SEED.

/** A whole number above 0 from the environment, or the one that stands for it. */
function fromEnvironment(name: string, standard: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return standard;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name}=${given} is not a whole number above 0`);
  return value;
}

export const documents = fromEnvironment('FUZZ_DOCS', 500);
export const strings = fromEnvironment('FUZZ_STRINGS', 2000);
/** Configs that every form gives back. */
export const rounds = fromEnvironment('FUZZ_ROUNDS', 15);
/** Texts with a few bytes changed. */
export const mutated = fromEnvironment('FUZZ_MUTATED', 75);
export const seed = fromEnvironment('FUZZ_SEED', 20261122);
