// The links to the sections on the store.
import { countBySeverity } from '../catalog/finding.ts';
import { sections } from '../catalog/sections.ts';
import { sectionCounts } from '../components/form/section-counts.ts';
import { SectionNav } from '../components/section-nav.tsx';
import { useSlice } from '../components/ui/store-context.ts';
import { useCurrentSection } from '../components/ui/use-current-section.ts';
import { words } from '../components/words.ts';
import { equal } from '../document/patch.ts';

const WORKLOAD = { id: 'workload', title: words.workload.title };
const SECTION_IDS = [...sections, WORKLOAD].map(({ id }) => `section-${id}`);

export function Sections({ inert }: { readonly inert: boolean }) {
  const counts = useSlice(({ model }) => sectionCounts(model), equal);
  const workload = useSlice(
    ({ model, state }) => ({
      ...WORKLOAD,
      counts: countBySeverity(model.cost?.findings.filter(({ source }) => source === 'estimate') ?? []),
      changed: Object.keys(state.document.workload).length,
    }),
    equal,
  );
  const current = useCurrentSection(SECTION_IDS).replace('section-', '');
  return <SectionNav sections={[...counts, workload]} current={current} inert={inert} />;
}
