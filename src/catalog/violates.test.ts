// The rules that no variable of the contract has: over lists and maps of numbers. Terraform's own evaluation: test/agreement.
import { describe, expect, it } from 'vitest';
import type { TypeName } from '../terraform/type-name.ts';
import { convert } from '../terraform/types.ts';
import type { Rule } from './row.ts';
import { violates } from './violates.ts';

type RuleData = Rule extends infer R ? (R extends Rule ? Omit<R, 'message'> : never) : never;

const ATMOST: RuleData = { kind: 'elementCount', max: 2 };
const ARNS: RuleData = { kind: 'elements', pattern: '^arn:' };
const DISTINCT: RuleData = { kind: 'distinct' };
const KEYS: RuleData = { kind: 'keys', pattern: '^(GetItem|Query)$' };
const BETWEEN: RuleData = { kind: 'valuesBetween', min: 1, max: 10 };

describe('violates', () => {
  it.each<[RuleData, TypeName, { given: unknown; want: boolean }]>([
    [ATMOST, 'list(string)', { given: ['a', 'b'], want: false }],
    [ATMOST, 'list(string)', { given: ['a', 'b', null], want: true }],
    [ATMOST, 'list(string)', { given: null, want: false }],
    [ATMOST, 'map(number)', { given: { a: 1, b: 2, c: 3 }, want: true }],
    [ATMOST, 'map(string)', { given: { a: 1, b: 2 }, want: false }],
    [ARNS, 'list(string)', { given: [], want: false }],
    [ARNS, 'list(string)', { given: ['arn:a', 'arn:b'], want: false }],
    [ARNS, 'list(string)', { given: ['arn:a', 'b'], want: true }],
    [ARNS, 'list(string)', { given: ['arn:a', null], want: true }],
    [ARNS, 'list(string)', { given: null, want: false }],
    [DISTINCT, 'list(string)', { given: ['a', 'A'], want: false }],
    [DISTINCT, 'list(string)', { given: ['\u00e9', 'e\u0301'], want: true }],
    [KEYS, 'map(number)', { given: { GetItem: 1, Query: 2 }, want: false }],
    [KEYS, 'map(number)', { given: { getItem: 1 }, want: true }],
    [BETWEEN, 'map(number)', { given: { a: 1, b: '10' }, want: false }],
    [BETWEEN, 'map(number)', { given: { a: '10.00000000000000000000001' }, want: true }],
    [BETWEEN, 'map(number)', { given: { a: null }, want: true }],
    [BETWEEN, 'map(number)', { given: { a: 'Inf' }, want: true }],
    [BETWEEN, 'map(number)', { given: null, want: false }],
  ])('%j of a %s', (rule, type, { given, want }) => {
    const converted = convert(given, type);
    expect(converted.type).not.toBe('refused');
    expect(converted.type !== 'refused' && violates({ ...rule, message: '' }, converted)).toBe(want);
  });
});
