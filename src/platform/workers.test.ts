// The client of the scaling worker: outcomes, progress, cancel, and workers that stop.
import { describe, expect, it } from 'vitest';
import { type FakeWorker, fakeWorker } from '../../test/support/fake-worker.ts';
import { createWorkerClient, type Task } from './workers.ts';

const series = (days: number) => new Float64Array(1440 * days).fill(20);
const simulate = (days: number): Task => ({
  type: 'simulate',
  demand: { startMinute: 0, resources: [{ id: 'table', read: series(days), write: series(days) }] },
  settings: { table: { read: 30, write: 30 }, index: { read: 1, write: 1 } },
  prices: null,
});

function clientOver(serves: boolean) {
  const workers: FakeWorker[] = [];
  const client = createWorkerClient(() => {
    const worker = fakeWorker(serves);
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

describe('tasks', () => {
  it('end with their own result and report progress, all in one worker', async () => {
    const { client, workers } = clientOver(true);
    expect(workers).toHaveLength(0);
    const shares: number[] = [];
    const [long, short] = await Promise.all([
      client.run(simulate(100), { onProgress: (share) => shares.push(share) }),
      client.run(simulate(1)),
    ]);
    expect(shares).toEqual([0.4, 0.8]);
    expect(long.type === 'simulated' && long.result.resources[0]?.write.unitHours).toBe(30 * 2400);
    expect(short.type === 'simulated' && short.result.resources[0]?.write.unitHours).toBe(30 * 24);
    expect(workers).toHaveLength(1);
  });

  it('are cancelled by ending the worker; the others start again in a new one', async () => {
    const { client, workers } = clientOver(false);
    const abort = new AbortController();
    const first = client.run(simulate(1), { signal: abort.signal });
    const second = client.run(simulate(1));
    abort.abort();
    expect((await first).type).toBe('cancelled');
    expect(workers.map((worker) => worker.terminated())).toEqual([true, false]);
    expect(workers[1]?.received.map(({ id }) => id)).toEqual([2]);
    // A late answer of the ended worker counts for nothing.
    workers[0]?.answer({ id: 2, type: 'failed', message: 'late' });
    workers[1]?.answer({ id: 2, type: 'failed', message: 'new' });
    expect(await second).toEqual({ id: 2, type: 'failed', message: 'new' });
  });

  it('that were cancelled before they began open no worker', async () => {
    const { client, workers } = clientOver(false);
    expect((await client.run(simulate(1), { signal: AbortSignal.abort() })).type).toBe('cancelled');
    expect(workers).toHaveLength(0);
  });

  it('fail when the worker stops, and the next has a new worker', async () => {
    const { client, workers } = clientOver(false);
    const lost = client.run(simulate(1));
    workers[0]?.fail();
    expect(await lost).toMatchObject({ type: 'failed', message: expect.stringMatching(/could not be loaded/) });
    void client.run(simulate(1));
    expect(workers[1]?.received).toHaveLength(1);
  });

  it('fail when no worker can be opened', async () => {
    const client = createWorkerClient(() => {
      throw new Error('refused by the policy');
    });
    expect((await client.run(simulate(1))).type).toBe('failed');
  });

  it('are cancelled when the client closes', async () => {
    const { client, workers } = clientOver(false);
    const waiting = client.run(simulate(1));
    client.close();
    expect((await waiting).type).toBe('cancelled');
    expect(workers[0]?.terminated()).toBe(true);
  });
});
