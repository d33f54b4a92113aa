// The fake of the tabs: which names living tabs hold, without a browser.
import type { Tabs } from '../../src/platform/tabs.ts';

/**
 * @param living names that other tabs hold; this tab's are added
 * @param before the name that this tab had before a reload
 */
export function fakeTabs(living: Set<string>, before: string | null = null): Tabs {
  let count = 0;
  return {
    before: () => before,
    hold: (name) => {
      const taken = !living.has(name);
      living.add(name);
      return Promise.resolve(taken);
    },
    held: () => Promise.resolve([...living]),
    fresh: () => {
      count += 1;
      return `tab${count}`;
    },
  };
}
