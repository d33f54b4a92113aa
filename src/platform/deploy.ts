// What the server publishes beside the page that is open: a newer version of it, code that is gone, styles that are cut off.

/** What became of the page's files on the server. */
export interface Deploys {
  /** Whether the server's page names another script than the one that runs; false where it cannot be asked. */
  readonly isNewer: () => Promise<boolean>;
  /** Tells of code that did not arrive, until the function it returns is called. */
  readonly onLost: (listener: () => void) => () => void;
  /** Tells of the page coming into sight again. */
  readonly onReturn: (listener: () => void) => () => void;
  /** Tells of a style sheet that ends too early, once the browser's copy of it has been replaced; of those that are there too. */
  readonly onCutOff: (listener: () => void) => () => void;
}

async function isNewer(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src.replace(/^.*\//, '');
  if (own === undefined) return false;
  try {
    const response = await fetch(location.href.replace(/#.*$/, ''), { cache: 'no-cache' });
    const page = response.ok ? await response.text() : '';
    // Another page, of a proxy or of a host's error, says nothing.
    return page.includes('<div id="root">') && !page.includes(own);
  } catch {
    return false;
  }
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void, capture = false): () => void {
  target.addEventListener(type, listener, capture);
  return () => target.removeEventListener(type, listener, capture);
}

/** The rule that the build puts at the end of every style sheet. */
const SHEET_END = '#sheet-end';

function isCutOff({ sheet }: HTMLLinkElement): boolean {
  const last = sheet?.cssRules[sheet.cssRules.length - 1];
  return sheet !== null && !(last instanceof CSSStyleRule && last.selectorText === SHEET_END);
}

function onCutOff(listener: () => void): () => void {
  const look = (link: HTMLLinkElement): void => {
    if (link.rel !== 'stylesheet' || !isCutOff(link)) return;
    // Kept for ever by its name; without this a reload would show the same.
    fetch(link.href, { cache: 'reload' }).then(listener, listener);
  };
  for (const link of document.querySelectorAll('link')) look(link);
  // It does not bubble.
  return listen(document, 'load', ({ target }) => target instanceof HTMLLinkElement && look(target), true);
}

export const browserDeploys: Deploys = {
  isNewer,
  onLost: (listener) => listen(globalThis, 'vite:preloadError', listener),
  onReturn: (listener) =>
    listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') listener();
    }),
  onCutOff,
};
