// Links over a fake address: opened once, taken out of the address, and refused with a sentence.
import { expect, it } from 'vitest';
import { storedWords as words } from '../components/transfer/stored-words.ts';
import { readConfigurationFile } from '../document/configuration-file.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { encode, MOST_LINK } from '../document/link.ts';
import { initialState } from '../document/reduce.ts';
import type { PageAddress } from '../platform/address.ts';
import { firstOf } from './cost-part.tsx';
import { shared, startLinks } from './effects-link.ts';
import { createAppStore } from './store.ts';

const orders: Document = {
  ...emptyDocument,
  module: { entries: { table_name: { as: 'typed', value: 'orders' } } },
};

function fakeAddress(first: string) {
  let fragment = first;
  const listeners = new Set<() => void>();
  const address: PageAddress = {
    base: () => 'https://example.com/page/',
    fragment: () => fragment,
    clearFragment: () => {
      fragment = '';
    },
    onFragment: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const go = (next: string): void => {
    fragment = next;
    for (const listener of listeners) listener();
  };
  return { address, go };
}

function started(fragment: string) {
  const store = createAppStore(firstOf(initialState), () => 0);
  const { address, go } = fakeAddress(fragment);
  const stop = startLinks(store, address);
  const state = () => store.getState().state;
  return { store, address, go, stop, state, notice: () => state().session.notice };
}

it('opens the link that the page was called with, and undo leads back', () => {
  const { store, address, state, notice } = started(encode(orders));
  expect(state().document).toEqual(orders);
  expect(notice()).toEqual({ text: words.link.opened, tone: 'done' });
  expect(address.fragment()).toBe('');
  store.dispatch({ type: 'undo' });
  expect(state().document).toEqual(emptyDocument);
});

it('opens a link that is followed later, until it is stopped', () => {
  const { go, stop, state } = started('');
  go(encode(orders));
  expect(state().document).toEqual(orders);
  stop();
  go(encode(emptyDocument));
  expect(state().document).toEqual(orders);
});

it.each([
  ['hostile', '1.abc.<script>', 'not one of this page'],
  ['cut', encode(orders).slice(0, -3), 'a part of it was lost'],
  ['future', '9.abc.AAAA', 'newer version'],
])('a %s link is refused with a sentence and changes nothing', (_, fragment, sentence) => {
  const { address, state, notice } = started(fragment);
  expect(state().document).toBe(emptyDocument);
  expect(notice()?.tone).toBe('refused');
  expect(notice()?.text).toContain(sentence);
  expect(address.fragment()).toBe('');
});

it.each(['section-table', 'form', ''])('leaves the anchor "%s" alone', (anchor) => {
  const { address, notice } = started(anchor);
  expect(address.fragment()).toBe(anchor);
  expect(notice()).toBeNull();
});

it('gives a link, or a file that opens exactly where the link would be too long', () => {
  const { address } = fakeAddress('');
  expect(shared(orders, address)).toEqual({ link: `https://example.com/page/#${encode(orders)}` });
  const noise = Array.from({ length: 2000 }, (_, at) => ((at * at * 7919) % 100_003).toString(36)).join('');
  const long = { ...orders, workload: { noise } };
  const result = shared(long, address);
  expect(encode(long).length).toBeGreaterThan(MOST_LINK);
  expect('file' in result && readConfigurationFile(result.file)).toEqual({ document: long, findings: [] });
});
