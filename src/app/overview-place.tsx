// Where the overview stands; brings its part when its tab is opened.
import { useEffect, useState } from 'react';
import { useSlice, useStore } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import { loadOverviewPart } from './lazy.ts';
import { isAppStore } from './store.ts';

type OverviewPart = typeof import('./overview-part.ts');

export function OverviewPlace({ onGo }: { readonly onGo: (name: string) => void }) {
  const store = useStore();
  const hasOverview = useSlice(({ model }) => model.overview !== null);
  const [part, setPart] = useState<OverviewPart | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadOverviewPart().then(
      (arrived) => {
        if (isAppStore(store)) store.refineWith(arrived.withOverview);
        setPart(arrived);
      },
      () => setFailed(true),
    );
  }, [store]);
  if (part !== null && hasOverview) return <part.Overview onGo={onGo} />;
  return <p className="overview-waiting">{failed ? words.notices.partFailed : words.preview.loading}</p>;
}
