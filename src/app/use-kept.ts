// The value of before while it is the same as the new one, so that what depends on it is not computed again.
import { useRef } from 'react';
import { same } from '../generator/literal.ts';

export function useKept<T>(value: T): T {
  const kept = useRef(value);
  if (!same(kept.current, value)) kept.current = value;
  return kept.current;
}
