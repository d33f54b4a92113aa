// The way between what the form holds and values, and what is said of single tag rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { defaults } from './config.ts';
import { checkDraft, draftFrom, tagRowMessages, toInput } from './draft.ts';
import { presets } from './presets.ts';

describe('draftFrom', () => {
  it('holds numbers as text, switches as booleans, tags as rows', () => {
    const draft = draftFrom({ read_capacity: 12, enable_ttl: true, tags: { a: 'b' } });
    expect(draft).toMatchObject({
      table_name: 'lead-capture-leads',
      read_capacity: '12',
      enable_ttl: true,
      tags: [{ key: 'a', value: 'b' }],
    });
  });

  it('comes back as the same config', () => {
    for (const { values } of [{ values: {} }, ...presets]) {
      expect(checkDraft(draftFrom(values)).config).toEqual({ ...defaults, ...values });
    }
  });

  it('comes back with any tags', () => {
    const key = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(key, fc.string({ unit: 'grapheme' })), (tags) => {
        expect(toInput(draftFrom({ tags })).tags).toEqual(tags);
      }),
    );
  });
});

describe('toInput', () => {
  it('leaves out rows that are still empty', () => {
    const draft = {
      ...draftFrom({}),
      tags: [
        { key: '', value: '' },
        { key: 'a', value: '' },
      ],
    };
    expect(toInput(draft).tags).toEqual({ a: '' });
  });

  it('keeps a value without a key, so that it is refused and not lost', () => {
    const draft = { ...draftFrom({}), tags: [{ key: '', value: 'x' }] };
    expect(checkDraft(draft).config).toBeNull();
  });
});

describe('checkDraft', () => {
  it.each([
    ['twice the same', 'team', 'team', '"team"'],
    ['equal in NFC', '\u00e9', 'e\u0301', '"\u00e9"'],
  ])('refuses tag keys that are %s', (_, first, second, named) => {
    const tags = [
      { key: first, value: '1' },
      { key: second, value: '2' },
    ];
    const checked = checkDraft({ ...draftFrom({}), tags });
    expect(checked.config).toBeNull();
    const about = checked.findings.filter(({ fields }) => fields.includes('tags'));
    expect(about).toEqual([expect.objectContaining({ source: 'aws', message: expect.stringContaining(named) })]);
  });

  it('is check where no row repeats another', () => {
    const draft = draftFrom({ tags: { a: '1', A: '2' } });
    expect(checkDraft(draft)).toEqual(check(toInput(draft)));
  });
});

describe('tagRowMessages', () => {
  it('speaks of each row alone', () => {
    const messages = tagRowMessages([
      { key: 'ok', value: 'fine' },
      { key: 'aws:x', value: 'y' },
      { key: '', value: '' },
      { key: '', value: 'y' },
      { key: 'k', value: ';' },
      { key: 'ok', value: 'again' },
    ]);
    expect(messages.map((row) => row.map((message) => message.slice(0, 22)))).toEqual([
      ['Duplicate tag key "ok"'],
      ['Tag keys must not begi'],
      [],
      ['Tag keys must be 1 to '],
      ['Tag values must be at '],
      ['Duplicate tag key "ok"'],
    ]);
  });
});
