// Simulated capacity in the estimate: it counts for just the traffic and settings that were simulated, and the report says so.
import { describe, expect, it } from 'vitest';
import { stateWith } from '../../test/support/state-with.ts';
import type { State } from '../document/reduce.ts';
import { simulateTable } from '../scaling/table.ts';
import { costText } from './cost.ts';
import { pageModel } from './page.ts';
import { scalingInput } from './scaling.ts';
import { capacityOf } from './simulated.ts';

const WORKLOAD = { rateUnit: 'second', puts: '50', updates: '0', peakToAverage: '6' };
const SCALED = { billing_mode: 'PROVISIONED', enable_autoscaling: true, write_max_capacity: 500 };

function stateOf(values: Readonly<Record<string, unknown>>, shape = 'spikes', workload: object = WORKLOAD): State {
  const { document } = stateWith(values);
  return stateWith(values, { document: { ...document, traffic: { shape }, workload: { ...workload } } });
}

/** The state with what its own settings provision, and what the estimate's auto scaling does. */
function simulatedIn(state: State): State {
  const model = pageModel(state);
  const { demand, settings, suggested } = scalingInput(state, model.fallback, model.cost);
  const simulated = [settings, suggested].flatMap((each) =>
    demand === null || each === null || !('initial' in each)
      ? []
      : [{ demand, settings: each, capacity: capacityOf(simulateTable(demand, each)) }],
  );
  return { ...state, session: { ...state.session, simulated } };
}

describe('the estimate', () => {
  it('counts the unit-hours of the simulation, and says so', () => {
    const state = stateOf(SCALED);
    const simulated = simulatedIn(state);
    const before = pageModel(state).cost;
    const after = pageModel(simulated).cost;
    const [own] = simulated.session.simulated;
    const line = after.estimate.rows.find(({ id }) => id === 'write-capacity-table');
    const run = own?.capacity.table?.write;
    expect(line?.quantity).toBeCloseTo(((run?.unitHours ?? 0) / 168) * 730, 6);
    expect(line?.quantity).not.toBeCloseTo(before.estimate.rows.find(({ id }) => id === line?.id)?.quantity ?? 0, 0);
    expect(costText(before, 'orders')).toContain('two levels of load a day');
    expect(costText(after, 'orders').replace(/\s+/g, ' ')).toContain('a simulation of your traffic, minute by minute');
    expect(after.estimate.ways.configured.listTotal).toBe(after.estimate.listTotal);
  });

  it('compares with auto scaling as it was simulated too', () => {
    const state = stateOf({});
    const [, , before] = pageModel(state).cost.estimate.ways.ways;
    const [, , after] = pageModel(simulatedIn(state)).cost.estimate.ways.ways;
    expect(after.config).toEqual(before.config);
    expect(after.listTotal).not.toBe(before.listTotal);
  });

  it('keeps what a switch adds the same, whether it was simulated or not', () => {
    const added = (state: State) => pageModel(state).cost.choices.enable_streams?.true;
    const state = stateOf(SCALED);
    expect(added(simulatedIn(state))).toBeCloseTo(added(state) ?? Number.NaN, 9);
  });

  it.each<[string, State]>([
    ['other settings', stateOf({ ...SCALED, write_max_capacity: 501 })],
    ['another shape', stateOf(SCALED, 'weekend')],
    ['another workload', stateOf(SCALED, 'spikes', { ...WORKLOAD, puts: '51' })],
  ])('does not count it for %s', (_, other) => {
    const { simulated } = simulatedIn(stateOf(SCALED)).session;
    const state = { ...other, session: { ...other.session, simulated } };
    expect(pageModel(state).cost.estimate.rows).toEqual(pageModel(other).cost.estimate.rows);
  });
});
