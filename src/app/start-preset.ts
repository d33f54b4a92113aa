// A starting point in an environment: it gives the same values as in the base, and says which overrides it replaces.
import type { Preset } from '../catalog/presets.ts';
import type { Store } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import { environmentPreset } from '../document/environment-preset.ts';

export function startPreset(store: Store, environment: string, { title, values }: Preset): void {
  const { entries, replaced } = environmentPreset(store.getState().state.document, environment, values);
  store.dispatch({ type: 'preset', entries, what: title });
  const first = words.notices.started(title).replace(/\.$/, ` in ${environment}`);
  const rest = replaced.length === 1 ? '1 override' : `${replaced.length} overrides`;
  const text = replaced.length === 0 ? `${first}.` : `${first}: it replaces ${rest}. Undo brings them back.`;
  store.dispatch({ type: 'session', session: { notice: { text, tone: 'done' } } });
}
