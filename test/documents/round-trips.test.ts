// A share of what `npm run fuzz` tries: documents come back exactly, hostile links get a sentence.
import { expect, it } from 'vitest';
import { documentRoundTrips, hostileFragments } from './round-trips.ts';

const SEED = 20261122;

it('documents come back exactly from text, link, file, undo and redo', () => {
  expect(documentRoundTrips(200, SEED).failures).toEqual([]);
});

it('hostile fragments get a sentence and never throw or hang', () => {
  expect(hostileFragments(1000, SEED).failures).toEqual([]);
});
