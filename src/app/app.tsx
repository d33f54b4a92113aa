// The page: the form's engine on the store, and the parts of the page around it.
import { memo, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createFormControl } from 'react-hook-form';
import { names } from '../catalog/config.ts';
import { toInput } from '../catalog/entries.ts';
import { type Form, FormContext, type FormValues } from '../components/form/form-values.ts';
import { takeEntered } from '../components/form/use-bound.ts';
import { useFormSync } from '../components/form/use-form-sync.ts';
import { VariablesForm } from '../components/form/variables-form.tsx';
import { defaultDrafts, variablesSync } from '../components/form/variables-sync.ts';
import { Failure } from '../components/ui/failure.tsx';
import { NoticeBar } from '../components/ui/notice.tsx';
import { StoreContext, useSlice } from '../components/ui/store-context.ts';
import { NARROW, useMedia } from '../components/ui/use-media.ts';
import type { Document } from '../document/document.ts';
import { Bar } from './bar.tsx';
import { commandsOn } from './commands.ts';
import { Dialogs } from './dialogs.tsx';
import { DocumentTools } from './document-tools.tsx';
import type { First } from './first.ts';
import { Head } from './head.tsx';
import { ImportPlace } from './import-place.tsx';
import { Sections } from './sections.tsx';
import { SidePanel } from './side-panel.tsx';
import { Status } from './status.tsx';
import { type AppStore, createAppStore } from './store.ts';
import { undoKeys } from './undo-keys.ts';
import { useCostPart } from './use-cost-part.ts';
import { useEffects } from './use-effects.ts';
import { WorkloadPart } from './workload-part.tsx';

interface Props {
  readonly first: First;
}

export function App({ first }: Props) {
  const [store] = useState(() => createAppStore(first, () => performance.now()));
  return (
    <StoreContext value={store}>
      <Failure rescue={() => typedIn(store.getState().state.document)}>
        <PageOf store={store} first={first} />
      </Failure>
    </StoreContext>
  );
}

/** What the user gave, as text to copy. */
function typedIn({ module, workload, prices }: Document): string {
  return JSON.stringify({ ...toInput(module.entries), workload, prices }, null, 2);
}

function newForm(): Form {
  const form = createFormControl<FormValues>({
    defaultValues: { variables: structuredClone(defaultDrafts), workload: {}, prices: {} } as FormValues,
  });
  // What was entered before a control is tied is taken by `useBound`: until it is ready, the control would take it as well, and
  // a kept draft's value in a radio for one that was entered.
  form.control._formState.isReady = true;
  return form;
}

const PageOf = memo(({ store, first }: Props & { readonly store: AppStore }) => {
  const [form] = useState(newForm);
  useFormSync(form, variablesSync);
  // Before the page says that it is ready: the sections, and their controls, are taken over later.
  useLayoutEffect(() => takeEntered(form, names), [form]);
  useEffect(() => undoKeys(store), [store]);
  // Asked for first: the preview waits for the check that it brings.
  const costPart = useCostPart(store);
  useEffects(store);
  const commands = useMemo(() => commandsOn(store), [store]);
  const failure = useSlice((snapshot) => snapshot.failure);
  if (failure !== null) throw failure;
  const sheet = useSlice(({ state }) => state.session.sheet);
  const covered = useMedia(NARROW) && sheet;
  return (
    <FormContext value={form}>
      <div className="page" data-sheet={sheet || undefined}>
        <Head regions={first.regions} inert={covered} />
        <Sections inert={covered} />
        <main className="main" inert={covered}>
          <DocumentTools />
          <VariablesForm />
          <WorkloadPart part={costPart.part} />
        </main>
        <SidePanel commands={commands} costPart={costPart} />
        <Bar onProblems={commands.goToFirst} inert={covered} />
        <Dialogs />
        <ImportPlace />
        <NoticeBar />
        <Status />
      </div>
    </FormContext>
  );
});
