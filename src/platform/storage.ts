// The browser's storage for this page: entries by key, told apart from those of other pages at the same address.

/** Why an entry was not written: no room is left, or the browser does not let the page store anything. */
export type Written = 'written' | 'full' | 'forbidden';

/** Where drafts and saves are kept. Nothing throws. */
export interface EntryStore {
  /** Null where there is none, or none may be read. */
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => Written;
  readonly remove: (key: string) => void;
  /** All keys, in no order. */
  readonly keys: () => readonly string[];
  /** Tells of entries that another tab writes, until the function it returns is called. */
  readonly onOther: (listener: (key: string) => void) => () => void;
}

const PREFIX = 'dynamodb-configurator/';

/** What the browser answers, or the fallback where it refuses. */
function allowed<T>(run: () => T, fallback: T): T {
  try {
    return run();
  } catch {
    return fallback;
  }
}

function written(key: string, text: string): Written {
  try {
    localStorage.setItem(PREFIX + key, text);
    return 'written';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** The entries of `localStorage`. */
export const browserStore: EntryStore = {
  read: (key) => allowed(() => localStorage.getItem(PREFIX + key), null),
  write: written,
  remove: (key) => allowed(() => localStorage.removeItem(PREFIX + key), undefined),
  keys: () =>
    allowed(
      () =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith(PREFIX))
          .map((key) => key.slice(PREFIX.length)),
      [],
    ),
  onOther: (listener) => {
    const stored = ({ key, newValue }: StorageEvent): void => {
      if (key?.startsWith(PREFIX) && newValue !== null) listener(key.slice(PREFIX.length));
    };
    addEventListener('storage', stored);
    return () => removeEventListener('storage', stored);
  },
};
