// Which characters a tag may hold, code point by code point, as Terraform 1.11.4 answered for all of them.
import { describe, expect, it } from 'vitest';
import { check } from '../catalog/check.ts';
import { rowOf } from '../catalog/config.ts';
import { hasNewerCharacter } from './newer-characters.ts';

describe('hasNewerCharacter', () => {
  it.each<[string, { given: string; want: boolean }]>([
    ['ASCII', { given: 'Cost Center', want: false }],
    ['nothing', { given: '', want: false }],
    ['scripts that have long been there', { given: 'é水ا한Ⅷ', want: false }],
    ['a letter of 15.0', { given: '\u{323af}', want: false }],
    ['the next one, of 17.0', { given: '\u{323b0}', want: true }],
    ['a letter of 15.1', { given: '\u{2ebf0}', want: true }],
    ['a letter of 16.0 within a text', { given: 'x\u1c89y', want: true }],
    ['a symbol of 16.0, which is no letter anywhere', { given: '\u{1cc00}', want: false }],
  ])('%s', (_, { given, want }) => {
    expect(hasNewerCharacter(given)).toBe(want);
  });
});

it('leaves as many code points to tags as Terraform does', () => {
  const rule = rowOf('tags').rules.find(({ kind }) => kind === 'tagValues');
  const allowed = new RegExp(rule !== undefined && 'pattern' in rule ? rule.pattern : '', 'u');
  let count = 0;
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    if (allowed.test(character) && !hasNewerCharacter(character) && character.normalize('NFC') === character)
      count += 1;
  }
  expect(count).toBe(136_878);
});

it.each(['key', 'value'])('refuses a tag with a newer letter in its %s', (part) => {
  const tags = part === 'key' ? { 'x\u1c89': 'y' } : { x: 'y\u1c89' };
  const kind = part === 'key' ? 'tagKeys' : 'tagValues';
  const message = rowOf('tags').rules.find((rule) => rule.kind === kind)?.message;
  const said = (given: Record<string, string>): string[] =>
    check({ tags: given })
      .findings.filter(({ source }) => source === 'module')
      .map((finding) => finding.message);
  expect(said(tags)).toEqual([message]);
  expect(said({ 'aws:\u1c89': 'y' })).toHaveLength(2);
});
