// Brings Monaco when the page is idle, or at once when the preview is pointed at or focused; on a slow line only then.
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { whenIdle } from '../platform/idle.ts';
import { loadBundle, loadViewer } from './lazy.ts';
import type { ViewerProps } from './monaco/viewer.tsx';
import { sparing } from './sparing.ts';

export interface ViewerState {
  readonly Viewer: ComponentType<ViewerProps> | null;
  readonly failed: boolean;
  /** Call when the preview is wanted. */
  readonly want: () => void;
}

/** @param afterwards whether what matters more has arrived */
export function useViewer(afterwards: boolean): ViewerState {
  const [Viewer, setViewer] = useState<ViewerState['Viewer']>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(false);
  const want = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    loadViewer().then(
      // Creating the editor is one long task: it waits for a moment without input.
      (module) => whenIdle(() => setViewer(() => module.Viewer)),
      () => setFailed(true),
    );
  }, []);
  // The bundle is small and comes first: it is there when it is wanted, also after the connection has gone.
  useEffect(() => {
    if (!afterwards) return;
    const next = (): void => {
      if (!sparing()) want();
    };
    return whenIdle(() => void loadBundle().then(next, next));
  }, [afterwards, want]);
  return { Viewer, failed, want };
}
