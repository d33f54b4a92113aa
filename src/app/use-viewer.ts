// Brings Monaco when the page is idle, or at once when the preview is pointed at or focused; on a slow line only then.
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { NARROW } from '../components/ui/use-media.ts';
import { whenIdle } from '../platform/idle.ts';
import { loadBundle } from './lazy.ts';
import type { ViewerProps } from './monaco/viewer.tsx';

export interface ViewerState {
  readonly Viewer: ComponentType<ViewerProps> | null;
  readonly failed: boolean;
  /** Call when the preview is wanted. */
  readonly want: () => void;
}

/** A function of its own: Vite would take a `then` on the import itself for a part of it, and its style can fail too. */
const loadViewer = () => import('./monaco/viewer.tsx');

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

/** Where a megabyte nobody asked for would hurt. */
function sparing(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (matchMedia(NARROW).matches) return true;
  if (typeof connection !== 'object' || connection === null) return false;
  return Reflect.get(connection, 'saveData') === true || /2g|3g/.test(String(Reflect.get(connection, 'effectiveType')));
}
