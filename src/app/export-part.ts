// What Copy and the downloads do. Loaded once the page is ready.
import { exportWords } from '../components/preview/export-words.ts';
import type { Snapshot, Store } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { Notice } from '../document/session.ts';
import type { PageModel } from '../model/form.ts';
import { copyText } from '../platform/clipboard.ts';
import { save } from '../platform/download.ts';
import { loadBundle, loadCostPart } from './lazy.ts';
import { isTextTab, loadTabPart, textOf } from './tab-parts.ts';

interface Shown {
  readonly text: string;
  readonly what: string;
}

async function shownText(snapshot: Snapshot): Promise<Shown> {
  const { tab } = snapshot.state.session;
  const what = words.preview.tabs[tab];
  if (isTextTab(tab)) return { text: textOf(tab, snapshot), what };
  const part = await loadTabPart(tab);
  return { text: part.text(snapshot), what: part.name?.(snapshot) ?? what };
}

/** Copies the text of the tab that is open. */
export async function copy(shown: Snapshot): Promise<Notice> {
  const snapshot = { ...shown, model: await wholeModel(shown) };
  const { text, what } = await shownText(snapshot);
  if (text === '') return { text: words.cost.loading, tone: 'refused' };
  const count = snapshot.model.problems.length;
  if (!(await copyText(text, document.getElementById('preview-text')))) {
    return { text: exportWords.copyFailed, tone: 'refused' };
  }
  if (count > 0) return { text: exportWords.copiedWithProblems(what, count), tone: 'refused' };
  return { text: exportWords.copied(what), tone: 'done' };
}

/** A button may be pressed before everything has arrived; rejects where it cannot be loaded, for too little is known then. */
const wholeModel = async ({ state, model }: Snapshot): Promise<PageModel> =>
  model.isWhole ? model : (await loadCostPart()).derive(state).model;

/** Runs an export, unless something blocks it. */
const unblocked =
  (run: (store: Store, snapshot: Snapshot) => Notice | Promise<Notice>) =>
  async (store: Store): Promise<Notice | Blocked> => {
    const shown = store.getState();
    const model = await wholeModel(shown);
    return model.config === null ? { blockedBy: model.problems.length } : run(store, { ...shown, model });
  };

/** An export that does not happen, and how many findings are in its way. */
export interface Blocked {
  readonly blockedBy: number;
}

export const saveTfvars = unblocked((store, { state, model: { texts, unknown } }) => {
  const file = 'terraform.tfvars';
  if (unknown.length > 0) return { text: exportWords.noExpressions(file, unknown.join(', ')), tone: 'refused' };
  save(file, texts.tfvars.text, 'text/plain');
  store.dispatch({ type: 'session', session: { exported: state.document } });
  return { text: exportWords.downloaded(file), tone: 'done' };
});

export const saveBundle = unblocked((store) =>
  loadBundle()
    .then((part) => part.saveBundle(store))
    .catch((): Notice => ({ text: exportWords.bundleFailed, tone: 'refused' })),
);
