// Strokes over the hours, by hand: single hours, jumps of a quick pointer, edges, keys.
import { describe, expect, it } from 'vitest';
import { hourName, movedTo, placeAt, pressed, stroke, topOf } from './draw-hours.ts';

const FLAT = [1, 1, 1, 1, 1];

describe('stroke', () => {
  it.each([
    ['a press', { from: [2, 3], to: [2, 3], want: [1, 1, 3, 1, 1] }],
    ['the next hour', { from: [2, 3], to: [3, 5], want: [1, 1, 3, 5, 1] }],
    ['a jump to the right', { from: [0, 1], to: [4, 5], want: [1, 2, 3, 4, 5] }],
    ['a jump to the left', { from: [4, 5], to: [2, 1], want: [1, 1, 1, 3, 5] }],
    ['up and down in one hour', { from: [1, 0], to: [1, 2], want: [1, 2, 1, 1, 1] }],
    ['all to nothing', { from: [0, 0], to: [4, 0.004], want: FLAT }],
  ] as const)('%s', (_, { from, to, want }) => {
    const place = ([at, amount]: readonly [number, number]) => ({ at, amount });
    expect(stroke(FLAT, place(from), place(to))).toEqual(want);
  });
});

describe('placeAt', () => {
  it.each([
    ['inside', { given: [0.5, 0.25], want: { at: 12, amount: 3 } }],
    ['left of and above', { given: [-1, -1], want: { at: 0, amount: 4 } }],
    ['right of and below', { given: [2, 2], want: { at: 23, amount: 0 } }],
  ] as const)('%s', (_, { given, want }) => {
    expect(placeAt(given[0], given[1], 24, 4)).toEqual(want);
  });
});

it('leaves room above the largest hour', () => {
  expect(topOf([1, 4, 2])).toBe(5);
});

describe('keys', () => {
  it.each([
    ['ArrowUp', [1, 2.2, 3]],
    ['ArrowDown', [1, 1.8, 3]],
    ['PageUp', [1, 3, 3]],
    ['x', null],
    ['constructor', null],
  ] as const)('%s at the second hour', (key, want) => {
    expect(pressed([1, 2, 3], 1, key)).toEqual(want);
  });

  it('stop at 0', () => {
    expect(pressed([0, 0.1, 5], 1, 'PageDown')).toEqual([0, 0, 5]);
  });

  it.each([
    ['ArrowLeft', { given: 0, want: 0 }],
    ['ArrowRight', { given: 0, want: 1 }],
    ['ArrowRight', { given: 23, want: 23 }],
    ['End', { given: 3, want: 23 }],
    ['Home', { given: 3, want: 0 }],
    ['Tab', { given: 3, want: null }],
  ] as const)('%s moves', (key, { given, want }) => {
    expect(movedTo(given, 24, key)).toBe(want);
  });
});

it('names hours of a day and of a week', () => {
  expect([hourName(8, 24), hourName(32, 168)]).toEqual(['08:00', 'Tue 08:00']);
});
