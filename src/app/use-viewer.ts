// Brings Monaco when the page is idle, or at once when the preview is pointed at or focused; on a slow line only then.
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import type { ViewerProps } from './monaco/viewer.tsx';
import { NARROW } from './use-media.ts';

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
    import('./monaco/viewer.tsx').then(
      // Creating the editor is one long task: it waits for a moment without input.
      (module) => whenIdle(() => setViewer(() => module.Viewer)),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => (afterwards && !sparing() ? whenIdle(want) : undefined), [afterwards, want]);
  return { Viewer, failed, want };
}

/** Where a megabyte nobody asked for would hurt. */
function sparing(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (matchMedia(NARROW).matches) return true;
  if (typeof connection !== 'object' || connection === null) return false;
  return Reflect.get(connection, 'saveData') === true || /2g|3g/.test(String(Reflect.get(connection, 'effectiveType')));
}

/** Runs when the browser has nothing else to do, two seconds from now at the latest; returns how to call it off. */
function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(idle);
}
