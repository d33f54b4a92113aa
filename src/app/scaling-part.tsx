// The tab of auto scaling, its worker and what keeps it up with the document. Loaded when the tab is opened.
import { ScalingContext } from '../components/scaling/run.ts';
import { ScalingPanel } from '../components/scaling/scaling-panel.tsx';
import { scalingText } from '../components/scaling/text.ts';
import { type Store, useStore } from '../components/ui/store-context.ts';
import { createWorkerClient } from '../platform/workers.ts';
import { openScalingWorker } from './scaling-client.ts';
import { startScaling } from './scaling-run.ts';
import { useDark } from './theme.ts';

/** From the first time that the tab is opened on, also while another tab is. */
let started: ReturnType<typeof startScaling> | null = null;

function toolsFor(store: Store): ReturnType<typeof startScaling> {
  started ??= startScaling({
    store,
    client: createWorkerClient(openScalingWorker),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return started;
}

export function Panel({ onGo }: { readonly onGo: (name: string) => void }) {
  const tools = toolsFor(useStore());
  return (
    <ScalingContext value={tools}>
      <ScalingPanel onGo={onGo} dark={useDark()} />
    </ScalingContext>
  );
}

export const text = (): string => (started === null ? '' : scalingText(started.getState()));
