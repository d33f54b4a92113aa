// Documents through every way that they are kept, undone and sent, and hostile links: what `npm test` samples and `npm run fuzz` runs in full.
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import type { Action } from '../../src/document/actions.ts';
import { deserialize, serialize } from '../../src/document/codec.ts';
import { configurationFile, readConfigurationFile } from '../../src/document/configuration-file.ts';
import { type Document, emptyDocument } from '../../src/document/document.ts';
import { decode, encode } from '../../src/document/link.ts';
import { equal } from '../../src/document/patch.ts';
import { initialState, reduce } from '../../src/document/reduce.ts';
import { formModel } from '../../src/model/form.ts';
import { arbitraryAction, arbitraryDocument } from '../support/arbitrary-document.ts';

/** What is wrong with one sample; null where nothing is. */
type Wrong = string | null;

interface Found {
  readonly failures: readonly { readonly why: string; readonly given: unknown }[];
  /** The longest that one sample took, in milliseconds. */
  readonly longest: number;
}

function tried<T>(samples: readonly T[], judge: (sample: T) => Wrong): Found {
  let longest = 0;
  const failures = samples.flatMap((given) => {
    const begun = performance.now();
    let why: Wrong;
    try {
      why = judge(given);
    } catch (error) {
      why = `threw ${String(error)}`;
    }
    longest = Math.max(longest, performance.now() - begun);
    return why === null ? [] : [{ why, given }];
  });
  return { failures, longest };
}

/** Documents with actions on them: text, link, file, undo and redo give them back exactly. */
export function documentRoundTrips(count: number, seed: number): Found {
  const sample = fc.tuple(arbitraryDocument, fc.array(arbitraryAction, { maxLength: 12 }));
  return tried(fc.sample(sample, { numRuns: count, seed }), ([document, actions]) => wrongTrip(document, actions));
}

function wrongTrip(document: Document, actions: readonly Action[]): Wrong {
  const start = reduce(initialState, { type: 'restore', document });
  const end = actions.reduce(reduce, start);
  const steps = end.history.past.length;
  const back = reduce(end, { type: 'jump', steps: 0 });
  if (!equal(back.document, start.document)) return 'undo';
  if (!equal(reduce(back, { type: 'jump', steps }).document, end.document)) return 'redo';
  for (const one of [document, end.document]) {
    for (const [name, { document: read, findings }] of [
      ['text', deserialize(serialize(one))],
      ['link', decode(encode(one))],
      ['file', readConfigurationFile(configurationFile(one)) ?? { document: emptyDocument, findings: ['none'] }],
    ] as const) {
      if (findings.length > 0 || !equal(read, one)) return name;
    }
  }
  return null;
}

/** Longer than this for one fragment is a hang. */
const MOST_MS = 5000;

/** Fragments that nobody's page made: each gives one sentence, or a document that the page can show, undo and send. */
export function hostileFragments(count: number, seed: number): Found {
  const found = tried(fc.sample(hostile, { numRuns: count, seed }), wrongAnswer);
  if (found.longest <= MOST_MS) return found;
  return { ...found, failures: [...found.failures, { why: `took ${Math.round(found.longest)} ms`, given: seed }] };
}

function wrongAnswer(fragment: string): Wrong {
  const { document, findings } = decode(fragment);
  if (findings.length > 0) {
    const isSentence = findings.length === 1 && /^[A-Z].{20,250}\.$/.test(findings[0]?.message ?? '');
    if (!isSentence) return 'no sentence';
    return document === emptyDocument ? null : 'a document beside its refusal';
  }
  const opened = reduce(initialState, { type: 'open', document, what: 'a link' });
  formModel(opened);
  if (!equal(decode(encode(opened.document)).document, document)) return 'does not survive its own link';
  return equal(reduce(opened, { type: 'undo' }).document, emptyDocument) ? null : 'cannot be undone';
}

const valid = arbitraryDocument.map(encode);

/** A link with a right checksum around any bytes. */
export function fragmentOf(bytes: Uint8Array): string {
  const packed = Buffer.from(bytes).toString('base64url');
  let hash = 0x811c9dc5;
  for (const character of packed) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return `1.${(hash >>> 0).toString(36)}.${packed}`;
}

const packed = (text: string): string => fragmentOf(deflateSync(strToU8(text)));

const nested = fc
  .tuple(fc.constantFrom(1, 30, 100, 1000, 20_000), fc.constantFrom('[', '{"a":'))
  .map(([depth, open]) => open.repeat(depth) + (open === '[' ? '' : '1') + (open === '[' ? ']' : '}').repeat(depth));

const hostileText = fc.oneof(
  fc.json(),
  fc.json().map((json) => `{"v":1,"m":[["table_name",{"v":${json}}]]}`),
  nested.map((json) => `{"v":1,"m":[["tags",{"v":${json}}]]}`),
  fc
    .tuple(fc.constantFrom('m', 'e', 't', 'w', 'p', 'i', 'b'), fc.json())
    .map(([key, json]) => `{"v":1,"${key}":${json}}`),
  fc.nat(99).map((version) => `{"v":${version}}`),
  fc.constantFrom(
    '{"v":1,"__proto__":{"x":1}}',
    '{"v":1,"m":[["__proto__","x"]]}',
    '{"v":1e999}',
    '{"v":1,"t":{"region":"__proto__"}}',
  ),
  // What a document says, with one character changed.
  fc.tuple(arbitraryDocument.map(serialize), fc.nat(), fc.string({ maxLength: 1 })).map(([text, at, put]) => {
    const place = at % text.length;
    return text.slice(0, place) + put + text.slice(place + 1);
  }),
);

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.uint8Array({ maxLength: 200 }).map(fragmentOf),
  fc.tuple(valid, fc.nat()).map(([link, at]) => link.slice(0, at % link.length)),
  fc.tuple(valid, fc.nat(), fc.string({ minLength: 1, maxLength: 3 })).map(([link, at, put]) => {
    const place = at % link.length;
    return link.slice(0, place) + put + link.slice(place + put.length);
  }),
  { weight: 4, arbitrary: hostileText.map(packed) },
  fc.tuple(fc.nat(40), fc.string({ unit: 'binary', maxLength: 30 })).map(([version, rest]) => `${version}.a.${rest}`),
);
