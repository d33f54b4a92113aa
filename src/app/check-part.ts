// What the first paint does without: the check of the values, the texts that follow them, starting points in an environment.
import type { Preset } from '../catalog/presets.ts';
import type { Store } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import { environmentPreset } from '../document/environment-preset.ts';
import type { State } from '../document/reduce.ts';
import { formModel, type PageModel } from '../model/form.ts';

/** The form's model: all but texts of the user's own and the cost. */
export const checkedModel = (state: State): PageModel => formModel(state);

/** Gives an environment the same values as the base would have, and says which overrides they replace. */
export function startPreset(store: Store, environment: string, { title, values }: Preset): void {
  const { entries, replaced } = environmentPreset(store.getState().state.document, environment, values);
  store.dispatch({ type: 'preset', entries, what: title });
  const first = words.notices.started(title).replace(/\.$/, ` in ${environment}`);
  const rest = replaced.length === 1 ? '1 override' : `${replaced.length} overrides`;
  const text = replaced.length === 0 ? `${first}.` : `${first}: it replaces ${rest}. Undo brings them back.`;
  store.dispatch({ type: 'session', session: { notice: { text, tone: 'done' } } });
}
