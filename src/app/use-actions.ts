// What the buttons of the page do: copy, save, put back, take the cheaper billing mode.
import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import { names, type VariableName } from '../catalog/config.ts';
import { type Draft, draftFrom } from '../catalog/draft.ts';
import { isBlocking } from '../catalog/finding.ts';
import type { Preset } from '../catalog/presets.ts';
import { namesIn, sections } from '../catalog/sections.ts';
import type { ModeView } from '../components/cost/money-view.ts';
import type { Typed } from '../components/cost/workload-section.tsx';
import type { NoticeText } from '../components/ui/notice.tsx';
import { words } from '../components/words.ts';
import type { DerivedConfig } from '../model/derive-config.ts';
import { saveBundle, saveTfvars } from './exports.ts';
import { focusField } from './focus.ts';
import { copyText } from './save.ts';
import type { Shown } from './shown.ts';
import { shownText } from './side-panel.tsx';
import type { Page } from './use-page.ts';

export interface Actions {
  readonly goToFirst: () => void;
  readonly setDefault: (name: VariableName) => void;
  readonly reset: () => void;
  readonly start: (preset: Preset) => void;
  readonly example: (typed: Typed, label: string) => void;
  readonly take: (mode: ModeView) => void;
  readonly copy: () => Promise<void>;
  readonly saveTfvars: () => void;
  readonly saveBundle: () => Promise<void>;
}

interface Now {
  readonly page: Page;
  readonly shown: Shown;
}

/** The actions keep their identity, so that what they are handed to is not drawn again. */
export function useActions(form: UseFormReturn<Draft>, page: Page, shown: Shown): Actions {
  const now = useRef<Now>({ page, shown });
  now.current = { page, shown };
  return useMemo(() => actionsOn(form, page.update, () => now.current), [form, page.update]);
}

function actionsOn(form: UseFormReturn<Draft>, update: Page['update'], now: () => Now): Actions {
  const say = (notice: NoticeText): void => update({ notice });
  const change = (next: Partial<Draft>, text: string): void => {
    const before = structuredClone(form.getValues());
    fill(form, next);
    // Going back can be taken back too: what was typed in between is not lost.
    say({ text, tone: 'done', putBack: () => change(before, words.notices.wentBack) });
  };
  const goToFirst = (): void => {
    // The form must be on top and able to take the focus before it gets it.
    flushSync(() => update({ sheet: false }));
    const name = firstRefused(now().shown.derived);
    if (name !== undefined) focusField(name);
  };
  /** Runs the export, unless something blocks it: then says so and shows where. */
  const exporting = (run: () => NoticeText | Promise<NoticeText>) => async () => {
    const { problems, config } = now().shown.derived;
    if (config !== null) return say(await run());
    goToFirst();
    say({ text: words.problems.blocked(problems.length), tone: 'refused' });
  };
  return {
    goToFirst,
    setDefault: (name) => form.setValue(name, draftFrom({})[name]),
    reset: () => change(draftFrom({}), words.notices.reset),
    start: (preset) => change(draftFrom(preset.values), words.notices.started(preset.title)),
    example: (workload, label) => {
      const before = now().page.view.workload;
      const putBack = (): void => update({ workload: before, notice: null });
      update({ workload, notice: { text: words.workload.took(label), tone: 'done', putBack } });
    },
    take: ({ changes, mode }) => {
      const draft = draftFrom({ ...now().shown.derived.fallback, ...changes });
      const changed = names.filter((name) => name in changes).map((name) => [name, draft[name]]);
      change(Object.fromEntries(changed), words.notices.taken(words.cost.modes[mode]));
    },
    copy: async () => say(await copied(now())),
    saveTfvars: exporting(() => saveTfvars(now().shown)),
    saveBundle: exporting(() => saveBundle(now().shown, now().page.view)),
  };
}

/** Puts entries into the form one by one, so that every control shows them. */
function fill(form: UseFormReturn<Draft>, entries: Partial<Draft>): void {
  for (const name of names) {
    const entry = entries[name];
    if (entry !== undefined) form.setValue(name, entry);
  }
}

/** The first field, in the order of the page, that keeps the config from being exported. */
const firstRefused = ({ fields }: DerivedConfig): VariableName | undefined =>
  sections.flatMap(({ id }) => namesIn(id)).find((name) => fields[name].findings.some(isBlocking));

async function copied({ page: { view }, shown }: Now): Promise<NoticeText> {
  const text = shownText(view.tab, shown);
  if (text === '') return { text: words.cost.loading, tone: 'refused' };
  const what = words.preview.tabs[view.tab];
  const count = shown.derived.problems.length;
  if (!(await copyText(text, document.getElementById('preview-text')))) {
    return { text: words.notices.copyFailed, tone: 'refused' };
  }
  if (count > 0) return { text: words.notices.copiedWithProblems(what, count), tone: 'refused' };
  return { text: words.notices.copied(what), tone: 'done' };
}
