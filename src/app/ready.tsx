// Says to the outside when the form takes input and the first preview is shown.
import { useEffect } from 'react';

export function Ready({ root }: { readonly root: HTMLElement | null }) {
  useEffect(() => {
    if (root === null) return;
    root.dataset.ready = 'true';
    document.documentElement.dataset.ready = 'true';
  }, [root]);
  return null;
}
