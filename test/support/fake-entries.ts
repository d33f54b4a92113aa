// The fake of the browser's storage: entries in memory that can be full, forbidden or written by another tab.
import type { EntryStore, Written } from '../../src/platform/storage.ts';

export interface FakeEntries extends EntryStore {
  readonly held: Map<string, string>;
  /** How writing ends from now on. */
  answer: Written;
  /** An entry that another tab writes. */
  readonly writeElsewhere: (key: string, text: string) => void;
}

export function fakeEntries(given: Readonly<Record<string, string>> = {}): FakeEntries {
  const held = new Map(Object.entries(given));
  const listeners = new Set<(key: string) => void>();
  const fake: FakeEntries = {
    held,
    answer: 'written',
    read: (key) => held.get(key) ?? null,
    write: (key, text) => {
      if (fake.answer === 'written') held.set(key, text);
      return fake.answer;
    },
    remove: (key) => void held.delete(key),
    keys: () => [...held.keys()],
    onOther: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    writeElsewhere: (key, text) => {
      held.set(key, text);
      for (const listener of listeners) listener(key);
    },
  };
  return fake;
}
