// The simulation follows the document: what is asked of the worker, what is shown, and what happens when it is stopped or lost.
import { describe, expect, it } from 'vitest';
import { type FakeWorker, fakeWorker } from '../../test/support/fake-worker.ts';
import { entriesFrom } from '../catalog/entries.ts';
import { createWorkerClient } from '../platform/workers.ts';
import { derive } from './cost-part.tsx';
import { startScaling } from './scaling-run.ts';
import { createAppStore } from './store.ts';

const BUSY = {
  rateUnit: 'second',
  puts: '50',
  updates: '0',
  gets: '20',
  emailQueries: '0',
  sourceQueries: '0',
  peakToAverage: '6',
};

function started(serves: boolean) {
  const workers: FakeWorker[] = [];
  const client = createWorkerClient(() => {
    const worker = fakeWorker(serves);
    workers.push(worker);
    return worker;
  });
  const store = createAppStore({ texts: {} } as never, () => 0);
  store.deriveWith(derive);
  store.dispatch({ type: 'replace-workload', workload: BUSY, what: 'busy' });
  const due: (() => void)[] = [];
  const tools = startScaling({
    store,
    client,
    after: (_, run) => {
      due.push(run);
      return () => due.splice(due.indexOf(run), 1);
    },
  });
  const settle = (): void => {
    for (const run of due.splice(0)) run();
  };
  const asked = () => workers.flatMap(({ received }) => received.map(({ type }) => type));
  return { store, tools, workers, due, settle, asked };
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 1000 && !holds(); turn += 1) await new Promise((resume) => setTimeout(resume));
  expect(holds()).toBe(true);
};

const provisioned = entriesFrom({ billing_mode: 'PROVISIONED', enable_autoscaling: true, write_max_capacity: 60 });

describe('the simulation', () => {
  it('of the shape of spikes warns that the cheapest setting throttles', async () => {
    const { store, tools, settle } = started(true);
    store.dispatch({ type: 'traffic', values: { shape: 'spikes' } });
    settle();
    await until(() => tools.getState().recommended?.best != null);
    const { recommended, now } = tools.getState();
    expect(now).toBeNull();
    expect(recommended?.result.cheaperButThrottles?.throttledUnits).toBeGreaterThan(1000);
    expect(recommended?.result.reasons.join(' ')).toMatch(/^.* would cost .* but throttle /);
    expect(recommended?.best?.way.throttledUnits).toBe(0);
  });

  it('names what throttles the current settings', async () => {
    const { store, tools, settle } = started(true);
    store.dispatch({ type: 'apply', entries: provisioned, what: 'scaled' });
    settle();
    await until(() => tools.getState().now !== null);
    expect(tools.getState().now?.causes[0]?.message).toMatch(/raise write_max_capacity\.$/);
    expect(tools.getState().now?.way.throttledUnits).toBeGreaterThan(0);
    await until(() => store.getState().state.session.simulated.length === 2);
    expect(store.getState().estimateText().replace(/\s+/g, ' ')).toContain('minute by minute');
  });

  it('waits for a pause, and asks for no more than what changed', () => {
    const { store, due, settle, asked } = started(false);
    settle();
    expect(asked()).toEqual(['simulate', 'recommend']);
    for (const max of [61, 62, 63]) {
      store.dispatch({
        type: 'apply',
        entries: { ...provisioned, ...entriesFrom({ write_max_capacity: max }) },
        what: '',
      });
    }
    expect(due).toHaveLength(1);
    settle();
    expect(asked().slice(2)).toEqual(['simulate', 'simulate']);
    store.dispatch({ type: 'apply', entries: entriesFrom({ table_name: 'orders' }), what: '' });
    expect(due).toHaveLength(0);
  });

  it('is searched again when more may be throttled', () => {
    const { store, workers, settle } = started(false);
    settle();
    store.dispatch({ type: 'traffic', values: { allowed: '5' } });
    settle();
    expect(workers.at(-1)?.received.at(-1)).toMatchObject({ type: 'recommend', limits: { throttledShare: 0.05 } });
  });

  it('is not asked for a shape that is refused', () => {
    const { store, tools, settle, asked } = started(false);
    store.dispatch({ type: 'traffic', values: { shape: 'hourly', hours: '1 2' } });
    settle();
    expect(asked()).toEqual([]);
    expect(tools.getState().input?.refused).toBe('hours');
  });

  it('can be stopped, and asked for again', async () => {
    const { tools, workers, settle } = started(false);
    settle();
    tools.cancel();
    await until(() => tools.getState().searching === null);
    expect([tools.getState().stopped, workers[0]?.terminated()]).toEqual([true, true]);
    tools.retry();
    expect(workers[1]?.received.map(({ type }) => type)).toEqual(['simulate', 'simulate', 'recommend']);
  });

  it('says that the worker was lost, until it is there again', async () => {
    const { tools, workers, settle } = started(false);
    settle();
    workers[0]?.fail();
    await until(() => tools.getState().failure !== null);
    expect(tools.getState().failure).toMatch(/could not be loaded/);
    tools.retry();
    expect(tools.getState().failure).toBeNull();
  });
});

describe('an import', () => {
  const csv = (value: string) =>
    `Label,ConsumedWriteCapacityUnits\n2025-01-01 00:00:00,600\n2025-01-01 00:01:00,${value}\n`;

  it('becomes the traffic of the session, and is simulated', async () => {
    const { store, tools, settle } = started(true);
    tools.importFrom(csv('1200'), 'metrics.csv');
    await until(() => store.getState().state.session.traffic !== null);
    settle();
    await until(() => tools.getState().recommended !== null);
    expect([...(tools.getState().recommended?.demand.resources[0]?.write ?? [])]).toEqual([10, 20]);
    expect(tools.getState().input?.basis).toEqual({ period: 60, throttleEvents: 0 });
    expect(store.getState().state.history.past).toHaveLength(1);
  });

  it('that is broken says in which line, and leaves the traffic as it was', async () => {
    const { store, tools } = started(true);
    tools.importFrom(csv('many'), 'metrics.csv');
    await until(() => tools.getState().problems.length > 0);
    expect(tools.getState().problems[0]).toMatchObject({ line: 3, message: expect.stringContaining('many') });
    expect(store.getState().state.session.traffic).toBeNull();
  });
});
