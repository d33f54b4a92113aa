// Named saves in the browser's storage. A deleted or replaced one goes to the bin first, so that it can be restored.
import { cleanName, copyName, MOST_DELETED, MOST_SAVES, type Result, type Saves } from '../components/saves/saves.ts';
import type { Document } from '../document/document.ts';
import type { EntryStore, Written } from '../platform/storage.ts';
import { entriesOf, idsOf, type Kind, keyOf, readEntry, writeEntry } from './entries.ts';

interface Ports {
  readonly entries: EntryStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A name that no entry has yet. */
  readonly fresh: () => string;
}

const resultOf = (written: Written): Result => (written === 'written' ? 'done' : written);

export function savesIn({ entries, now, fresh }: Ports): Saves {
  const put = (id: string, name: string, document: Document, at = now()): Result =>
    resultOf(writeEntry(entries, { kind: 'save', id, name, at, document }));
  const add = (name: string, document: Document): Result => {
    if (idsOf(entries, 'save').length >= MOST_SAVES) return 'many';
    return put(fresh(), cleanName(name), document);
  };
  const prune = (): void => {
    for (const { id } of entriesOf(entries, 'bin').slice(MOST_DELETED)) entries.remove(keyOf('bin', id));
  };
  const remove = (id: string): Result => {
    const moved = move(entries, { kind: 'save', id }, { kind: 'bin', id: fresh() }, now());
    prune();
    return moved;
  };
  return {
    list: () => ({
      saves: entriesOf(entries, 'save'),
      deleted: entriesOf(entries, 'bin'),
      unreadable: idsOf(entries, 'unreadable').flatMap((id) => {
        const text = entries.read(keyOf('unreadable', id));
        return text === null ? [] : [{ id, text }];
      }),
    }),
    add,
    replace: (id, document) => {
      const before = readEntry(entries, 'save', id);
      if (before === null) return 'missing';
      // The old one first: it is never lost for want of room.
      const copy = { ...before, kind: 'bin', id: fresh(), at: now() } as const;
      const copied = writeEntry(entries, copy);
      const result = copied === 'written' ? put(id, before.name, document) : resultOf(copied);
      if (result !== 'done') entries.remove(keyOf('bin', copy.id));
      else prune();
      return result;
    },
    rename: (id, name) => {
      const save = readEntry(entries, 'save', id);
      return save === null ? 'missing' : put(id, cleanName(name), save.document, save.at);
    },
    duplicate: (id) => {
      const save = readEntry(entries, 'save', id);
      if (save === null) return 'missing';
      const taken = entriesOf(entries, 'save').map(({ name }) => name);
      return add(copyName(save.name, taken), save.document);
    },
    remove,
    restore: (id) => {
      if (idsOf(entries, 'save').length >= MOST_SAVES) return 'many';
      return move(entries, { kind: 'bin', id }, { kind: 'save', id: fresh() }, now());
    },
    discard: (id) => entries.remove(keyOf('unreadable', id)),
    onOther: (listener) =>
      entries.onOther((key) => {
        if (!key.startsWith('draft/')) listener();
      }),
  };
}

interface Place {
  readonly kind: Kind;
  readonly id: string;
}

/** Moves an entry. Where the browser does not write it there, it stays where it was. */
function move(entries: EntryStore, from: Place, to: Place, at: number): Result {
  const held = readEntry(entries, from.kind, from.id);
  const text = entries.read(keyOf(from.kind, from.id));
  if (held === null || text === null) return 'missing';
  // A full storage has no room for both.
  entries.remove(keyOf(from.kind, from.id));
  const written = writeEntry(entries, { ...held, ...to, at });
  if (written !== 'written') entries.write(keyOf(from.kind, from.id), text);
  return resultOf(written);
}
