// A document survives its text and its link exactly; anything else gets a sentence and never throws.

import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from '../../test/support/arbitrary-document.ts';
import { deserialize, serialize } from './codec.ts';
import { type Document, defaultTarget, emptyDocument } from './document.ts';
import { decode, encode } from './link.ts';

describe('serialize', () => {
  it.each<[string, { given: Partial<Document>; want: object }]>([
    ['nothing but the version for the defaults', { given: {}, want: { v: 1 } }],
    [
      'each kind of entry',
      {
        given: {
          module: {
            entries: {
              table_name: { as: 'typed', value: 'orders' },
              enable_ttl: { as: 'typed', value: true },
              tags: { as: 'typed', value: [{ key: 'a', value: 'b' }] },
              alarm_actions: { as: 'typed', value: ['arn'] },
              hash_key: { as: 'literal', value: null },
              range_key: { as: 'expression', source: 'var.key' },
            },
          },
        },
        want: {
          v: 1,
          m: [
            ['table_name', 'orders'],
            ['enable_ttl', true],
            ['tags', { r: [['a', 'b']] }],
            ['alarm_actions', { l: ['arn'] }],
            ['hash_key', { v: null }],
            ['range_key', { x: 'var.key' }],
          ],
        },
      },
    ],
    ['a shape of traffic', { given: { traffic: { shape: 'spikes' } }, want: { v: 1, s: [['shape', 'spikes']] } }],
    [
      'only what differs of the target',
      { given: { target: { ...defaultTarget, region: 'eu-west-1' } }, want: { v: 1, t: { region: 'eu-west-1' } } },
    ],
  ])('writes %s', (_, { given, want }) => {
    expect(JSON.parse(serialize({ ...emptyDocument, ...given }))).toEqual(want);
  });
});

it('every document survives its text and its link', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(deserialize(serialize(document))).toEqual({ document, findings: [] });
      expect(decode(encode(document))).toEqual({ document, findings: [] });
      expect(decode(`#${encode(document)}`).document).toEqual(document);
    }),
    { numRuns: 500 },
  );
});

describe('deserialize', () => {
  it.each([
    ['no JSON', { given: '{', want: 'incomplete or damaged' }],
    ['another shape', { given: '[]', want: 'did not write' }],
    ['an unknown kind of entry', { given: '{"v":1,"m":[["a",{"z":1}]]}', want: 'did not write' }],
    ['an environment that is no file name', { given: '{"v":1,"e":[["../a",[]]]}', want: 'did not write' }],
    ['a newer version', { given: '{"v":2}', want: 'newer version of this page (format 2)' }],
    ['no version', { given: '{}', want: 'did not write' }],
    [
      'values that are nested too deeply',
      { given: `{"v":1,"m":[["tags",{"v":${'['.repeat(300)}${']'.repeat(300)}}]]}`, want: 'nested too deeply' },
    ],
    ['a number beyond all', { given: '{"v":1,"m":[["a",{"v":[1e999]}]]}', want: 'did not write' }],
    ['too much', { given: ' '.repeat(4_000_001), want: 'too large' }],
  ])('refuses %s with a sentence', (_, { given, want }) => {
    const { document, findings } = deserialize(given);
    expect(document).toBe(emptyDocument);
    expect(findings.map(({ message }) => message).join()).toContain(want);
  });

  it('counts no brackets within a text', () => {
    const text = `\\"${'['.repeat(300)}`;
    const document: Document = { ...emptyDocument, workload: { text } };
    expect(deserialize(serialize(document)).document).toEqual(document);
  });

  it('keeps a variable that it does not know, for the check to speak of', () => {
    expect(deserialize('{"v":1,"m":[["later_variable","x"]]}').document.module.entries).toEqual({
      later_variable: { as: 'typed', value: 'x' },
    });
  });
});

const example = encode({ ...emptyDocument, module: { entries: { table_name: { as: 'typed', value: 'orders' } } } });

describe('decode', () => {
  it.each([
    ['nothing', { given: '', want: 'not one of this page' }],
    ['an anchor', { given: '#section-table', want: 'not one of this page' }],
    ['a link that was cut', { given: example.slice(0, -3), want: 'incomplete' }],
    [
      'a link with a changed character',
      { given: example.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), want: 'incomplete' },
    ],
    ['a later packing', { given: example.replace(/^2/, '3'), want: 'newer version' }],
    ['a link of megabytes', { given: 'a'.repeat(1_000_000), want: 'too long' }],
  ])('refuses %s with a sentence', (_, { given, want }) => {
    const { document, findings } = decode(given);
    expect(document).toBe(emptyDocument);
    expect(findings.map(({ message }) => message).join()).toContain(want);
  });

  it('stops a bomb early', () => {
    const bomb = deflateSync(strToU8('a'.repeat(50_000_000)));
    expect(decode(fragmentOf(bomb)).findings).toHaveLength(1);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.uint8Array({ maxLength: 200 }).map(fragmentOf),
          fc.json().map((text) => fragmentOf(deflateSync(strToU8(text)))),
        ),
        (fragment) => {
          expect(decode(fragment).findings.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

/** A link with a right checksum around any bytes. */
function fragmentOf(bytes: Uint8Array): string {
  const packed = Buffer.from(bytes).toString('base64url');
  let hash = 0x811c9dc5;
  for (const character of packed) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return `1.${(hash >>> 0).toString(36)}.${packed}`;
}
