// Drafts over fakes of storage, tabs and time: what was typed is there again, and what goes wrong is told.
import { expect, it } from 'vitest';
import { fakeEntries } from '../../test/support/fake-entries.ts';
import { fakeTabs } from '../../test/support/fake-tabs.ts';
import { storedWords as words } from '../components/transfer/stored-words.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { initialState } from '../document/reduce.ts';
import { firstOf } from './cost-part.tsx';
import { EARLY } from './early.ts';
import { type Drafts, startDrafts } from './effects-drafts.ts';
import { readEntry, writeEntry } from './entries.ts';
import { type AppStore, createAppStore } from './store.ts';

const first = firstOf(initialState);

const table = (value: string): Document => ({
  ...emptyDocument,
  module: { entries: { table_name: { as: 'typed', value } } },
});

interface Started {
  readonly entries: ReturnType<typeof fakeEntries>;
  readonly store: AppStore;
  readonly drafts: Drafts;
  readonly offered: readonly string[];
  readonly pause: () => void;
  readonly type: (value: string) => void;
  readonly notice: () => string | undefined;
  readonly name: () => unknown;
}

/** A page that starts, in a storage and beside tabs that may be there already. */
async function started({
  entries = fakeEntries(),
  living = new Set<string>(),
  before = null as string | null,
  early = '',
} = {}): Promise<Started> {
  const store = createAppStore(first, () => 0);
  const offered: string[] = [];
  let waiting = (): void => {};
  const type = (value: string): void =>
    store.dispatch({ type: 'edit', name: 'table_name', entry: { as: 'typed', value } });
  if (early !== '') type(early);
  const drafts = await startDrafts({
    store,
    entries,
    tabs: fakeTabs(living, before),
    offer: (text) => offered.push(text),
    now: () => 7,
    after: (_, run) => {
      waiting = run;
      return () => {
        waiting = () => {};
      };
    },
  });
  return {
    entries,
    store,
    drafts,
    offered,
    pause: () => waiting(),
    type,
    notice: () => store.getState().state.session.notice?.text,
    name: () => store.getState().state.document.module.entries.table_name,
  };
}

const typed = (value: string) => ({ as: 'typed', value });

it('writes what is typed after a pause, and at once when the page goes', async () => {
  const { entries, type, pause, drafts } = await started();
  expect(entries.keys()).toEqual([]);
  type('orders');
  expect(entries.keys()).toEqual([]);
  pause();
  expect(readEntry(entries, 'draft', 'tab1')?.document).toEqual(table('orders'));
  type('leads');
  drafts.flush();
  expect(readEntry(entries, 'draft', 'tab1')).toMatchObject({ at: 7, document: table('leads') });
});

it('writes nothing after it was stopped', async () => {
  const { entries, type, pause, drafts } = await started();
  drafts.stop();
  type('orders');
  pause();
  expect(entries.keys()).toEqual([]);
});

it('goes on with the draft of a tab that has ended, and with its own after a reload', async () => {
  const entries = fakeEntries();
  writeEntry(entries, { kind: 'draft', id: 'old', name: '', at: 1, document: table('old') });
  writeEntry(entries, { kind: 'draft', id: 'new', name: '', at: 2, document: table('new') });
  const next = await started({ entries });
  expect(next.name()).toEqual(typed('new'));
  expect(next.notice()).toBeUndefined();
  expect((await started({ entries, before: 'old' })).name()).toEqual(typed('old'));
});

it('works on a copy beside a living tab, and both are told', async () => {
  const entries = fakeEntries();
  const living = new Set<string>();
  const first = await started({ entries, living });
  first.type('first');
  first.pause();
  const second = await started({ entries, living, before: 'other' });
  expect(second.name()).toBeUndefined();
  const third = await started({ entries, living: new Set(['tab1']) });
  expect(third.name()).toEqual(typed('first'));
  expect(third.notice()).toBe(words.otherTab);
  entries.writeElsewhere('draft/tab9', '{}');
  expect(first.notice()).toBe(words.otherTab);
});

it('puts what was entered while it loaded on top of the draft', async () => {
  const entries = fakeEntries();
  const document = { ...table('old'), workload: { items: '5' } };
  writeEntry(entries, { kind: 'draft', id: 'old', name: '', at: 1, document });
  const { name, store } = await started({ entries, early: 'typed first' });
  expect(name()).toEqual(typed('typed first'));
  expect(store.getState().state.document.workload).toEqual({ items: '5' });
});

it('puts what a visit that ended too soon had entered on top of the draft, once', async () => {
  const entries = fakeEntries();
  writeEntry(entries, {
    kind: 'draft',
    id: 'old',
    name: '',
    at: 1,
    document: { ...table('old'), workload: { items: '5' } },
  });
  entries.write(EARLY, JSON.stringify(table('early')));
  const { name, store } = await started({ entries });
  expect(name()).toEqual(typed('early'));
  expect(store.getState().state.document.workload).toEqual({ items: '5' });
  expect(entries.read(EARLY)).toBeNull();
  expect(readEntry(entries, 'draft', 'old')?.document.module).toEqual(table('early').module);
});

it('begins with what a visit that ended too soon had entered, where there is no draft', async () => {
  const entries = fakeEntries();
  entries.write(EARLY, JSON.stringify(table('early')));
  expect((await started({ entries })).name()).toEqual(typed('early'));
});

it.each(['', '{', 'null', '{"module":{"entries":{"table_name":7}}}'])(
  'takes nothing from the early text %j',
  async (text) => {
    const entries = fakeEntries();
    entries.write(EARLY, text);
    expect((await started({ entries })).name()).toBeUndefined();
    expect(entries.keys()).toEqual([]);
  },
);

it.each(['full', 'forbidden'] as const)('tells once of a storage that is %s', async (answer) => {
  const { entries, type, pause, notice, store } = await started();
  entries.answer = answer;
  type('orders');
  pause();
  expect(notice()).toBe(words.storage[answer]);
  expect(store.getState().state.session.storage).toBe(answer);
  store.dispatch({ type: 'session', session: { notice: null } });
  type('leads');
  pause();
  expect(notice()).toBeUndefined();
  entries.answer = 'written';
  type('again');
  pause();
  expect(store.getState().state.session.storage).toBe('written');
});

it('sets aside what cannot be read, and offers it as it was', async () => {
  const entries = fakeEntries({ 'draft/x': '{"damaged', 'save/y': '{"name":"a","at":1,"text":"{\\"v\\":99}"}' });
  const { offered, notice } = await started({ entries });
  expect(offered).toEqual(['{"damaged', '{"name":"a","at":1,"text":"{\\"v\\":99}"}']);
  expect(notice()).toBe(words.unreadable);
  expect([...entries.held.keys()].toSorted()).toEqual(['unreadable/draft-x', 'unreadable/save-y']);
});

it('leaves what cannot be read where it is, in a storage without room', async () => {
  const entries = fakeEntries({ 'draft/x': '{"damaged' });
  entries.answer = 'full';
  const { offered } = await started({ entries });
  expect(offered).toEqual(['{"damaged']);
  expect(entries.keys()).toEqual(['draft/x']);
});
