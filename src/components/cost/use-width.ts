// The width of an element in CSS pixels, for a picture that draws itself anew instead of shrinking its letters.
import { useCallback, useState } from 'react';

/** @param least what it is until it has been measured, and at least */
export function useWidth(
  least: number,
): readonly [ref: (element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(least);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const measure = (): void => setWidth(Math.max(least, Math.floor(element.clientWidth)));
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      measure();
      return () => observer.disconnect();
    },
    [least],
  );
  return [ref, width];
}
