// Numbers as the page shows them.
import { describe, expect, test } from 'vitest';
import { money, percent, quantity, unitPrice } from './format.ts';

describe('money', () => {
  test.each([
    ['nothing', { given: 0, want: '$0.00' }],
    ['less than half a cent', { given: 0.0049, want: '<$0.01' }],
    ['half a cent', { given: 0.005, want: '$0.01' }],
    ['thousands', { given: 1234.5, want: '$1,234.50' }],
  ])('%s', (_, { given, want }) => expect(money(given)).toBe(want));
});

test.each([
  ['whole', { given: 1, want: '$1.00' }],
  ['every digit', { given: 0.00065, want: '$0.00065' }],
])('a unit price: %s', (_, { given, want }) => expect(unitPrice(given)).toBe(want));

test('quantities and shares', () => {
  expect(quantity(1234567.891)).toBe('1,234,567.89');
  expect(percent(0.2889)).toBe('28.9%');
});
