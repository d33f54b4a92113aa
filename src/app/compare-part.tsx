// The tab that compares. Loaded when it is opened; Monaco's diff editor follows.
import { type ComponentType, useEffect, useState } from 'react';
import { Compare } from '../components/compare/compare.tsx';
import { compareWords as words } from '../components/compare/words.ts';
import type { Snapshot } from '../components/ui/store-context.ts';
import { compareModel } from '../model/compare.ts';
import type { DiffViewerProps } from './monaco/diff-viewer.tsx';

/** A function of its own: where Vite sees a `then` on the import itself, a part that is missing is not told to the page. */
export const loadDiffViewer = () => import('./monaco/diff-viewer.tsx');

export const Panel = ({ onGo }: { readonly onGo: (name: string) => void }) => (
  <Compare onGo={onGo} diff={(before, after) => <DiffPlace before={before} after={after} />} />
);

export const text = ({ model, state }: Snapshot): string => compareModel(model, state).text;

function DiffPlace(props: DiffViewerProps) {
  const [Viewer, setViewer] = useState<ComponentType<DiffViewerProps> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    loadDiffViewer().then(
      ({ DiffViewer }) => {
        if (current) setViewer(() => DiffViewer);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, []);
  if (Viewer !== null) return <Viewer {...props} />;
  return <p>{failed ? words.failed : words.loading}</p>;
}
