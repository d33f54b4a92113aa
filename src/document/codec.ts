// A document as text and back: versioned, only what differs from the defaults, and checked at the door.
import * as z from 'zod/mini';
import type { Finding } from '../catalog/finding.ts';
import type { DraftValue, Entries, Entry } from '../terraform/entry.ts';
import { type Baseline, type Document, defaultTarget, emptyDocument, type ImportedText } from './document.ts';
import { equal } from './patch.ts';

/** The version that is written. A reader takes this one and older ones. */
export const FORMAT = 1;

/** Characters of a document's text; more is refused. */
export const MOST_TEXT = 4_000_000;
/** Characters of one string in it. */
export const MOST_STRING = 2_000_000;
const MOST_ENTRIES = 1000;
/** Brackets within brackets: the 200 levels that an import reads, and the document around them. */
const MOST_DEPTH = 210;
const MOST_ROWS = 10_000;
const MOST_RECIPES = 100;
export const MOST_ENVIRONMENTS = 20;
/** Names are parts of file names in the bundle. */
export const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Typed text and switches stand for themselves; the rest says what it is. */
type EncodedEntry =
  | string
  | boolean
  | { readonly r: readonly (readonly [string, string])[] }
  | { readonly l: readonly string[] }
  | { readonly v: unknown }
  | { readonly x: string };

/** Pairs instead of an object: every name survives, `__proto__` too. */
type EncodedEntries = readonly (readonly [string, EncodedEntry])[];

const text = z.string().check(z.maxLength(MOST_STRING));
const name = z.string().check(z.maxLength(1000));
const list = <T extends z.core.SomeType>(of: T, most: number) => z.array(of).check(z.maxLength(most));
const entry = z.union([
  text,
  z.boolean(),
  z.strictObject({ r: list(z.tuple([text, text]), MOST_ROWS) }),
  z.strictObject({ l: list(text, MOST_ROWS) }),
  z.strictObject({ x: text }),
  z.strictObject({ v: z.custom(isWritable) }),
]);
const entries = list(z.tuple([name, entry]), MOST_ENTRIES);
const texts = list(z.tuple([name, text]), MOST_ENTRIES);
const target = z.partial(
  z.object({
    provider: z.enum(['5', '6']),
    source: name,
    version: name,
    label: name,
    region: name,
    layout: z.enum(['tfvars', 'literal']),
    exists: z.nullable(z.boolean()),
    recipes: list(name, MOST_RECIPES),
    moduleTests: z.boolean(),
  }),
);
const ownText = z.strictObject({
  text,
  format: z.enum(['module', 'tfvars']),
  path: list(name, 10),
  held: z.optional(entries),
});
/** The first version had own texts of JSON, which are no longer edited: their entries say all. */
const textOfJson = z.strictObject({ text, format: z.literal('json'), path: list(name, 10) });
const format = z.object({
  v: z.literal(FORMAT),
  m: z.optional(entries),
  e: z.optional(list(z.tuple([z.string().check(z.regex(ENVIRONMENT_NAME)), entries]), MOST_ENVIRONMENTS)),
  t: z.optional(target),
  w: z.optional(texts),
  s: z.optional(texts),
  p: z.optional(texts),
  i: z.optional(z.union([list(ownText, 2), ownText, textOfJson])),
  b: z.optional(z.strictObject({ name, entries, from: z.optional(z.nullable(name)) })),
});

type Format = z.infer<typeof format>;

/** The document as text; the same document gives the same text. */
export function serialize(document: Document): string {
  const { module, environments, workload, traffic, prices, imported, baseline } = document;
  const changed = Object.entries(document.target).filter(
    ([key, value]) => !equal(value, Reflect.get(defaultTarget, key)),
  );
  const parts = {
    v: FORMAT,
    m: encoded(module.entries),
    e: environments.map((one) => [one.name, encoded(one.entries)]),
    t: Object.fromEntries(changed),
    w: Object.entries(workload),
    s: Object.entries(traffic),
    p: Object.entries(prices),
    i: Object.values(imported).map(encodedText),
    b: baseline === null ? null : encodedBaseline(baseline),
  };
  return JSON.stringify(Object.fromEntries(Object.entries(parts).filter(([, part]) => !isEmpty(part))));
}

const isEmpty = (part: unknown): boolean =>
  part === null || (typeof part === 'object' && Object.keys(part).length === 0);

const encodedText = ({ held, ...rest }: ImportedText) => (held === undefined ? rest : { ...rest, held: encoded(held) });

function decodedText({ held, ...rest }: z.infer<typeof ownText>): ImportedText {
  return held === undefined ? rest : { ...rest, held: decoded(held) };
}

/** The own texts, whichever version wrote them. */
function decodedTexts(given: Format['i']): Document['imported'] {
  const texts = [given ?? []].flat().filter((one) => one.format !== 'json');
  return Object.fromEntries(texts.map((one) => [one.format, decodedText(one)]));
}

const encodedBaseline = ({ name, entries, adoption }: Baseline) => ({
  name,
  entries: encoded(entries),
  ...(adoption === undefined ? {} : { from: adoption.from }),
});

const decodedBaseline = ({ name, entries, from }: NonNullable<Format['b']>): Baseline => ({
  name,
  entries: decoded(entries),
  ...(from === undefined ? {} : { adoption: { from } }),
});

function encoded(held: Entries): EncodedEntries {
  return Object.entries(held).map(([variable, one]) => [variable, encodedEntry(one)]);
}

function encodedEntry(held: Entry): EncodedEntry {
  if (held.as === 'expression') return { x: held.source };
  if (held.as === 'literal') return { v: held.value };
  const { value } = held;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (isLines(value)) return { l: value };
  return { r: value.map((row) => [row.key, row.value]) };
}

/** An empty list is one of lines: rows are told by what is in them. */
const isLines = (value: Exclude<DraftValue, string | boolean>): value is readonly string[] =>
  typeof value[0] !== 'object';

export interface Decoded {
  /** The empty document where the text is refused. */
  readonly document: Document;
  /** Why the text is refused; empty when it is not. */
  readonly findings: readonly Finding[];
}

/** A document that cannot be read, with the sentence that says why. */
export const refusedDocument = (id: string, message: string): Decoded => ({
  document: emptyDocument,
  findings: [{ id: `document:${id}`, fields: [], source: 'module', message }],
});

/** Reads what `serialize` wrote, of this version or an older one. Never throws. */
export function deserialize(given: string): Decoded {
  if (given.length > MOST_TEXT) {
    return refusedDocument('size', 'This configuration is too large to open: it has more than 4,000,000 characters.');
  }
  // Everything that compares, copies or writes a document goes as deep as it is.
  if (isTooDeep(given)) {
    return refusedDocument('depth', 'This configuration cannot be read: its values are nested too deeply.');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(given);
  } catch {
    return refusedDocument('text', 'This configuration cannot be read: it is incomplete or damaged.');
  }
  const version = typeof parsed === 'object' && parsed !== null && 'v' in parsed ? parsed.v : undefined;
  if (typeof version === 'number' && version > FORMAT) {
    return refusedDocument(
      'version',
      `This configuration was saved by a newer version of this page (format ${version}). Reload the page, then open it again.`,
    );
  }
  const result = format.safeParse(parsed);
  if (!result.success) {
    return refusedDocument(
      'shape',
      'This configuration cannot be read: it holds something that this page did not write.',
    );
  }
  return { document: documentOf(result.data), findings: [] };
}

/** Whether JSON gives the value back: it reads 1e999 as infinity and -0 as itself, and writes neither. */
function isWritable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return typeof value !== 'object' || value === null || Object.values(value).every(isWritable);
}

function isTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') inText = !inText;
    else if (inText) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

function documentOf({ m, e, t, w, s, p, i, b }: Format): Document {
  return {
    module: { entries: decoded(m) },
    environments: (e ?? []).map(([own, held]) => ({ name: own, entries: decoded(held) })),
    target: { ...defaultTarget, ...(t as Partial<Document['target']>) },
    workload: Object.fromEntries(w ?? []),
    traffic: Object.fromEntries(s ?? []),
    prices: Object.fromEntries(p ?? []),
    imported: decodedTexts(i),
    baseline: b === undefined ? null : decodedBaseline(b),
  };
}

const decoded = (held: Format['m']): Entries =>
  Object.fromEntries((held ?? []).map(([variable, one]): [string, Entry] => [variable, decodedEntry(one)]));

function decodedEntry(held: z.infer<typeof entry>): Entry {
  if (typeof held === 'string' || typeof held === 'boolean') return { as: 'typed', value: held };
  if ('x' in held) return { as: 'expression', source: held.x };
  if ('r' in held) return { as: 'typed', value: held.r.map(([key, value]) => ({ key, value })) };
  if ('l' in held) return { as: 'typed', value: held.l };
  return { as: 'literal', value: 'v' in held ? held.v : null };
}
