// Takes a notice away after a while, unless it offers a way back: that one stays until it is dismissed or replaced.
import { useEffect } from 'react';
import type { Page } from './use-page.ts';

/** Long enough to be read twice. */
const WHILE_MS = 8000;

export function useFading({ view: { notice }, update }: Page): void {
  useEffect(() => {
    if (notice === null || notice.putBack !== undefined) return;
    const timer = setTimeout(() => update({ notice: null }), WHILE_MS);
    return () => clearTimeout(timer);
  }, [notice, update]);
}
