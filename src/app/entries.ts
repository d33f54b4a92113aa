// Configurations in the browser's storage: drafts, named saves, and entries that could not be read.
import { cleanName } from '../components/saves/saves.ts';
import { deserialize, serialize } from '../document/codec.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { equal } from '../document/patch.ts';
import type { EntryStore, Written } from '../platform/storage.ts';
import { EARLY } from './early.ts';

/**
 * Drafts are one a tab, saves are named, deleted ones are in the bin, and what cannot be read is set aside as it was found.
 */
export type Kind = 'draft' | 'save' | 'bin' | 'unreadable';

export interface StoredEntry {
  readonly kind: Kind;
  /** Unique within its kind. */
  readonly id: string;
  /** The name of a save; empty for a draft. */
  readonly name: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly document: Document;
}

export const keyOf = (kind: Kind, id: string): string => `${kind}/${id}`;

/** Writes a document; that of a draft with nothing in it goes instead. */
export function writeEntry(store: EntryStore, entry: StoredEntry): Written {
  const key = keyOf(entry.kind, entry.id);
  if (entry.kind === 'draft' && equal(entry.document, emptyDocument)) {
    store.remove(key);
    return 'written';
  }
  return store.write(key, JSON.stringify({ name: entry.name, at: entry.at, text: serialize(entry.document) }));
}

/** An entry; null where there is none or it cannot be read. */
export function readEntry(store: EntryStore, kind: Kind, id: string): StoredEntry | null {
  const stored = store.read(keyOf(kind, id));
  if (stored === null) return null;
  try {
    const { name, at, text }: Record<string, unknown> = JSON.parse(stored);
    if (typeof name !== 'string' || typeof at !== 'number' || typeof text !== 'string') return null;
    const { document, findings } = deserialize(text);
    return findings.length > 0 ? null : { kind, id, name: cleanName(name), at, document };
  } catch {
    return null;
  }
}

/** What `keepEarly` wrote; null where there is none or it is no document. */
export function readEarly(store: EntryStore): Document | null {
  const stored = store.read(EARLY);
  if (stored === null) return null;
  try {
    // Written as it stood in memory: the codec's door judges it all the same.
    const { document, findings } = deserialize(serialize(JSON.parse(stored)));
    return findings.length > 0 ? null : document;
  } catch {
    return null;
  }
}

export const idsOf = (store: EntryStore, kind: Kind): readonly string[] =>
  store
    .keys()
    .filter((key) => key.startsWith(`${kind}/`))
    .map((key) => key.slice(kind.length + 1));

/** All readable entries of a kind, the newest first. */
export const entriesOf = (store: EntryStore, kind: 'draft' | 'save' | 'bin'): readonly StoredEntry[] =>
  idsOf(store, kind)
    .flatMap((id) => readEntry(store, kind, id) ?? [])
    .sort((a, b) => b.at - a.at);

/** Moves what cannot be read out of the way; gives the texts as they were found. */
export function setAside(store: EntryStore): readonly string[] {
  const texts: string[] = [];
  for (const kind of ['draft', 'save'] as const) {
    for (const id of idsOf(store, kind)) {
      const text = store.read(keyOf(kind, id));
      if (text === null || readEntry(store, kind, id) !== null) continue;
      // Where there is no room for a second copy it stays where it is.
      if (store.write(keyOf('unreadable', `${kind}-${id}`), text) === 'written') store.remove(keyOf(kind, id));
      texts.push(text);
    }
  }
  return texts;
}
