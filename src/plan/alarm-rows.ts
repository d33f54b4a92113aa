// The rows of monitoring: alarms on throttling, errors and latency, and Contributor Insights.
import type { Config, VariableName } from '../catalog/config.ts';
import { ofTable, once, passed, plainKey, quotedKey, tags } from './arguments.ts';
import { alarmKind, derivedName } from './names.ts';
import type { Argument, ResourceRow } from './resource-row.ts';

const TYPE = 'aws_cloudwatch_metric_alarm';
const INDEXES = ['email-index', 'source-index'];
const THROTTLES = ['', ...INDEXES].flatMap((index) =>
  ['read', 'write'].map((kind) => quotedKey(index === '' ? kind : `${index}-${kind}`)),
);

/** What every alarm takes from the variables. */
const settings: readonly Argument[] = [
  ofTable('alarm_name'),
  passed('period', 'alarm_period_seconds'),
  passed('evaluation_periods', 'alarm_evaluation_periods'),
  passed('datapoints_to_alarm', 'alarm_datapoints_to_alarm'),
  passed('alarm_actions', 'alarm_actions'),
  passed('ok_actions', 'ok_actions'),
  tags,
];

const thresholdOf = (key: string): VariableName =>
  key.endsWith('read"]') ? 'read_throttle_alarm_threshold' : 'write_throttle_alarm_threshold';

export const alarmRows: readonly ResourceRow[] = [
  {
    type: TYPE,
    label: 'throttle',
    keys: (config) => (config.enable_monitoring ? THROTTLES : []),
    awsName: (config, key) => derivedName(config.table_name, alarmKind(`${plainKey(key)}-throttle-events`)),
    cause: ['enable_monitoring'],
    arguments: [
      ...settings,
      { name: 'threshold', from: (key) => [thresholdOf(key)], value: (config, key) => config[thresholdOf(key)] },
    ],
  },
  {
    type: TYPE,
    label: 'errors',
    keys: once((config) => config.enable_monitoring && config.enable_error_alarm),
    awsName: (config) => derivedName(config.table_name, alarmKind('system-errors')),
    cause: ['enable_monitoring', 'enable_error_alarm'],
    arguments: settings,
  },
  {
    type: TYPE,
    label: 'latency',
    keys: (config) =>
      config.enable_monitoring ? Object.keys(config.latency_alarm_thresholds_ms).sort().map(quotedKey) : [],
    awsName: (config, key) => derivedName(config.table_name, alarmKind(`${plainKey(key).toLowerCase()}-latency`)),
    cause: ['enable_monitoring', 'latency_alarm_thresholds_ms'],
    arguments: [
      ...settings,
      {
        name: 'threshold',
        from: ['latency_alarm_thresholds_ms'],
        value: (config, key) => config.latency_alarm_thresholds_ms[plainKey(key)] ?? null,
      },
    ],
  },
  {
    type: 'aws_dynamodb_contributor_insights',
    label: 'this',
    keys: (config) => (config.enable_contributor_insights ? ['table', ...INDEXES].map(quotedKey) : []),
    awsName: insightsName,
    cause: ['enable_contributor_insights'],
    arguments: [ofTable('table_name')],
  },
];

function insightsName(config: Config, key: string): string {
  const part = plainKey(key);
  return part === 'table' ? config.table_name : `${config.table_name}/index/${part}`;
}
