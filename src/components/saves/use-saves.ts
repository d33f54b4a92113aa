// The saves as they stand, drawn anew after each change of this tab or another one.
import { useEffect, useState } from 'react';
import type { Result, Saves, SavesList } from './saves.ts';

/** The list, and how to change it: runs the change, then reads the list again. */
export function useSaves(saves: Saves): readonly [SavesList, (change: () => Result) => Result] {
  const [list, setList] = useState(saves.list);
  useEffect(() => saves.onOther(() => setList(saves.list())), [saves]);
  const run = (change: () => Result): Result => {
    const result = change();
    setList(saves.list());
    return result;
  };
  return [list, run];
}
