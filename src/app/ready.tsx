// Says to the outside when the form takes input and the first preview is shown.
import { useEffect } from 'react';

interface Props {
  readonly root: HTMLElement | null;
}

export function Ready({ root }: Props) {
  useEffect(() => {
    if (root === null) return;
    root.dataset.ready = 'true';
    document.documentElement.dataset.ready = 'true';
  }, [root]);
  return null;
}
