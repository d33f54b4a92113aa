// The place of the workload's form in the page; the form itself comes with the prices.
import { useCallback } from 'react';
import type { Values } from '../catalog/config.ts';
import type { Typed } from '../components/cost/workload-section.tsx';
import { words } from '../components/words.ts';
import type { CostShown } from './cost-room.tsx';
import type { CostRoomState } from './use-cost-room.ts';
import { useKept } from './use-kept.ts';
import type { Page } from './use-page.ts';

interface Props {
  readonly page: Page;
  readonly room: CostRoomState['room'];
  readonly cost: CostShown | null;
  readonly values: Values;
  readonly onExample: (typed: Typed, label: string) => void;
}

const NONE: Typed = {};

export function WorkloadPart({ page: { view, update }, room, cost, values, onExample }: Props) {
  const onField = useCallback(
    (name: string, value: string) => update(({ workload }) => ({ workload: { ...workload, [name]: value } })),
    [update],
  );
  const onPrice = useCallback(
    (rate: string, value: string) => update(({ prices }) => ({ prices: { ...prices, [rate]: value } })),
    [update],
  );
  const inactive = useKept(room?.inactiveFields(values) ?? NONE);
  return (
    <section className="workload" id="section-workload" aria-labelledby="title-workload">
      <h2 id="title-workload">{words.workload.title}</h2>
      <p className="workload-mark">{words.workload.mark}</p>
      {room === null || cost === null ? (
        <p>{words.cost.loading}</p>
      ) : (
        <room.WorkloadSection
          typed={view.workload}
          typedPrices={view.prices}
          findings={cost.findings}
          inactive={inactive}
          region={view.region}
          onField={onField}
          onExample={onExample}
          onPrice={onPrice}
        />
      )}
    </section>
  );
}
