// What Copy and the downloads do. Loaded once the page is ready.
import { isBlocking } from '../catalog/finding.ts';
import type { Snapshot } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { Notice } from '../document/session.ts';
import { formModel, type PageModel } from '../model/form.ts';
import { copyText } from '../platform/clipboard.ts';
import { save } from '../platform/download.ts';
import { loadBundle, loadCheckPart } from './lazy.ts';
import { isTextTab, loadTabPart, textOf } from './tab-parts.ts';

async function shownText(snapshot: Snapshot): Promise<string> {
  const { tab } = snapshot.state.session;
  return isTextTab(tab) ? textOf(tab, snapshot.model) : (await loadTabPart(tab)).text(snapshot);
}

/** Copies the text of the tab that is open. */
export async function copy(snapshot: Snapshot): Promise<Notice> {
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
    ({ check }) => formModel(state, check),
    () => model,
  );

/** Runs an export, unless something blocks it. */
const unblocked =
  (run: (snapshot: Snapshot) => Notice | Promise<Notice>) =>
  async (snapshot: Snapshot): Promise<Notice | Blocked> => {
    const { problems, config } = snapshot.model.isWhole ? snapshot.model : await wholeModel(snapshot);
    return config === null ? { blockedBy: problems.length } : run(snapshot);
  };

/** An export that does not happen, and how many findings are in its way. */
export interface Blocked {
  readonly blockedBy: number;
}

const saved = (file: string): Notice => ({ text: words.notices.downloaded(file), tone: 'done' });

export const saveTfvars = unblocked(({ model }) => {
  save('terraform.tfvars', model.texts.tfvars.text, 'text/plain');
  return saved('terraform.tfvars');
});

/** Everything that the document gives, as the command line would write it. */
export const saveBundle = unblocked(async ({ state }) => {
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
});
