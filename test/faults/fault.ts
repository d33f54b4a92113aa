// A seeded fault: one small edit of one file, and the commands of which one must then fail.

export interface SeededFault {
  readonly name: string;
  /** Path of the file from the project's root. */
  readonly path: string;
  /** Text that stands there; every occurrence is replaced. */
  readonly from: string;
  readonly to: string;
  /** Commands in the order in which they are tried; one must fail. A path is of tests. */
  readonly judges: readonly string[];
}

/** One fault; `[from, to]` is the edit. */
export const fault = (
  name: string,
  path: string,
  [from, to]: readonly [string, string],
  ...judges: string[]
): SeededFault => ({
  name,
  path,
  from,
  to,
  judges,
});
