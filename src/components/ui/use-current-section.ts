// Which section of the form is being read, for the mark in the section links.
import { useEffect, useState } from 'react';

/** The last of the elements, by id, whose top has passed the upper third of the window. */
export function useCurrentSection(ids: readonly string[]): string {
  const [current, setCurrent] = useState(ids[0] ?? '');
  useEffect(() => {
    const passed = (): void => {
      const line = innerHeight / 3;
      const above = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? line + 1) <= line);
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      setCurrent((atEnd ? ids.at(-1) : above.at(-1)) ?? ids[0] ?? '');
    };
    addEventListener('scroll', passed, { passive: true });
    return () => removeEventListener('scroll', passed);
  }, [ids]);
  return current;
}
