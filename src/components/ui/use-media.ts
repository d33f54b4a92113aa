// Whether a media query holds, for what CSS alone cannot do.
import { useCallback, useSyncExternalStore } from 'react';

/** The narrow layout, where the preview lies over the form; the same condition as in layout.css. */
export const NARROW = 'not all and (min-width: 800px) and (min-height: 480px)';

/** Where form, code and cost stand side by side; the same condition as in layout.css. */
export const WIDE = '(min-width: 1700px) and (min-height: 480px)';

const lists = new Map<string, MediaQueryList>();

/** Each query is handed to the browser once, not with every key. */
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

/** False on the server and until hydrated. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = listOf(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => listOf(query).matches,
    () => false,
  );
}
