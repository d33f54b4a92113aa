// Ctrl+Z and Shift+Ctrl+Z, or with the command key: undo and redo, outside of what has an undo of its own.
import type { Store } from '../components/ui/store-context.ts';

/** Whether the key belongs to a text that is being edited. */
export function editsText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return target.type === 'text' || target.type === 'search';
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('.monaco-editor') !== null);
}

/** Listens until the function it returns is called. */
export function undoKeys(store: Store): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    if (!isUndo || event.defaultPrevented || editsText(event.target)) return;
    event.preventDefault();
    store.dispatch({ type: event.shiftKey ? 'redo' : 'undo' });
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}
