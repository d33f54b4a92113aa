// The difference of two plain values as data, and its application: what undo and redo are made of.

/** Puts a value at a path of keys, or takes the key away where there is none. Lists are replaced as a whole. */
export interface Patch {
  readonly path: readonly string[];
  /** Absent: the key goes. */
  readonly value?: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two JSON values say the same; the order of keys does not matter. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => equal(one, b[at]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}

/** What turns `before` into `after`. Parts that both share are not looked into. */
export function difference(before: unknown, after: unknown): readonly Patch[] {
  const patches: Patch[] = [];
  compare(before, after, [], patches);
  return patches;
}

function compare(before: unknown, after: unknown, path: readonly string[], into: Patch[]): void {
  if (Object.is(before, after)) return;
  if (!isRecord(before) || !isRecord(after)) {
    if (!equal(before, after)) into.push({ path, value: after });
    return;
  }
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) into.push({ path: [...path, key] });
  }
  for (const key of Object.keys(after)) {
    if (Object.hasOwn(before, key)) compare(before[key], after[key], [...path, key], into);
    else into.push({ path: [...path, key], value: after[key] });
  }
}

/** The value with the patches applied in order; what they do not touch stays the same object. */
export function applied<T>(value: T, patches: readonly Patch[]): T {
  return patches.reduce<unknown>((held, patch) => put(held, patch.path, patch), value) as T;
}

function put(held: unknown, path: readonly string[], patch: Patch): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return patch.value;
  const record = isRecord(held) ? held : {};
  if (rest.length === 0 && !('value' in patch)) return without(record, key);
  return { ...record, [key]: put(Object.hasOwn(record, key) ? record[key] : undefined, rest, patch) };
}

/** The record without one key. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
