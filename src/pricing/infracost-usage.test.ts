// infracost-usage.yml names the module's resources and infracost's keys, and carries the estimate's amounts.
import { describe, expect, it } from 'vitest';
import { type Config, defaults } from '../catalog/config.ts';
import { defaultWorkload, exampleWorkloads, type Workload } from '../workload/workload.ts';
import { estimate } from './estimate.ts';
import { infracostUsage } from './infracost-usage.ts';

const write = (config: Partial<Config>, workload: Partial<Workload> = {}): string =>
  infracostUsage(estimate({ ...defaults, ...config }, { ...defaultWorkload, ...workload }, 'us-east-1'));

/** The little YAML the file uses: two levels of keys, a plain or single-quoted address, numbers, comments. */
function readUsage(text: string): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {};
  let current: Record<string, number> = {};
  for (const line of text.split('\n')) {
    const content = line.replace(/\s*#.*$/, '');
    const resource = /^ {2}(?:'([^']+)'|([\w.]+)):$/.exec(content);
    const entry = /^ {4}(\w+): ([\d.]+)$/.exec(content);
    if (resource !== null) {
      current = {};
      found[resource[1] ?? resource[2] ?? ''] = current;
    } else if (entry !== null) current[entry[1] ?? ''] = Number(entry[2]);
    else expect(['', 'version: 0.1', 'resource_usage:']).toContain(content);
  }
  return found;
}

const TABLE = 'module.dynamodb.aws_dynamodb_table.this[0]';
const SCALED = 'module.dynamodb.aws_dynamodb_table.autoscaled[0]';

/** The `infracost_usage` tags of internal/resources/aws/dynamodb_table.go at infracost 95ba4f49. */
const KEYS = [
  'monthly_write_request_units',
  'monthly_read_request_units',
  'storage_gb',
  'pitr_backup_storage_gb',
  'on_demand_backup_storage_gb',
  'monthly_data_restored_gb',
  'monthly_streams_read_request_units',
];

describe('infracostUsage', () => {
  it('gives on-demand units of the table and both indexes', () => {
    const usage = readUsage(
      write({}, { rateUnit: 'month', puts: 1000, updates: 0, gets: 400, emailQueries: 20, sourceQueries: 0 }),
    );
    expect(Object.keys(usage)).toEqual([TABLE]);
    expect(Object.keys(usage[TABLE] ?? {})).toEqual(KEYS);
    expect(usage[TABLE]).toMatchObject({ monthly_write_request_units: 3000, monthly_read_request_units: 210 });
  });

  it('gives bytes: storage with indexes, point-in-time recovery without', () => {
    const sized = {
      itemBytes: 924,
      storedItems: 2 ** 30,
      restores: 2,
      backupsPerMonth: 1,
      backupRetentionDays: 730 / 24,
    };
    expect(readUsage(write({}, sized))[TABLE]).toMatchObject({
      storage_gb: 3 * 1024,
      pitr_backup_storage_gb: 1024,
      on_demand_backup_storage_gb: 1024,
      monthly_data_restored_gb: 2 * 3 * 1024,
    });
  });

  it.each([
    ['point-in-time recovery', { given: { enable_point_in_time_recovery: false }, key: 'pitr_backup_storage_gb' }],
    ['streams', { given: { enable_streams: false }, key: 'monthly_streams_read_request_units' }],
  ])('gives 0 for %s switched off', (_, { given, key }) => {
    const usage = readUsage(write(given, { ...exampleWorkloads[2].workload }));
    expect(usage[TABLE]?.[key]).toBe(0);
  });

  it('has no request units when provisioned, and says what infracost leaves out', () => {
    const text = write({ billing_mode: 'PROVISIONED', gsi_write_capacity: 7, gsi_read_capacity: 3 });
    expect(Object.keys(readUsage(text)[TABLE] ?? {})).toEqual(KEYS.slice(2));
    expect(text).toContain('it leaves out 14 WCU and 6 RCU of the indexes');
  });

  it('gives the table’s two targets their average capacity when auto-scaled', () => {
    const usage = readUsage(write({ billing_mode: 'PROVISIONED', enable_autoscaling: true, write_min_capacity: 8 }));
    expect(Object.keys(usage)).toEqual([
      SCALED,
      'module.dynamodb.aws_appautoscaling_target.this["table-write"]',
      'module.dynamodb.aws_appautoscaling_target.this["table-read"]',
    ]);
    expect(usage['module.dynamodb.aws_appautoscaling_target.this["table-write"]']).toEqual({ capacity: 24 });
    expect(usage['module.dynamodb.aws_appautoscaling_target.this["table-read"]']).toEqual({ capacity: 15 });
  });

  it('gives the vault 35 copies of the table, fractions and all', () => {
    const usage = readUsage(write({ enable_backup: true }, { itemBytes: 924, storedItems: 2 ** 20 / 2 }));
    expect(usage['module.dynamodb.aws_backup_vault.this[0]']).toEqual({ monthly_dynamodb_backup_gb: 17.5 });
  });

  it('rounds to the whole numbers infracost takes, and says what was rounded', () => {
    const text = write({}, { rateUnit: 'month', puts: 0, updates: 0, gets: 3, emailQueries: 0, sourceQueries: 0 });
    expect(text).toContain('    monthly_read_request_units: 2 # RRU, table and both indexes; 1.5 unrounded\n');
  });

  it('rounds what is less than one up, so that infracost prices it', () => {
    expect(write({})).toMatch(/\n {4}storage_gb: 1 # GB with overhead, table and both indexes; 0\.426\d+ unrounded\n/);
  });

  it('writes large amounts without exponent', () => {
    const text = write({}, { rateUnit: 'second', puts: 1e9, itemBytes: 409_600 });
    expect(readUsage(text)[TABLE]?.monthly_write_request_units).toBeGreaterThan(1e17);
    expect(text).not.toMatch(/: [\d.]+e\+?\d/);
  });
});
