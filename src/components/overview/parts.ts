// The parts of the overview's picture: each with what AWS calls it, a few facts, and the settings that cause it.
import type { Config, VariableName } from '../../catalog/config.ts';
import type { Resource } from '../../plan/resources.ts';
import { overviewWords as words } from './words.ts';

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** How many resources it is; 0 for what belongs to the table. */
  readonly count: number;
  readonly facts: readonly string[];
  /** The settings that it is about, the one that causes it first. */
  readonly fields: readonly VariableName[];
}

/** The indexes that the module fixes, and their partition keys; modules/dynamodb/main.tf. */
const INDEXES = [
  ['email-index', 'email'],
  ['source-index', 'source'],
] as const;

/** In the order in which they are read. A part that is not made is not listed. */
export function partsOf(config: Config, made: readonly Resource[]): readonly Part[] {
  const of = (pattern: RegExp): readonly Resource[] => made.filter(({ type }) => pattern.test(type));
  const part = (kind: keyof typeof words.parts, pattern: RegExp, rest: Pick<Part, 'facts' | 'fields'>): Part[] => {
    const own = of(pattern);
    return own.length === 0
      ? []
      : [{ id: kind, title: words.parts[kind], name: own[0]?.name ?? '', count: own.length, ...rest }];
  };
  return [
    ...part('table', /^aws_dynamodb_table$/, {
      facts: tableFacts(config),
      fields: [
        'table_name',
        'hash_key',
        'range_key',
        'billing_mode',
        'read_capacity',
        'write_capacity',
        'enable_ttl',
        'ttl_attribute',
        'enable_point_in_time_recovery',
        'deletion_protection_enabled',
      ],
    }),
    ...INDEXES.map(
      ([name, key]): Part => ({
        id: name,
        title: words.parts.index,
        name,
        count: 0,
        facts: [`${key}, ${config.range_key}`, words.allAttributes],
        fields: ['range_key', 'gsi_read_capacity', 'gsi_write_capacity'],
      }),
    ),
    ...part('key', /^aws_kms_/, {
      facts: [words.window(config.kms_deletion_window)],
      fields: ['enable_encryption', 'kms_deletion_window'],
    }),
    ...part('scaling', /^aws_appautoscaling_/, {
      facts: [
        words.reads(config.read_min_capacity, config.read_max_capacity),
        words.writes(config.write_min_capacity, config.write_max_capacity),
      ],
      fields: [
        'enable_autoscaling',
        'read_min_capacity',
        'read_max_capacity',
        'write_min_capacity',
        'write_max_capacity',
        'read_target_utilization',
        'write_target_utilization',
      ],
    }),
    ...part('alarms', /^aws_cloudwatch_/, { facts: [], fields: ['enable_monitoring', 'alarm_actions'] }),
    ...streamPart(config),
    ...part('backup', /^aws_(backup|iam)_/, {
      facts: [words.kept(config.backup_retention_days)],
      fields: ['enable_backup', 'backup_retention_days'],
    }),
    ...part('other', /^aws_(?!dynamodb_table$|kms_|appautoscaling_|cloudwatch_|backup_|iam_)/, {
      facts: [],
      fields: ['table_name'],
    }),
  ];
}

function tableFacts(config: Config): readonly string[] {
  const isProvisioned = config.billing_mode === 'PROVISIONED';
  const capacity = isProvisioned ? words.provisioned(config.read_capacity, config.write_capacity) : words.onDemand;
  return [
    `${config.hash_key} · ${words.partition}`,
    `${config.range_key} · ${words.sort}`,
    ...(isProvisioned && config.enable_autoscaling ? [] : [capacity]),
    ...(config.enable_ttl ? [words.ttl(config.ttl_attribute)] : []),
    ...(config.enable_point_in_time_recovery ? [words.recovery(config.point_in_time_recovery_period_in_days)] : []),
    ...(config.deletion_protection_enabled ? [words.protection] : []),
  ];
}

const streamPart = (config: Config): readonly Part[] =>
  config.enable_streams
    ? [
        {
          id: 'stream',
          title: words.parts.stream,
          name: config.stream_view_type,
          count: 0,
          facts: [words.streamKept, words.partOfTable],
          fields: ['enable_streams', 'stream_view_type'],
        },
      ]
    : [];
