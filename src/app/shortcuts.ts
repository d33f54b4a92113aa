// Single-key shortcuts: `/` opens the search over the settings, `?` the help. They can be turned off in the help.
import type { Store } from '../components/ui/store-context.ts';
import { editsText } from './undo-keys.ts';

const KEY = 'single-key-shortcuts';

const opens: Readonly<Record<string, string>> = { '/': 'search', '?': 'help' };

/** Kept in the browser; where it refuses storage, for this visit. */
let visit = true;

export const shortcuts = {
  isOn: (): boolean => {
    try {
      return visit && localStorage.getItem(KEY) !== 'off';
    } catch {
      return visit;
    }
  },
  set: (isOn: boolean): void => {
    visit = isOn;
    try {
      if (isOn) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // The choice then lasts until the page is left.
    }
  },
};

/** Listens until the function it returns is called. */
export function startShortcuts({ dispatch, getState }: Store): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const dialog = opens[event.key];
    if (dialog === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (editsText(event.target) || getState().state.session.dialog !== null || !shortcuts.isOn()) return;
    event.preventDefault();
    // The dialog gives the focus back to where it was, and that is not to be the top of the page.
    if (document.activeElement === document.body) document.getElementById('form')?.focus({ preventScroll: true });
    dispatch({ type: 'session', session: { dialog } });
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}
