// Remembers the last result, so that what depends on equal arguments is computed once.

/**
 * A function that gives the last result again while each argument equals the one before.
 *
 * @param same says whether two lists of arguments make no difference; by identity unless told
 */
export function memo<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  same: (before: A, now: A) => boolean = identical,
): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last === null || !same(last.args, args)) last = { args, result: compute(...args) };
    return last.result;
  };
}

const identical = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && before.every((one, at) => Object.is(one, now[at]));

/** Whether two lists of arguments say the same, as JSON would. */
export const sameJson = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  identical(before, now) || JSON.stringify(before) === JSON.stringify(now);
