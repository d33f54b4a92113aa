// Which tab is which: a name that survives a reload, held by one living tab at a time.

const KEY = 'dynamodb-configurator/tab';
const LOCK = 'dynamodb-configurator/tab/';

/** The names of the tabs of this page. */
export interface Tabs {
  /** The name that this tab had before a reload; null for a new tab. */
  readonly before: () => string | null;
  /** Takes a name for as long as this tab lives. False where another tab holds it. */
  readonly hold: (name: string) => Promise<boolean>;
  /** The names that tabs hold at present, this one's too; none where the browser cannot say. */
  readonly held: () => Promise<readonly string[]>;
  readonly fresh: () => string;
}

function remember(name: string): void {
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // After a reload this tab is then a new one.
  }
}

/** Absent where the page is not served securely. */
const locks = (): LockManager | undefined => navigator.locks;

export const browserTabs: Tabs = {
  before: () => {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  hold: async (name) => {
    const manager = locks();
    const taken =
      manager === undefined ||
      (await new Promise<boolean>((resolve) => {
        manager
          .request(LOCK + name, { ifAvailable: true }, (lock) => {
            resolve(lock !== null);
            // Never settled: the browser lets go of it when the tab ends, however it ends.
            return lock === null ? undefined : new Promise(() => {});
          })
          .catch(() => resolve(true));
      }));
    if (taken) remember(name);
    return taken;
  },
  held: async () => {
    const state = await locks()
      ?.query()
      .catch(() => undefined);
    return (state?.held ?? []).flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  },
  fresh: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
};
