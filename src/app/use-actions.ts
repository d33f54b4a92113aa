// What the buttons of the page do: copy, save, put back, take the cheaper billing mode.
import { useCallback, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import { blocks, names, type VariableName } from '../catalog/config.ts';
import { type Draft, draftFrom } from '../catalog/draft.ts';
import type { Preset } from '../catalog/presets.ts';
import { sections } from '../catalog/sections.ts';
import { variables } from '../catalog/variables.ts';
import type { NoticeText } from '../components/ui/notice.tsx';
import { words } from '../components/words.ts';
import type { Derived } from '../derive.ts';
import type { Option } from '../pricing/compare.ts';
import { focusField } from './focus.ts';
import { copyText, save } from './save.ts';
import type { Page } from './use-page.ts';

export const loadBundle = () => import('./bundle-files.ts');

/** Puts a whole draft into the form, field by field, so that every control shows it. */
function fill(form: UseFormReturn<Draft>, draft: Draft): void {
  for (const name of names) form.setValue(name, draft[name]);
}

/** The first field, in the order of the page, that keeps the config from being exported. */
const firstRefused = ({ fields }: Derived): VariableName | undefined =>
  sections
    .flatMap(({ id }) => variables.filter(({ section }) => section === id))
    .find(({ name }) => fields[name].findings.some(blocks))?.name;

/** The actions keep their identity, so that what they are handed to is not drawn again. */
export function useActions(form: UseFormReturn<Draft>, page: Page, derived: Derived) {
  const latest = useRef({ page, derived });
  latest.current = { page, derived };
  const { update } = page;
  const say = useCallback((notice: NoticeText) => update({ notice }), [update]);
  const change = useCallback(
    (next: Partial<Draft>, text: string) => {
      const before = structuredClone(form.getValues());
      const putBack = (): void => {
        fill(form, before);
        update({ notice: null });
      };
      fill(form, { ...before, ...next });
      say({ text, tone: 'done', putBack });
    },
    [form, say, update],
  );
  return useMemo(() => {
    const goToFirst = (): void => {
      // The form must be on top and able to take the focus before it gets it.
      flushSync(() => update({ sheet: false }));
      const name = firstRefused(latest.current.derived);
      if (name !== undefined) focusField(name);
    };
    const refused = (): boolean => {
      const { problems, config } = latest.current.derived;
      if (config !== null) return false;
      goToFirst();
      say({ text: words.problems.blocked(problems.length), tone: 'refused' });
      return true;
    };
    return {
      goToFirst,
      setDefault: (name: VariableName) => form.setValue(name, draftFrom({})[name]),
      reset: () => change(draftFrom({}), words.notices.reset),
      start: (preset: Preset) => change(draftFrom(preset.values), words.notices.started(preset.title)),
      take: ({ changes, billingMode }: Option) => {
        const draft = draftFrom({ ...latest.current.derived.nearest, ...changes });
        const changed = Object.fromEntries(names.filter((name) => name in changes).map((name) => [name, draft[name]]));
        change(changed, words.notices.taken(words.cost.modes[billingMode]));
      },
      copy: async () => {
        const { derived, page } = latest.current;
        const shown = document.getElementById('preview-text');
        const done = await copyText(derived.texts[page.view.tab].text, shown);
        const what = words.preview.tabs[page.view.tab];
        const count = derived.problems.length;
        if (!done) say({ text: words.notices.copyFailed, tone: 'refused' });
        else if (count > 0) say({ text: words.notices.copiedWithProblems(what, count), tone: 'refused' });
        else say({ text: words.notices.copied(what), tone: 'done' });
      },
      saveTfvars: () => {
        if (refused()) return;
        save('terraform.tfvars', latest.current.derived.texts.tfvars.text, 'text/plain');
        say({ text: words.notices.downloaded('terraform.tfvars'), tone: 'done' });
      },
      saveBundle: async () => {
        if (refused()) return;
        const { derived, page } = latest.current;
        if (derived.config === null) return;
        try {
          const { bundle, bundleName, files } = await loadBundle();
          const { show, region } = page.view;
          const name = bundleName(derived.config);
          save(name, new Uint8Array(bundle(files(derived.config, { show, region }))), 'application/zip');
          say({ text: words.notices.downloaded(name), tone: 'done' });
        } catch {
          say({ text: words.notices.bundleFailed, tone: 'refused' });
        }
      },
    };
  }, [form, update, say, change]);
}
