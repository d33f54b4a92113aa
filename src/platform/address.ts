// The page's address: where a link to it begins, and the part after `#`.

/** Links to the page, and those that it is opened with. */
export interface PageAddress {
  /** The address without its fragment. */
  readonly base: () => string;
  /** The fragment without its `#`; empty where there is none. */
  readonly fragment: () => string;
  /** Takes the fragment away; the page stays, and so does its place among the pages to go back to. */
  readonly clearFragment: () => void;
  readonly onFragment: (listener: () => void) => () => void;
}

const base = (): string => location.href.replace(/#.*$/, '');

export const browserAddress: PageAddress = {
  base,
  fragment: () => location.hash.slice(1),
  clearFragment: () => history.replaceState(history.state, '', base()),
  onFragment: (listener) => {
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  },
};
