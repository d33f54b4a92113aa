// Keys of a map that Terraform takes for one.
import { normalize } from '../terraform/normalize.ts';

/** Keys that are given more than once, as Terraform would see them. */
export function repeatedKeys(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys.map(normalize)) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
