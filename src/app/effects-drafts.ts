// Keeps what is typed: each tab writes a draft of its own, and a new tab begins with the newest one.

import { storedWords as words } from '../components/transfer/stored-words.ts';
import type { Store } from '../components/ui/store-context.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { equal } from '../document/patch.ts';
import type { Notice } from '../document/session.ts';
import type { EntryStore, Written } from '../platform/storage.ts';
import type { Tabs } from '../platform/tabs.ts';
import { EARLY } from './early.ts';
import { entriesOf, keyOf, readEarly, type StoredEntry, setAside, writeEntry } from './entries.ts';

/** A pause in typing after which the draft is written, in milliseconds. */
const PAUSE_MS = 200;

export interface DraftPorts {
  readonly store: Store;
  readonly entries: EntryStore;
  readonly tabs: Tabs;
  /** Gives the text of an entry that cannot be read as a file. */
  readonly offer: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs after a pause; returns how to call it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export interface Drafts {
  /** Writes at once what is not written yet. */
  readonly flush: () => void;
  readonly stop: () => void;
}

/** Restores the draft of an earlier visit and writes every change from then on. */
export async function startDrafts(ports: DraftPorts): Promise<Drafts> {
  const { store, entries, after, offer } = ports;
  const say = (text: string): void => sayTo(store, { text, tone: 'refused' });
  for (const text of setAside(entries)) {
    offer(text);
    say(words.unreadable);
  }
  const { id, draft, isShared } = await ownDraft(ports);
  restore(store, [draft?.document ?? null, readEarly(entries)]);
  if (isShared) say(words.otherTab);
  const write = writer(ports, id);
  let callOff = (): void => {};
  let written = draft?.document ?? emptyDocument;
  const flush = (): void => {
    callOff();
    const { document } = store.getState().state;
    if (document === written) return;
    written = document;
    write(document);
  };
  // What was entered before this file arrived, in this visit or in one that ended before it did.
  flush();
  entries.remove(EARLY);
  const unsubscribe = store.subscribe(({ state }) => {
    if (state.document === written) return;
    callOff();
    callOff = after(PAUSE_MS, flush);
  });
  let told = isShared;
  const stopOther = entries.onOther((key) => {
    if (told || !key.startsWith('draft/') || key === keyOf('draft', id)) return;
    told = true;
    say(words.otherTab);
  });
  return {
    flush,
    stop: () => {
      unsubscribe();
      stopOther();
      callOff();
    },
  };
}

const sayTo = (store: Store, notice: Notice): void => store.dispatch({ type: 'session', session: { notice } });

/** Writes drafts, and says once that they cannot be written. */
function writer({ store, entries, now }: DraftPorts, id: string): (document: Document) => void {
  let before: Written = 'written';
  return (document) => {
    const result = writeEntry(entries, { kind: 'draft', id, name: '', at: now(), document });
    if (result !== before) {
      store.dispatch({ type: 'session', session: { storage: result } });
      if (result !== 'written') sayTo(store, { text: words.storage[result], tone: 'refused' });
    }
    before = result;
  };
}

interface OwnDraft {
  readonly id: string;
  readonly draft: StoredEntry | null;
  /** Whether another living tab works on the same configuration. */
  readonly isShared: boolean;
}

/** The name under which this tab writes, and what it begins with. */
async function ownDraft({ entries, tabs }: DraftPorts): Promise<OwnDraft> {
  const before = tabs.before();
  const drafts = entriesOf(entries, 'draft');
  if (before !== null && (await tabs.hold(before))) {
    return { id: before, draft: drafts.find(({ id }) => id === before) ?? null, isShared: false };
  }
  const held = await tabs.held();
  const [newest] = drafts;
  // A draft that no tab works on any more is gone on with; beside a living tab this one works on a copy.
  if (newest !== undefined && !held.includes(newest.id) && (await tabs.hold(newest.id))) {
    return { id: newest.id, draft: newest, isShared: held.length > 0 };
  }
  const id = tabs.fresh();
  await tabs.hold(id);
  return { id, draft: newest ?? null, isShared: newest !== undefined };
}

/** Puts in place what is kept, the later over the earlier; what was entered in this visit already stays on top of it. */
function restore(store: Store, kept: readonly (Document | null)[]): void {
  const { document: entered } = store.getState().state;
  const [first, ...others] = kept.filter((document) => document !== null);
  if (first === undefined || (others.length === 0 && equal(first, entered))) return;
  store.dispatch({ type: 'restore', document: first });
  for (const document of [...others, entered]) lay(store, document);
}

/** Lays what was entered over what stands. */
function lay(store: Store, { module, target, workload, prices }: Document): void {
  if (Object.keys(module.entries).length > 0) {
    store.dispatch({ type: 'apply', entries: module.entries, what: words.enteredBefore });
  }
  for (const [name, value] of Object.entries(workload)) store.dispatch({ type: 'workload', name, value });
  for (const [rate, value] of Object.entries(prices)) store.dispatch({ type: 'price', rate, value });
  const { region } = target;
  if (region !== emptyDocument.target.region) store.dispatch({ type: 'target', target: { region } });
}
