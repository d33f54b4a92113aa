// Actions change the document as they say, and undo and redo give back exactly what was there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryAction, arbitraryDocument } from '../../test/support/arbitrary-document.ts';
import type { Action } from './actions.ts';
import { emptyDocument, entriesIn } from './document.ts';
import { COALESCE_MS, MOST_STEPS } from './history.ts';
import { initialState, reduce, type State } from './reduce.ts';

const run = (actions: readonly Action[], from: State = initialState): State => actions.reduce(reduce, from);

const typing = (name: string, value: string, at?: number): Action => ({
  type: 'edit',
  name,
  entry: { as: 'typed', value },
  ...(at === undefined ? {} : { at }),
});

describe('reduce', () => {
  it.each<[string, { given: readonly Action[]; want: object }]>([
    ['an edit', { given: [typing('table_name', 'a')], want: { table_name: { as: 'typed', value: 'a' } } }],
    ['back to the default', { given: [typing('a', '1'), { type: 'edit', name: 'a', entry: null }], want: {} }],
    [
      'a preset, which replaces what was there',
      {
        given: [typing('a', '1'), { type: 'preset', entries: { b: { as: 'literal', value: null } }, what: 'p' }],
        want: { b: { as: 'literal', value: null } },
      },
    ],
    [
      'values that are applied, which leave the others',
      {
        given: [typing('a', '1'), { type: 'apply', entries: { b: { as: 'literal', value: 2 } }, what: 'p' }],
        want: { a: { as: 'typed', value: '1' }, b: { as: 'literal', value: 2 } },
      },
    ],
    [
      'a reset of some',
      {
        given: [typing('a', '1'), typing('b', '2'), { type: 'reset', names: ['a'], what: 'Table' }],
        want: { b: { as: 'typed', value: '2' } },
      },
    ],
    ['a reset of all', { given: [typing('a', '1'), { type: 'reset', names: null, what: '' }], want: {} }],
  ])('%s', (_, { given, want }) => {
    expect(run(given).document.module.entries).toEqual(want);
  });

  it.each<[string, { given: readonly Action[]; want: object }]>([
    [
      'the shape of traffic',
      { given: [{ type: 'traffic', values: { shape: 'spikes', hours: '1' } }], want: { shape: 'spikes', hours: '1' } },
    ],
    [
      'an empty value back to its default',
      {
        given: [
          { type: 'traffic', values: { shape: 'spikes' } },
          { type: 'traffic', values: { shape: '', allowed: '1' } },
        ],
        want: { allowed: '1' },
      },
    ],
  ])('changes %s', (_, { given, want }) => {
    const state = run(given);
    expect(state.document.traffic).toEqual(want);
    expect(
      run(
        given.map(() => ({ type: 'undo' })),
        state,
      ).document,
    ).toEqual(emptyDocument);
  });

  it('edits the environment that is chosen, and the base elsewhere', () => {
    const state = run([
      typing('a', 'base'),
      { type: 'add-environment', name: 'prod', copyOf: null },
      typing('a', 'prod'),
      { type: 'session', session: { environment: null } },
      typing('b', 'base'),
    ]);
    expect(entriesIn(state.document, 'prod')).toEqual({
      a: { as: 'typed', value: 'prod' },
      b: { as: 'typed', value: 'base' },
    });
    expect(entriesIn(state.document, null)).toEqual({
      a: { as: 'typed', value: 'base' },
      b: { as: 'typed', value: 'base' },
    });
  });

  it('goes back to the base when the environment that is edited goes', () => {
    const state = run([
      { type: 'add-environment', name: 'prod', copyOf: null },
      { type: 'remove-environment', name: 'prod' },
    ]);
    expect(state.session.environment).toBeNull();
    expect(
      run([{ type: 'add-environment', name: 'a', copyOf: null }, { type: 'undo' }]).session.environment,
    ).toBeNull();
  });

  it('keeps names of environments unique', () => {
    const state = run([
      { type: 'add-environment', name: 'a', copyOf: null },
      { type: 'add-environment', name: 'b', copyOf: null },
      { type: 'rename-environment', name: 'b', to: 'a' },
      { type: 'add-environment', name: 'a', copyOf: null },
    ]);
    expect(state.document.environments.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('gives the same state where nothing changes', () => {
    const state = run([typing('a', '1')]);
    expect(reduce(state, typing('a', '1', 5))).toBe(state);
    expect(reduce(initialState, { type: 'undo' })).toBe(initialState);
    expect(reduce(initialState, { type: 'clear' })).toBe(initialState);
  });
});

describe('steps', () => {
  it.each<[string, { given: readonly Action[]; want: readonly string[] }]>([
    ['typing without a pause is one', { given: [typing('a', 'x', 0), typing('a', 'xy', 100)], want: ['edit a'] }],
    [
      'a pause begins another',
      { given: [typing('a', 'x', 0), typing('a', 'xy', COALESCE_MS + 1)], want: ['edit a', 'edit a'] },
    ],
    ['another field begins another', { given: [typing('a', 'x', 0), typing('b', 'y', 1)], want: ['edit a', 'edit b'] }],
    ['without a time nothing joins', { given: [typing('a', 'x'), typing('a', 'xy')], want: ['edit a', 'edit a'] }],
    [
      'typing back to the start is none',
      {
        given: [
          typing('a', 'x', 0),
          { type: 'edit', name: 'a', entry: null, at: 1 },
          { type: 'undo' },
          { type: 'undo' },
        ],
        want: [],
      },
    ],
    [
      'after an undo nothing joins',
      {
        given: [typing('a', 'x', 0), typing('b', 'y', 1), { type: 'undo' }, typing('a', 'xy', 2)],
        want: ['edit a', 'edit a'],
      },
    ],
    [
      'a new change drops what was undone',
      { given: [typing('a', 'x'), { type: 'undo' }, typing('b', 'y'), { type: 'redo' }], want: ['edit b'] },
    ],
  ])('%s', (_, { given, want }) => {
    const { past } = run(given).history;
    expect(past.map(({ label }) => `${label.action} ${label.subject}`)).toEqual(want);
  });

  it('are bounded', () => {
    const many = Array.from({ length: MOST_STEPS + 10 }, (_, at) => typing('a', String(at)));
    expect(run(many).history.past).toHaveLength(MOST_STEPS);
  });

  it('can be jumped to', () => {
    const state = run([typing('a', '1'), typing('b', '2'), typing('c', '3')]);
    const first = reduce(state, { type: 'jump', steps: 1 });
    expect(Object.keys(first.document.module.entries)).toEqual(['a']);
    expect(reduce(first, { type: 'jump', steps: 99 }).document).toEqual(state.document);
    expect(reduce(first, { type: 'jump', steps: Number.NaN })).toBe(first);
  });
});

it('undo and redo give back every document exactly, over any actions', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(arbitraryAction, { maxLength: 12 }), (document, actions) => {
      const start = reduce(initialState, { type: 'restore', document });
      const end = run(actions, start);
      const before = structuredClone(end);
      const steps = end.history.past.length;
      const back = reduce(end, { type: 'jump', steps: 0 });
      // A document restored in the middle is a new beginning; none of these actions restores one.
      expect(back.document).toEqual(start.document);
      const forward = reduce(back, { type: 'jump', steps });
      expect(forward.document).toEqual(end.document);
      expect(JSON.parse(JSON.stringify(forward.document))).toEqual(forward.document);
      expect(end).toEqual(before);
    }),
    { numRuns: 1500 },
  );
});

it('the empty document is what clearing gives', () => {
  expect(run([typing('a', '1'), { type: 'clear' }]).document).toEqual(emptyDocument);
});
