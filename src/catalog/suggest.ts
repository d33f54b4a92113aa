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

/** Fewer than three slips apart. */
const isNear = (name: string, candidate: string): boolean =>
  Math.abs(name.length - candidate.length) < 6 && distance(name, candidate) < 3;

/** Levenshtein distance, as HCL measures similar names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      const substitution = (row[j] ?? 0) + (left === right ? 0 : 1);
      next.push(Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
