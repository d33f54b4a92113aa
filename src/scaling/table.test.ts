// The table and its indexes together: shared quota, steps, writes that an index throttles.
import { describe, expect, it } from 'vitest';
import type { TableDemand } from '../workload/traffic.ts';
import { activities, simulate } from './simulate.ts';
import { type ScalingSettings, simulateTable, startTable } from './table.ts';

const flat = (minutes: number, units: number): Float64Array => new Float64Array(minutes).fill(units);
const settings: ScalingSettings = {
  read: { min: 1, max: 2000, target: 70 },
  write: { min: 1, max: 2000, target: 70 },
  initial: { table: { read: 2000, write: 2000 }, index: { read: 2000, write: 2000 } },
};
const falling = (delay: number): Float64Array =>
  Float64Array.from({ length: 300 }, (_, minute) => 900 * (2 / 3) ** Math.floor(Math.max(0, minute - delay) / 20));

const downsOf = (provisioned: Float64Array): readonly number[] =>
  activities(provisioned).flatMap(({ minute, from, to }) => (to < from ? [minute] : []));

describe('the quota of decreases', () => {
  it('is shared by reads and writes of a table, and each index has its own', () => {
    const demand: TableDemand = {
      startMinute: 0,
      resources: [
        { id: 'table', read: falling(0), write: falling(10) },
        { id: 'email-index', read: falling(0), write: flat(300, 1200) },
      ],
    };
    const { resources } = simulateTable(demand, settings);
    const [table, index] = resources;
    // Reads at 17, 37, writes at 17, 47: the free ones. Then one an hour, the one that waits longer first.
    expect(downsOf(table?.read.provisioned ?? flat(0, 0))).toEqual([17, 37, 107, 227]);
    expect(downsOf(table?.write.provisioned ?? flat(0, 0))).toEqual([17, 47, 167, 287]);
    expect(downsOf(index?.read.provisioned ?? flat(0, 0)).slice(0, 4)).toEqual([17, 37, 57, 77]);
    expect(index?.read.heldMinutes).toBeGreaterThan(0);
    expect(index?.write.heldMinutes).toBe(0);
  });
});

describe('step by step', () => {
  const demand: TableDemand = {
    startMinute: 1200,
    resources: [
      { id: 'table', read: falling(3), write: falling(20) },
      { id: 'email-index', read: falling(40), write: falling(33) },
    ],
  };
  it('gives the same as in one go, whatever the steps', () => {
    const run = startTable(demand, settings);
    for (const minute of [0, 1, 2, 30, 31, 29, 100, 107, 108, 250, 10_000]) run.advance(minute);
    expect(run.minutes).toBe(300);
    expect(run.result()).toEqual(simulateTable(demand, settings));
  });

  it('agrees with the simulation of one dimension where the quota is not shared', () => {
    const alone: TableDemand = {
      startMinute: 1200,
      resources: [{ id: 'table', read: flat(300, 1400), write: falling(20) }],
    };
    const one = simulate(falling(20), { initial: 2000, min: 1, max: 2000, target: 70 }, { startMinute: 1200 });
    expect(simulateTable(alone, settings).resources[0]?.write).toEqual(one);
  });
});

describe('writes that an index throttles', () => {
  it('fail in the table too, in the share that the index refuses', () => {
    const demand: TableDemand = {
      startMinute: 0,
      resources: [
        { id: 'table', read: flat(3, 0), write: flat(3, 20) },
        { id: 'email-index', read: flat(3, 0), write: flat(3, 10) },
        { id: 'source-index', read: flat(3, 0), write: flat(3, 10) },
      ],
    };
    const fixed = { table: { read: 1, write: 20 }, index: { read: 1, write: 4 } };
    const result = simulateTable(demand, fixed);
    // Each index refuses 6 of 10; both refuse the same writes at best, so 60 % of the table's 20.
    expect([...result.throttledByIndexes]).toEqual([12, 12, 12]);
    expect([...(result.resources[0]?.write.throttled ?? [])]).toEqual([0, 0, 0]);
  });

  it('are not counted twice where the table throttles as well', () => {
    const demand: TableDemand = {
      startMinute: 0,
      resources: [
        { id: 'table', read: flat(1, 0), write: flat(1, 20) },
        { id: 'email-index', read: flat(1, 0), write: flat(1, 10) },
      ],
    };
    const fixed = { table: { read: 1, write: 5 }, index: { read: 1, write: 4 } };
    expect([...simulateTable(demand, fixed).throttledByIndexes]).toEqual([0]);
  });
});

it('takes series of different lengths and no resources', () => {
  const uneven: TableDemand = { startMinute: 0, resources: [{ id: 'table', read: flat(4, 1), write: flat(2, 1) }] };
  expect([...(simulateTable(uneven, settings).resources[0]?.write.consumed ?? [])]).toEqual([1, 1, 0, 0]);
  expect(simulateTable({ startMinute: 0, resources: [] }, settings).throttledByIndexes).toHaveLength(0);
});
