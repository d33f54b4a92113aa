// Share links: makes them, and opens the one that the page was called with.
import { storedWords as words } from '../components/transfer/stored-words.ts';
import type { Store } from '../components/ui/store-context.ts';
import { configurationFile } from '../document/configuration-file.ts';
import type { Document } from '../document/document.ts';
import { decode, encode, MOST_LINK } from '../document/link.ts';
import type { PageAddress } from '../platform/address.ts';

/** The fragments that lead to a place in the page. */
const ANCHOR = /^(?:form|preview-panel|actions|section-[a-z-]*)?$/;

/** Opens what the address holds, now and whenever it changes; returns how to stop. */
export function startLinks(store: Store, address: PageAddress): () => void {
  const open = (): void => {
    const fragment = address.fragment();
    if (ANCHOR.test(fragment)) return;
    const { document, findings } = decode(fragment);
    const [refused] = findings;
    address.clearFragment();
    if (refused === undefined) store.dispatch({ type: 'open', document, what: words.link.step });
    const notice =
      refused === undefined
        ? ({ text: words.link.opened, tone: 'done' } as const)
        : ({ text: refused.message, tone: 'refused' } as const);
    store.dispatch({ type: 'session', session: { notice } });
  };
  open();
  return address.onFragment(open);
}

/** The address that opens a document; where it would be too long to be sent, the text of a file instead. */
export function shared(
  document: Document,
  address: PageAddress,
): { readonly link: string } | { readonly file: string } {
  const link = `${address.base()}#${encode(document)}`;
  return link.length > MOST_LINK ? { file: configurationFile(document) } : { link };
}
