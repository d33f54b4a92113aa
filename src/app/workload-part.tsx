// The place of the workload's form in the page; the form itself comes with the prices.
import { useSlice, useStore } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { CostPartState } from './use-cost-part.ts';

export function WorkloadPart({ part }: Pick<CostPartState, 'part'>) {
  const { dispatch } = useStore();
  const resets = useSlice(({ state }) => Object.keys(state.document.workload).length > 0);
  const hasCost = useSlice(({ model }) => model.cost !== null);
  return (
    <section className="workload" id="section-workload" aria-labelledby="title-workload">
      <div className="section-head">
        <h2 id="title-workload">{words.workload.title}</h2>
        {resets && (
          <button
            type="button"
            className="link"
            onClick={() => dispatch({ type: 'replace-workload', workload: {}, what: words.workload.reset })}
          >
            {words.form.resetSection(words.workload.title)}
          </button>
        )}
      </div>
      <p className="workload-mark">{words.workload.mark}</p>
      {part === null || !hasCost ? <p>{words.cost.loading}</p> : <part.WorkloadSection />}
    </section>
  );
}
