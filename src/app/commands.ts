// What the buttons of the page do beyond a change of the document: copy, save, go to what is refused.
import { flushSync } from 'react-dom';
import { entriesFrom } from '../catalog/entries.ts';
import { isBlocking } from '../catalog/finding.ts';
import { namesIn, sections } from '../catalog/sections.ts';
import type { WayView } from '../components/cost/money-view.ts';
import type { Store } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { Notice } from '../document/session.ts';
import type { FormModel } from '../model/form.ts';
import type { Blocked } from './export-part.ts';
import { focusField } from './focus.ts';
import { waitingFor } from './waiting.ts';

export interface Commands {
  readonly goToFirst: () => void;
  readonly goToField: (name: string) => void;
  /** Sets what a way to run the table needs: one step. */
  readonly take: (way: WayView) => void;
  readonly copy: () => Promise<void>;
  readonly saveTfvars: () => Promise<void>;
  readonly saveBundle: () => Promise<void>;
}

type Exports = typeof import('./export-part.ts');

/** Brings what the exports need; called before, so that a browser takes a copy as the answer to the press. */
export const loadExports = (): Promise<Exports> => import('./export-part.ts');

type Export = (exports: Exports) => Promise<Notice | Blocked>;

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
  /** Runs an export; where something blocks it, says so and shows where. */
  const exporting = (run: Export) => async (): Promise<void> => {
    const result = await waitingFor(store, loadExports().then(run)).catch(
      (): Notice => ({ text: words.notices.partFailed, tone: 'refused' }),
    );
    if ('text' in result) return say(result);
    goToFirst();
    say({ text: words.problems.blocked(result.blockedBy), tone: 'refused' });
  };
  return {
    goToFirst,
    goToField,
    take: ({ changes, label, take }) => {
      store.dispatch({ type: 'apply', entries: entriesFrom(changes), what: take });
      say({ text: words.notices.taken(label.toLowerCase()), tone: 'done' });
    },
    copy: exporting(({ copy }) => copy(store.getState())),
    saveTfvars: exporting(({ saveTfvars }) => saveTfvars(store)),
    saveBundle: exporting(({ saveBundle }) => saveBundle(store)),
  };
}

/** The first field, in the order of the page, that keeps the config from being exported. */
const firstRefused = ({ fields }: FormModel): string | undefined =>
  sections.flatMap(({ id }) => namesIn(id)).find((name) => fields[name].findings.some(isBlocking));
