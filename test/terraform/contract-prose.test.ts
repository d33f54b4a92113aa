// Every promise of the documented module's prose names the test that holds the module to it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleDirectory, root } from './terraform.ts';

/** Where a promise is kept: a run of the module's own tests, as `file run`; or a path and a text that stands in it. */
type Kept = readonly [file: string, text: string];

const run = (file: string, name: string): Kept => [`modules/dynamodb/tests/${file}.tftest.hcl`, `run "${name}" {`];
const readme = (text: string): Kept => ['modules/dynamodb/README.md', text];

const promises: Readonly<Record<string, readonly Kept[]>> = {
  'Encrypted Storage: KMS encryption at rest with customer-managed keys': [
    run('encryption', 'on'),
    run('encryption', 'own_key'),
  ],
  'Global Secondary Indexes: Email and source-based queries': [run('defaults', 'defaults')],
  'Point-in-Time Recovery: Continuous backups (35 days)': [
    run('defaults', 'defaults'),
    run('table_options', 'not_set'),
  ],
  'Auto Scaling: Automatic capacity adjustment for provisioned mode': [run('autoscaling', 'twenty_one_resources')],
  'CloudWatch Monitoring: Performance and throttling alarms': [run('monitoring', 'on')],
  'TTL Support: Automatic data expiration for compliance': [run('ttl_streams', 'on')],
  'Stream Support: Change data capture for integrations': [run('ttl_streams', 'on')],
  'Key Rotation: Automatic annual rotation': [run('encryption', 'on')],
  'Key Alias: Human-readable key identifier': [run('encryption', 'on'), run('encryption', 'alias_without_dots')],
  'Deletion Protection: Configurable deletion window': [run('encryption', 'on'), run('table_options', 'set')],
  'IAM Integration: Fine-grained permissions': [run('access', 'policies')],
  'Least Privilege: Minimal required permissions': [run('access', 'policies'), run('backup', 'on')],
  'Resource-based Policies: Table-level access control': [run('access', 'resource_policy')],
  'Backup Retention: Configurable retention periods': [run('backup', 'everything_set'), run('table_options', 'set')],
  'Stream Encryption: Encrypted change streams': [readme("A stream is encrypted with the table's key.")],
  'Pay-per-Request: no capacity planning required': [run('billing_mode', 'on_demand_ignores_capacities')],
  'Provisioned Capacity: Manual or auto-scaling': [
    run('billing_mode', 'provisioned'),
    run('autoscaling', 'capacities_are_left_alone'),
  ],
  'Target Utilization: 70% default (configurable)': [run('autoscaling', 'twenty_one_resources')],
  'Limits: Configurable min/max capacity': [run('autoscaling', 'twenty_one_resources')],
  'Scale Up, Scale Down': [['src/scaling/simulate.ts', 'export function simulate']],
  'Projection: ALL attributes for complete data access': [run('defaults', 'defaults')],
  'Read/Write Capacity: Utilization monitoring': [run('autoscaling', 'twenty_one_resources')],
  'Error Rates: Application health monitoring': [run('monitoring', 'configured')],
  'Latency: Response time tracking': [run('monitoring', 'configured')],
  'Read Throttling, Write Throttling: alerts when throttled': [run('monitoring', 'on')],
  'Configurable Thresholds: Customizable alert levels': [run('monitoring', 'configured')],
  'TTL Attribute: Configurable TTL attribute name': [run('ttl_streams', 'on')],
  'TTL Format: Unix timestamp (seconds since epoch)': [readme('as a Number in Unix seconds')],
  'On-Demand Backups: Manual backup creation': [run('access', 'policies'), readme('`backup_policy_json`')],
  'Cross-Region: Optional cross-region replication': [run('backup', 'everything_set'), run('replicas', 'with_keys')],
  'View Types: Keys only, new/old images, or both': [run('validation', 'below_the_lower_edges')],
  'Lambda Triggers and the four integration scenarios': [['test/terraform/recipes.test.ts', 'describeTerraform(']],
  'Break-even: ~40% utilization of provisioned capacity': [['src/pricing/break-even.ts', 'export ']],
  'Hot Partitions: Distribute partition keys evenly': [run('monitoring', 'contributor_insights')],
  'GSI Throttling: Monitor GSI capacity separately': [run('monitoring', 'on')],
  'Throttling: Increase capacity or enable auto-scaling': [readme('Switching auto scaling on a table that exists')],
  'AWS Provider: Version ~> 5.0': [['modules/dynamodb/versions.tf', '"~> 5.0, >= 5.98.0"']],
  'Terraform: Version >= 1.0': [['modules/dynamodb/versions.tf', 'required_version = ">= 1.0"']],
};

it.each(Object.entries(promises))('%s', (_promise, kept) => {
  expect(kept.length).toBeGreaterThan(0);
  for (const [file, text] of kept) {
    const path = file.startsWith('modules/dynamodb/') ? join(moduleDirectory, file.slice(17)) : join(root, file);
    expect(existsSync(path), file).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(text);
  }
});
