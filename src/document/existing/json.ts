// Reads into JSON of any shape without trusting it.

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object; empty where it is none. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list. */
export const objectsOf = (value: unknown): readonly Json[] => listOf(value).filter(isObject);

/** The value at a path of members; undefined where there is none. Own members alone count. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

/** The first block of a nested type, as the provider keeps it in a list. */
export const blockAt = (value: unknown, name: string): Json => objectsOf(at(value, name))[0] ?? {};
