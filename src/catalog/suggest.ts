// Terraform's sentence for an argument that the module does not have, with its suggestion.
import { names } from './config.ts';

/** Longer names are cut in the sentence. */
const LONGEST = 256;

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

/**
 * The sentence that Terraform says of an unknown argument in a module block; `given` are the arguments beside it.
 * It never suggests source, count and the like; of several similar variables it suggests any, we the first.
 */
export function unknownArgument(name: string, given: ReadonlySet<string>): string {
  const suggestion = closest(
    name,
    names.filter((candidate) => !given.has(candidate)),
  );
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  return `An argument named "${shortened(name)}" is not expected here.${hint}`;
}

/** The first name that Terraform would suggest for a misspelt one. */
export const closest = (name: string, candidates: readonly string[]): string | undefined =>
  candidates.find((candidate) => isNear(name, candidate));

/** Fewer than this many slips apart. */
const NEAR = 3;

/** Whether the Levenshtein distance, as HCL measures similar names, is below NEAR; given up as soon as it cannot be. */
function isNear(a: string, b: string): boolean {
  const letters = [...a];
  if (Math.abs(letters.length - b.length) >= NEAR) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of letters.entries()) {
    const next = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j += 1) {
      const substitution = (row[j] ?? 0) + (left === b[j] ? 0 : 1);
      const slips = Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
      next.push(slips);
      if (slips < least) least = slips;
    }
    if (least >= NEAR) return false;
    row = next;
  }
  return (row.at(-1) ?? 0) < NEAR;
}
