// The place of the workload's form in the page; the form itself comes with the prices.
import { useSlice } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { CostPartState } from './use-cost-part.ts';

export function WorkloadPart({ part }: Pick<CostPartState, 'part'>) {
  const hasCost = useSlice(({ model }) => model.cost !== null);
  return (
    <section className="workload" id="section-workload" aria-labelledby="title-workload">
      <h2 id="title-workload">{words.workload.title}</h2>
      <p className="workload-mark">{words.workload.mark}</p>
      {part === null || !hasCost ? <p>{words.cost.loading}</p> : <part.WorkloadSection />}
    </section>
  );
}
