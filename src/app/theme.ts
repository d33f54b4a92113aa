// The theme: the system's unless chosen; the choice is kept in the browser.
import { useSyncExternalStore } from 'react';
import type { Theme } from '../components/page-header.tsx';
import { useMedia } from '../components/ui/use-media.ts';

const KEY = 'theme';
const listeners = new Set<() => void>();

/** Storage can be refused by the browser; the page then follows the system. */
function read(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

let current: Theme = 'system';

function show(theme: Theme): void {
  current = theme;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Before the first render, so that nothing is drawn in the wrong colours for long. */
export const startTheme = (): void => show(read());

export function setTheme(theme: Theme): void {
  show(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then lasts until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => 'system',
  );

/** Whether the page is dark at present, by choice or by the system. */
export function useDark(): boolean {
  const theme = useTheme();
  const system = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? system : theme === 'dark';
}
