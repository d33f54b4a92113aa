// Whether a media query holds, for what CSS alone cannot do.
import { useCallback, useSyncExternalStore } from 'react';

/** The narrow layout, where the preview lies over the form; the same condition as in layout.css. */
export const NARROW = 'not all and (min-width: 800px) and (min-height: 480px)';

/** False on the server and until hydrated. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
