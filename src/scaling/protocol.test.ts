// The worker's requests, answers, progress and cancel, and the causes it reports.
import { describe, expect, it } from 'vitest';
import type { TableDemand } from '../workload/traffic.ts';
import { causes } from './causes.ts';
import { type Answer, createServer, type Request } from './protocol.ts';
import { simulateTable } from './table.ts';

const day = (at: (minute: number) => number, days = 1): Float64Array =>
  Float64Array.from({ length: 1440 * days }, (_, minute) => at(minute % 1440));
const demandOf = (write: Float64Array, index = write): TableDemand => ({
  startMinute: 0,
  resources: [
    { id: 'table', read: new Float64Array(write.length), write },
    { id: 'email-index', read: new Float64Array(write.length), write: index },
  ],
});
const settings = {
  read: { min: 1, max: 10, target: 70 },
  write: { min: 5, max: 100, target: 70 },
  initial: { table: { read: 1, write: 10 }, index: { read: 1, write: 10 } },
};
const spike = day((minute) => (minute % 120 < 10 ? 60 : 5));

/** Runs requests; `during` is called at each pause. */
async function run(
  requests: readonly Request[],
  during: (serve: (request: Request) => void) => void = () => undefined,
) {
  const answers: Answer[] = [];
  const serve = createServer({
    answer: (answer) => answers.push(answer),
    pause: async () => during((request) => void serve(request)),
    decoder: () => new TextDecoder(),
  });
  await Promise.all(requests.map((request) => serve(request)));
  return answers;
}

const csv = `Label,ConsumedWriteCapacityUnits é\n${Array.from({ length: 60_000 }, (_, at) => `${1_764_000_000 + at * 60},600`).join('\n')}`;
const options = { indexes: ['email-index'] };

describe('requests', () => {
  it('are answered with progress and the result', async () => {
    const demand = demandOf(day(() => 20, 100));
    const answers = await run([{ id: 7, type: 'simulate', demand, settings, prices: null }]);
    expect(answers.map(({ type }) => type)).toEqual(['progress', 'progress', 'simulated']);
    const [last] = answers.slice(-1);
    const [want] = simulateTable(demand, settings).resources;
    expect(last?.type === 'simulated' && last.result.resources[0]?.write.unitHours).toBe(want?.write.unitHours);
  });

  it('import a text or a file in slices', async () => {
    const [text] = (await run([{ id: 1, type: 'import', text: csv, options }])).slice(-1);
    const [file] = (await run([{ id: 1, type: 'import', text: new Blob([csv]), options }])).slice(-1);
    expect(text?.type === 'imported' && text.result.demand?.resources[0]?.write.length).toBe(60_000);
    expect(file?.type === 'imported' && { ...file.result, demand: null }).toEqual(
      text?.type === 'imported' && { ...text.result, demand: null },
    );
  });

  it('recommend', async () => {
    const answers = await run([{ id: 3, type: 'recommend', demand: demandOf(spike), limits: { prices: null } }]);
    expect(answers.at(-1)?.type).toBe('recommended');
  });

  it('can be cancelled while they run or wait, and the others go on', async () => {
    const demand = demandOf(day(() => 20, 300));
    let once = true;
    const answers = await run(
      [
        { id: 1, type: 'simulate', demand, settings, prices: null },
        { id: 2, type: 'simulate', demand, settings, prices: null },
        { id: 3, type: 'simulate', demand: demandOf(spike), settings, prices: null },
        { id: 9, type: 'cancel' },
      ],
      (serve) => {
        if (once) for (const id of [1, 2]) serve({ id, type: 'cancel' });
        once = false;
      },
    );
    expect(answers.filter(({ type }) => type !== 'progress').map(({ id, type }) => [id, type])).toEqual([
      [1, 'cancelled'],
      [2, 'cancelled'],
      [3, 'simulated'],
    ]);
  });

  it('that cannot be served fail with a message', async () => {
    const broken = { id: 5, type: 'simulate', demand: null, settings, prices: null } as unknown as Request;
    expect((await run([broken])).at(-1)).toMatchObject({ id: 5, type: 'failed' });
  });
});

describe('causes', () => {
  const ids = (demand: TableDemand, given: Parameters<typeof simulateTable>[1]) =>
    causes(demand, given, simulateTable(demand, given)).map(({ id, resource }) => `${id} ${resource}`);

  it('names what throttles', () => {
    const quiet = day(() => 0);
    const late = day((minute) => (minute % 120 >= 60 && minute % 120 < 70 ? 60 : 5));
    expect(ids(demandOf(late, quiet), settings)).toContain('target table');
    expect(
      ids(
        demandOf(
          day(() => 60),
          quiet,
        ),
        settings,
      ),
    ).toEqual(['target table', 'initial table']);
    const capped = { ...settings, write: { ...settings.write, max: 30 } };
    expect(
      ids(
        demandOf(
          day((minute) => (minute < 200 ? 10 : 60)),
          quiet,
        ),
        capped,
      )[0],
    ).toBe('max table');
    const fixed = { table: { read: 1, write: 20 }, index: { read: 1, write: 9 } };
    expect(
      ids(
        demandOf(
          day(() => 20),
          day(() => 10),
        ),
        fixed,
      ),
    ).toEqual(['index table', 'capacity email-index']);
    expect(
      ids(
        demandOf(
          day(() => 8),
          quiet,
        ),
        fixed,
      ),
    ).toEqual([]);
  });

  it('says since when, how much, and what to change', () => {
    const demand = demandOf(
      day((minute) => (minute < 200 ? 10 : 60)),
      day(() => 0),
    );
    const capped = { ...settings, write: { ...settings.write, max: 30 } };
    const [max] = causes(demand, capped, simulateTable(demand, capped));
    expect(max).toMatchObject({ id: 'max', kind: 'write' });
    expect(max?.firstMinute).toBeGreaterThanOrEqual(204);
    expect(max?.message).toMatch(
      /^Writes of the table reach 60 units a second, above the maximum of 30, for [\d,]+ minutes: raise write_max_capacity\.$/,
    );
  });

  it('counts the minutes for which the quota of decreases keeps capacity', () => {
    const falling = Float64Array.from({ length: 300 }, (_, minute) => 90 * (2 / 3) ** Math.floor(minute / 20));
    const high = { ...settings, write: { min: 1, max: 1000, target: 70 } };
    const given = { ...high, initial: { table: { read: 1, write: 129 }, index: { read: 1, write: 1 } } };
    const demand = demandOf(falling, new Float64Array(300));
    const found = causes(demand, given, simulateTable(demand, given));
    expect(found.find(({ id }) => id === 'quota')?.minutes).toBeGreaterThan(20);
  });
});
