// Which variables a bill depends on: each of them does, and no other.
import { describe, expect, it } from 'vitest';
import { type Config, defaults, names } from '../catalog/config.ts';
import { defaultWorkload } from '../workload/workload.ts';
import { estimate } from './estimate.ts';
import { pricedVariables, samePriced } from './priced.ts';

const fixed: Config = { ...defaults, billing_mode: 'PROVISIONED', enable_autoscaling: false, enable_backup: true };
const scaled: Config = { ...fixed, enable_autoscaling: true };
/** With every backup, whose settings matter to no other. */
const backedUp: Config = { ...fixed, enable_backup: true };
/** Busy enough that every bound of the scaling is met at some hour. */
const workload = { ...defaultWorkload, puts: 400, gets: 800, retentionDays: 10, streamReaders: 1, peakToAverage: 6 };

const other = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 3;
  if (value === 'STANDARD') return 'STANDARD_INFREQUENT_ACCESS';
  if (Array.isArray(value)) return ['arn:aws:backup:us-west-2:111122223333:backup-vault:copies'];
  if (value === 'PROVISIONED') return 'PAY_PER_REQUEST';
  if (value === 'cron(0 5 * * ? *)') return 'cron(0 5 ? * SUN *)';
  if (value === 'STANDARD') return 'STANDARD_INFREQUENT_ACCESS';
  if (Array.isArray(value)) return [...value, 'arn:aws:backup:eu-west-1:111122223333:backup-vault:copies'];
  return 'another';
};

/** Whether changing the variable changes what a month costs, in one of the configs. */
const moves = (name: keyof Config): boolean =>
  [fixed, scaled, backedUp].some((config) => {
    const changed = { ...config, [name]: other(config[name]) };
    const [before, after] = [config, changed].map((one) => estimate(one, workload, 'us-east-1').rows);
    return JSON.stringify(before) !== JSON.stringify(after);
  });

describe('what a bill depends on', () => {
  it.each(pricedVariables)('%s', (name) => {
    expect(moves(name)).toBe(true);
    expect(samePriced(fixed, { ...fixed, [name]: other(fixed[name]) })).toBe(false);
  });

  it.each(names.filter((name) => !pricedVariables.some((one) => one === name)))('not on %s', (name) => {
    expect(moves(name)).toBe(false);
    expect(samePriced(fixed, { ...fixed, [name]: other(fixed[name]) })).toBe(true);
  });
});
