// The value of before while it is the same as the new one, so that what depends on it is not computed again.
import { useRef } from 'react';

/** Whether two plain values are written the same way. */
const sameData = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

export function useKept<T>(value: T, same: (before: T, after: T) => boolean = sameData): T {
  const kept = useRef(value);
  if (!same(kept.current, value)) kept.current = value;
  return kept.current;
}
