// The way between what the form holds and values, and what is said of single tag rows.
import { describe, expect, it } from 'vitest';
import { defaults } from './config.ts';
import { checkDraft, draftFrom, tagRowMessages } from './draft.ts';
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
