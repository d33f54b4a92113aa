// Says to the outside when the form takes input and the first preview is shown.
import { useEffect } from 'react';

interface Props {
  readonly root: HTMLElement | null;
  readonly onReady?: () => void;
}

export function Ready({ root, onReady }: Props) {
  useEffect(() => {
    if (root === null) return;
    onReady?.();
    root.dataset.ready = 'true';
    document.documentElement.dataset.ready = 'true';
  }, [root, onReady]);
  return null;
}
