// The page: it holds the draft and a few choices, derives everything else, and hands it to the components.
import { memo, useLayoutEffect, useMemo } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { checkDraft, type Draft, draftFrom, tagRowMessages } from '../catalog/draft.ts';
import { fieldStates } from '../components/form/states.ts';
import { takeEntered } from '../components/form/use-bound.ts';
import { VariablesForm } from '../components/form/variables-form.tsx';
import { Failure } from '../components/ui/failure.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { deriveConfig } from '../model/derive-config.ts';
import { samePriced } from '../pricing/priced.ts';
import type { First } from './first.ts';
import { Bar, Sections, Top } from './frame.tsx';
import { SidePanel } from './side-panel.tsx';
import { Status } from './status.tsx';
import { useActions } from './use-actions.ts';
import { useCostRoom } from './use-cost-room.ts';
import { useFading } from './use-fading.ts';
import { useKept } from './use-kept.ts';
import { NARROW, useMedia } from './use-media.ts';
import { type Page, usePage } from './use-page.ts';
import { WorkloadPart } from './workload-part.tsx';

/** The pressed button goes with the notice; the focus must not fall back to the top of the page. */
function dismiss(page: Page): void {
  page.update({ notice: null });
  document.getElementById('form')?.focus({ preventScroll: true });
}

interface Props {
  readonly first: First;
}

export function App({ first }: Props) {
  const form = useForm<Draft>({ defaultValues: draftFrom({}) });
  return (
    <Failure rescue={() => JSON.stringify(form.getValues(), null, 2)}>
      <PageOf form={form} first={first} />
    </Failure>
  );
}

/** The form says once more that it is ready when it has been mounted; what it holds is the same. */
const PageOf = memo(({ form, first }: Props & { readonly form: UseFormReturn<Draft> }) => {
  const draft = useWatch({ control: form.control, compute: (values: Draft) => values });
  // Before the page says that it is ready: the sections, and their controls, are taken over later.
  useLayoutEffect(() => takeEntered(form), [form]);
  const page = usePage();
  useFading(page);
  const { region, show, workload, prices, sheet } = page.view;
  const tagRows = useKept(draft.tags);
  const tagMessages = useMemo(() => tagRowMessages(tagRows), [tagRows]);
  const derived = useMemo(() => deriveConfig(checkDraft(draft), show), [draft, show]);
  const priced = useKept(derived.fallback, samePriced);
  const costRoom = useCostRoom();
  const { room } = costRoom;
  const basis = useMemo(() => room?.basisOf(workload, prices), [room, workload, prices]);
  const cost = useMemo(
    () => (room && basis ? room.costOf(priced, basis, region) : null),
    [room, priced, basis, region],
  );
  const money = useKept(cost?.money ?? first.money);
  const shown = { derived, cost, money };
  const actions = useActions(form, page, shown);
  const covered = useMedia(NARROW) && sheet;
  return (
    <div className="page" data-sheet={sheet || undefined}>
      <Top page={page} regions={first.regions} onPreset={actions.start} inert={covered} />
      <Sections derived={derived} inert={covered} />
      <main className="main" inert={covered}>
        <VariablesForm
          form={form}
          states={fieldStates(derived.fields, money.choices)}
          tagRows={tagRows}
          tagMessages={tagMessages}
          onDefault={actions.setDefault}
          onReset={actions.reset}
        />
        <WorkloadPart page={page} room={room} cost={cost} values={derived.values} onExample={actions.example} />
      </main>
      <SidePanel page={page} shown={shown} actions={actions} costRoom={costRoom} />
      <Bar page={page} shown={shown} onProblems={actions.goToFirst} inert={covered} />
      <Notice notice={page.view.notice} onDismiss={() => dismiss(page)} />
      <Status derived={derived} />
    </div>
  );
});
