// What the buttons of the page do beyond a change of the document: copy, save, go to what is refused.
import { flushSync } from 'react-dom';
import { entriesFrom } from '../catalog/entries.ts';
import { isBlocking } from '../catalog/finding.ts';
import { namesIn, sections } from '../catalog/sections.ts';
import type { ModeView } from '../components/cost/money-view.ts';
import type { Snapshot, Store } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { Notice, TextTab } from '../document/session.ts';
import type { FormModel, PageModel } from '../model/form.ts';
import { copyText } from '../platform/clipboard.ts';
import { save } from '../platform/download.ts';
import { focusField } from './focus.ts';
import { loadBundle, loadCheckPart } from './lazy.ts';
import { isTextTab, loadTabPart } from './tab-parts.ts';

export interface Commands {
  readonly goToFirst: () => void;
  readonly goToField: (name: string) => void;
  readonly take: (mode: ModeView) => void;
  readonly copy: () => Promise<void>;
  readonly saveTfvars: () => Promise<void>;
  readonly saveBundle: () => Promise<void>;
}

export function commandsOn(store: Store): Commands {
  const say = (notice: Notice): void => store.dispatch({ type: 'session', session: { notice } });
  const goToField = (name: string): void => {
    // The form must be on top and able to take the focus before it gets it.
    flushSync(() => store.dispatch({ type: 'session', session: { sheet: false } }));
    focusField(name);
  };
  const goToFirst = (): void => {
    const name = firstRefused(store.getState().model);
    if (name !== undefined) goToField(name);
  };
  /** Runs the export, unless something blocks it: then says so and shows where. */
  const exporting = (run: (snapshot: Snapshot) => Promise<Notice>) => async (): Promise<void> => {
    const snapshot = store.getState();
    const { problems, config } = snapshot.model.isWhole ? snapshot.model : await wholeModel(snapshot);
    if (config !== null) return say(await run(snapshot));
    goToFirst();
    say({ text: words.problems.blocked(problems.length), tone: 'refused' });
  };
  return {
    goToFirst,
    goToField,
    take: ({ changes, mode }) => {
      store.dispatch({ type: 'apply', entries: entriesFrom(changes), what: words.cost.modes[mode] });
      say({ text: words.notices.taken(words.cost.modes[mode]), tone: 'done' });
    },
    copy: async () => say(await copied(store.getState())),
    saveTfvars: exporting(saveTfvars),
    saveBundle: exporting(saveBundle),
  };
}

/** The first field, in the order of the page, that keeps the config from being exported. */
const firstRefused = ({ fields }: FormModel): string | undefined =>
  sections.flatMap(({ id }) => namesIn(id)).find((name) => fields[name].findings.some(isBlocking));

/** The text of a tab; that of the estimate is empty until the prices have arrived. */
export const textOf = (tab: TextTab, { texts, cost }: Pick<PageModel, 'texts' | 'cost'>): string =>
  tab === 'cost' ? (cost?.text ?? '') : texts[tab].text;

async function shownText(snapshot: Snapshot): Promise<string> {
  const { tab } = snapshot.state.session;
  return isTextTab(tab) ? textOf(tab, snapshot.model) : (await loadTabPart(tab)).text(snapshot);
}

async function copied(snapshot: Snapshot): Promise<Notice> {
  const { state, model } = snapshot;
  const { tab } = state.session;
  const text = await shownText(snapshot).catch(() => '');
  if (text === '') return { text: words.cost.loading, tone: 'refused' };
  const what = words.preview.tabs[tab];
  const count = model.problems.length;
  if (!(await copyText(text, document.getElementById('preview-text')))) {
    return { text: words.notices.copyFailed, tone: 'refused' };
  }
  if (count > 0) return { text: words.notices.copiedWithProblems(what, count), tone: 'refused' };
  return { text: words.notices.copied(what), tone: 'done' };
}

/** A button may be pressed before the whole check has arrived; where it cannot be loaded, what is known counts. */
const wholeModel = ({ state, model }: Snapshot): Promise<PageModel> =>
  loadCheckPart().then(
    ({ checkedModel }) => checkedModel(state),
    () => model,
  );

const saved = (file: string): Notice => ({ text: words.notices.downloaded(file), tone: 'done' });

async function saveTfvars({ model }: Snapshot): Promise<Notice> {
  save('terraform.tfvars', model.texts.tfvars.text, 'text/plain');
  return saved('terraform.tfvars');
}

/** Everything that the document gives, as the command line would write it. */
async function saveBundle({ state }: Snapshot): Promise<Notice> {
  try {
    const { bundle, bundleName, documentBundle } = await loadBundle();
    const { show } = state.session;
    const { files, config, findings } = documentBundle(state.document, { show });
    const [first] = findings.filter(({ finding }) => isBlocking(finding));
    if (files === null || config === null) return { text: first?.finding.message ?? '', tone: 'refused' };
    const name = bundleName(config);
    save(name, new Uint8Array(bundle(files)), 'application/zip');
    return saved(name);
  } catch {
    return { text: words.notices.bundleFailed, tone: 'refused' };
  }
}
