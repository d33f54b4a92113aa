// The value of before while the new one says the same, so that what depends on it is not computed again.
import { useRef } from 'react';
import { structurallyEqual } from '../terraform/equals.ts';

/** @param unchanged says whether two values make no difference to what depends on them */
export function useKept<T>(value: T, unchanged: (before: T, now: T) => boolean = structurallyEqual): T {
  const kept = useRef(value);
  if (!unchanged(kept.current, value)) kept.current = value;
  return kept.current;
}
