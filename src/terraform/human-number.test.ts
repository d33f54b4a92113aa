// Numbers as people write them, by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './exact-number.ts';
import { readNumber } from './human-number.ts';

describe('readNumber', () => {
  it.each<[string, { given: [text: string, unit?: string]; want: string | null }]>([
    ['digits', { given: ['10'], want: '10' }],
    ['spaces around', { given: [' 10 '], want: '10' }],
    ['no-break spaces around', { given: ['\u00a010\u00a0'], want: '10' }],
    ['a fraction', { given: ['70.5', '%'], want: '70.5' }],
    ['a bare point', { given: ['.5'], want: '0.5' }],
    ['a point at the end', { given: ['5.'], want: '5' }],
    ['zero with three decimals', { given: ['0.125'], want: '0.125' }],
    ['three decimals of a percentage', { given: ['70.125', '%'], want: '70.125' }],
    ['a plus sign', { given: ['+5'], want: '5' }],
    ['a minus sign', { given: ['-5'], want: '-5' }],
    ['thousands', { given: ['5,000'], want: '5000' }],
    ['millions', { given: ['1,234,567.5'], want: '1234567.5' }],
    ['thousands with spaces', { given: ['12 000'], want: '12000' }],
    ['thousands with thin spaces', { given: ['12\u202f000'], want: '12000' }],
    ['thousands with apostrophes', { given: ["1'000'000"], want: '1000000' }],
    ['5k', { given: ['5k'], want: '5000' }],
    ['5K with its unit', { given: ['5K RCU', 'RCU'], want: '5000' }],
    ['1.5k', { given: ['1.5k'], want: '1500' }],
    ['2M', { given: ['2M'], want: '2000000' }],
    ['a percent sign', { given: ['70 %', '%'], want: '70' }],
    ['a percent sign without a space', { given: ['70%', '%'], want: '70' }],
    ['percent as a word', { given: ['70 percent', '%'], want: '70' }],
    ['the unit', { given: ['5 RCU', 'RCU'], want: '5' }],
    ['the unit in small letters, many', { given: ['5 rcus', 'RCU'], want: '5' }],
    ['the unit of a unit per index', { given: ['5 WCU', 'WCU per index'], want: '5' }],
    ['a whole unit per index', { given: ['5 WCU per index', 'WCU per index'], want: '5' }],
    ['days', { given: ['30 days', 'days'], want: '30' }],
    ['one day', { given: ['1 day', 'days'], want: '1' }],
    ['GB in GB', { given: ['500 GB', 'GB'], want: '500' }],
    ['TB in GB', { given: ['1.5 TB', 'GB'], want: '1536' }],
    ['MB in GB', { given: ['512 MB', 'GB'], want: '0.5' }],
    ['KB in bytes', { given: ['3 KB', 'bytes'], want: '3072' }],
    ['KiB in bytes', { given: ['3KiB', 'bytes'], want: '3072' }],
    ['bytes in KB', { given: ['2,048 bytes', 'KB'], want: '2' }],
    // What is not a number here, or may be another one.
    ['nothing', { given: [''], want: null }],
    ['a word', { given: ['ten'], want: null }],
    ['a decimal comma', { given: ['1,5'], want: null }],
    ['a point or thousands', { given: ['5.000'], want: null }],
    ['points between thousands', { given: ['1.000.000'], want: null }],
    ['groups that are not of three', { given: ['1,00,000'], want: null }],
    ['two numbers', { given: ['5 6'], want: null }],
    ['a range', { given: ['5-10'], want: null }],
    ['the other unit', { given: ['5 WCU', 'RCU'], want: null }],
    ['a unit where there is none', { given: ['5 RCU'], want: null }],
    ['percent of units', { given: ['70 %', 'RCU'], want: null }],
    ['a small m', { given: ['5m'], want: null }],
    ['k of bytes, which may be 1000 or 1024', { given: ['5k', 'bytes'], want: null }],
    ['bytes that are no whole millionth of a GB', { given: ['1 byte', 'GB'], want: null }],
    ['a very long text', { given: ['1'.repeat(1_000_000)], want: null }],
  ])('reads %s', (_, { given, want }) => {
    expect(readNumber(...given)).toBe(want);
  });

  it('gives what Terraform takes, or null, whatever is typed', () => {
    const units = fc.constantFrom(undefined, 'RCU', '%', 'days', 'GB', 'bytes', 'WCU per index');
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789 ,.'+-kMGB%RCU"), maxLength: 12 });
    fc.assert(
      fc.property(typed, units, (text, unit) => {
        const read = readNumber(text, unit);
        if (read !== null) expect(parseNumber(read)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves plain whole numbers as they are', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(readNumber(String(number), 'RCU')).toBe(String(number));
      }),
    );
  });
});
