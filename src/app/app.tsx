// The page: it holds the draft and a few choices, derives everything else in one call, and hands it to the components.
import { useCallback, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { checkDraft, type Draft, draftFrom, tagRowMessages } from '../catalog/draft.ts';
import { presets } from '../catalog/presets.ts';
import { sections } from '../catalog/sections.ts';
import { fieldStates, sectionCounts } from '../components/form/states.ts';
import { VariablesForm } from '../components/form/variables-form.tsx';
import { money } from '../components/format.ts';
import { PageHeader } from '../components/page-header.tsx';
import { PhoneBar } from '../components/phone-bar.tsx';
import { SectionNav } from '../components/section-nav.tsx';
import { Failure } from '../components/ui/failure.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { deriveFrom } from '../derive.ts';
import { pricedRegions } from '../pricing/prices.ts';
import { defaultWorkload } from '../pricing/workload.ts';
import { SidePanel } from './side-panel.tsx';
import { Status } from './status.tsx';
import { setTheme, useTheme } from './theme.ts';
import { useActions } from './use-actions.ts';
import { useCurrentSection } from './use-current-section.ts';
import { NARROW, useMedia } from './use-media.ts';
import { type Page, usePage } from './use-page.ts';

export function App() {
  const form = useForm<Draft>({ defaultValues: draftFrom({}) });
  return (
    <Failure rescue={() => JSON.stringify(form.getValues(), null, 2)}>
      <PageOf form={form} />
    </Failure>
  );
}

function PageOf({ form }: { readonly form: UseFormReturn<Draft> }) {
  const draft = useWatch({ control: form.control, compute: (values: Draft) => values });
  const page = usePage();
  const { region, show, sheet } = page.view;
  const derived = useMemo(
    () => deriveFrom(checkDraft(draft), defaultWorkload, region, { show }),
    [draft, region, show],
  );
  const actions = useActions(form, page, derived);
  const covered = useMedia(NARROW) && sheet;
  const counts = sectionCounts(derived);
  return (
    <div className="page" data-sheet={sheet || undefined}>
      <Top page={page} onPreset={actions.start} inert={covered} />
      <Sections counts={counts} inert={covered} />
      <main className="main" inert={covered}>
        <VariablesForm
          form={form}
          states={fieldStates(derived.fields)}
          tagRows={draft.tags}
          tagMessages={tagRowMessages(draft.tags)}
          onDefault={actions.setDefault}
          onReset={actions.reset}
        />
      </main>
      <SidePanel page={page} derived={derived} actions={actions} />
      <PhoneBar
        amount={money(derived.estimate.listTotal)}
        problems={derived.problems.length}
        onProblems={actions.goToFirst}
        onPreview={() => {
          flushSync(() => page.update({ sheet: true }));
          document.getElementById('close-preview')?.focus();
        }}
      />
      <Notice notice={page.view.notice} onDismiss={() => page.update({ notice: null })} />
      <Status derived={derived} />
    </div>
  );
}

interface TopProps {
  readonly page: Page;
  readonly onPreset: Parameters<typeof PageHeader>[0]['onPreset'];
  readonly inert: boolean;
}

function Top({ page: { view, update }, onPreset, inert }: TopProps) {
  const theme = useTheme();
  const onRegion = useCallback((region: string) => update({ region }), [update]);
  return (
    <PageHeader
      inert={inert}
      presets={presets}
      onPreset={onPreset}
      regions={pricedRegions}
      region={view.region}
      onRegion={onRegion}
      theme={theme}
      onTheme={setTheme}
    />
  );
}

const SECTION_IDS = sections.map(({ id }) => `section-${id}`);

interface SectionsProps {
  readonly counts: ReturnType<typeof sectionCounts>;
  readonly inert: boolean;
}

function Sections({ counts, inert }: SectionsProps) {
  const current = useCurrentSection(SECTION_IDS);
  return <SectionNav sections={counts} current={current.replace('section-', '')} inert={inert} />;
}
