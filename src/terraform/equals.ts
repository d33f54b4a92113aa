// Structural equality of raw values of any shape.

/** Whether two raw values say the same; the order of a map's keys does not matter, that of a list does. */
export function structurallyEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && structurallyEqual(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
