// The rows of auto scaling: a target and a policy for reads and writes of the table and of each index.
import type { Config } from '../catalog/config.ts';
import { isAutoscaled, tags } from './arguments.ts';
import type { Argument, ResourceRow } from './resource-row.ts';

const PARTS = ['email-index', 'source-index', 'table'];
const KEYS = PARTS.flatMap((part) => [`["${part}-read"]`, `["${part}-write"]`]);

const isRead = (key: string): boolean => key.endsWith('-read"]');

/** An argument that is a variable for reads or for writes, as the key says. */
function byKind(name: string, rest: 'min_capacity' | 'max_capacity' | 'target_utilization'): Argument {
  const from = (key: string) => `${isRead(key) ? 'read' : 'write'}_${rest}` as const;
  return { name, from: (key) => [from(key)], value: (config, key) => config[from(key)] };
}

function resourceId(config: Config, key: string): string {
  const part = PARTS.find((one) => key.startsWith(`["${one}-`));
  return `table/${config.table_name}${part === 'table' ? '' : `/index/${part}`}`;
}

const target: Argument = { name: 'resource_id', from: ['table_name'], value: resourceId, replaces: true };

const scaled = {
  label: 'this',
  keys: (config: Config) => (isAutoscaled(config) ? KEYS : []),
  cause: ['billing_mode', 'enable_autoscaling'],
} as const;
export const scalingRows: readonly ResourceRow[] = [
  {
    ...scaled,
    type: 'aws_appautoscaling_target',
    awsName: resourceId,
    arguments: [target, byKind('min_capacity', 'min_capacity'), byKind('max_capacity', 'max_capacity'), tags],
  },
  {
    ...scaled,
    type: 'aws_appautoscaling_policy',
    awsName: (_, key) => `DynamoDB${isRead(key) ? 'Read' : 'Write'}CapacityUtilization:${key.slice(2, -2)}`,
    arguments: [target, byKind('target_tracking_scaling_policy_configuration.target_value', 'target_utilization')],
  },
];
