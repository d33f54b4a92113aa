// Keys of a map that Terraform takes for one.
import { normalize } from '../terraform/normalize.ts';
import { limits } from './limits.ts';

/** Whether texts are more than one variable may hold: then that is said, and nothing else is looked for. */
export const areTooLong = (texts: readonly string[]): boolean =>
  texts.reduce((sum, text) => sum + text.length, 0) > limits.characters;

/** Keys that are given more than once, as Terraform would see them; none where the keys are too long to be looked at. */
export function repeatedKeys(keys: readonly string[]): ReadonlySet<string> {
  if (areTooLong(keys)) return new Set();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys.map(normalize)) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
