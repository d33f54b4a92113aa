// What is said of single rows while they are typed.
import { describe, expect, it } from 'vitest';
import { tagRowMessages } from './tag-rows.ts';

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
