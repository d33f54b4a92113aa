// What passes the door of the worker and of the page, and what does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, buffersOf, requestOf } from './messages.ts';
import { type Answer, createServer, type Request } from './protocol.ts';

const series = (units: number) => new Float64Array(1440).fill(units);
const demand = { startMinute: 0, resources: [{ id: 'table', read: series(1), write: series(20) }] };
const fixed = { table: { read: 5, write: 10 }, index: { read: 1, write: 1 } };
const price = { upfront: 100, hour: 0.01 };
const prices = {
  request: { read: 1e-7, write: 6e-7 },
  hour: { read: 0.0001, write: 0.0006 },
  alarm: 0.1,
  reserved: { '1y': { read: price, write: price } },
};
const requests: readonly Request[] = [
  { id: 1, type: 'import', text: 'a,b', options: { indexes: ['email-index'], offsetMinutes: -90 } },
  { id: 2, type: 'import', text: new Blob(['[]']), options: { indexes: [] } },
  { id: 3, type: 'simulate', demand, settings: fixed, prices },
  {
    id: 4,
    type: 'simulate',
    demand,
    settings: {
      initial: fixed,
      read: { min: 1, max: 9, target: 70 },
      write: { min: 1, max: 90, target: 50 },
    },
    prices: null,
  },
  { id: 5, type: 'recommend', demand, limits: { prices, throttledShare: 0, basis: { assumed: true } } },
  { id: 6, type: 'cancel' },
];

async function answersTo(given: readonly Request[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const answer = (one: Answer) => answers.push(one);
  const serve = createServer({ answer, pause: () => Promise.resolve(), decoder: () => new TextDecoder() });
  await Promise.all(given.map(serve));
  return answers;
}

describe('requests', () => {
  it.each(requests.map((request) => [request.type, request] as const))('of the page pass: %s', (_, request) => {
    expect(requestOf(request)).toBe(request);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an unknown type', { id: 1, type: 'run', text: '' }],
    ['no id', { type: 'cancel' }],
    ['a series that is a list', { ...requests[2], demand: { startMinute: 0, resources: [{ id: 'a', read: [1] }] } }],
    ['a series that is too long', { ...requests[2], demand: { startMinute: 0, resources: [longer()] } }],
    ['settings that are no numbers', { ...requests[2], settings: { table: { read: '5', write: 1 }, index: null } }],
    ['a text that is a number', { ...requests[0], text: 7 }],
  ])('are refused: %s', (_, given) => {
    expect(requestOf(given)).toBeNull();
  });
});

function longer() {
  return { id: 'table', read: new Float64Array(455 * 1440 + 1), write: series(1) };
}

describe('answers', () => {
  it('of the worker pass, and hand over each series once', async () => {
    const answers = await answersTo(requests);
    expect(answers.filter(({ type }) => type === 'failed')).toEqual([]);
    for (const answer of answers) expect(answerOf(answer)).toBe(answer);
    const simulated = answers.find(({ type }) => type === 'simulated');
    if (simulated?.type !== 'simulated') throw new Error('no simulation');
    expect(buffersOf(simulated)).toHaveLength(7);
    expect(simulated.way).toMatchObject({ way: 'fixed', throttledShare: expect.closeTo(0.47, 1) });
  });

  it.each<[string, unknown]>([
    ['text', 'progress'],
    ['a share above 1', { id: 1, type: 'progress', share: 2 }],
    ['a share that is no number', { id: 1, type: 'progress', share: Number.NaN }],
    ['a result without its parts', { id: 1, type: 'recommended', result: { best: 'free' } }],
  ])('are refused: %s', (_, given) => {
    expect(answerOf(given)).toBeNull();
  });
});

it('the door takes anything without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => {
      expect([requestOf(given), answerOf(given)]).toEqual([null, null]);
    }),
  );
});
