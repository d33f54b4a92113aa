// What AWS would refuse at apply and what is worth knowing, over one or several variables of a well-typed config.
import { types } from '../terraform/types.ts';
import { type Config, defaults, inactiveReasons, type Values, type VariableName } from './config.ts';
import type { Advice, Finding, Level } from './finding.ts';
import { variables } from './variables.ts';

export type ConfigRule = Says & {
  readonly id: string;
  /** The first field is where the fix is most likely. */
  readonly fields: readonly VariableName[];
  readonly broken: (config: Config) => boolean;
  readonly message: string | ((config: Config) => string);
};

type Says = { readonly source: 'aws' } | { readonly source: 'advice'; readonly level: Level };

const provisioned = (config: Config): boolean => config.billing_mode === 'PROVISIONED';
const autoscaled = (config: Config): boolean => provisioned(config) && config.enable_autoscaling;
const fixed = (config: Config): boolean => provisioned(config) && !config.enable_autoscaling;

/** The partition keys of email-index and source-index. */
const INDEX_KEYS: readonly string[] = ['email', 'source'];

/** Default quota of a table, in capacity units for reads and for writes alike: AWS, "Quotas in Amazon DynamoDB". */
const TABLE_QUOTA = 40_000;

const outside = (value: number, min: number, max: number): boolean => min <= max && (value < min || value > max);

/** Two tag keys, the module's Name included, that are one key where case does not count; null when there are none. */
function sameButForCase(tags: Config['tags']): string | null {
  const seen = new Map<string, string>();
  for (const key of Object.keys({ Name: '', ...tags })) {
    const earlier = seen.get(key.toLowerCase());
    if (earlier !== undefined) return `"${earlier}" and "${key}"`;
    seen.set(key.toLowerCase(), key);
  }
  return null;
}

/** AWS refuses these at apply; the pages cited say so. */
const awsRules: readonly ConfigRule[] = [
  {
    // API_CreateTable, KeySchema: the two key elements are different attributes.
    id: 'same-keys',
    fields: ['range_key', 'hash_key'],
    source: 'aws',
    broken: (config) => config.hash_key === config.range_key,
    message: 'Both the hash key and the range key have the same name; choose two different attributes.',
  },
  {
    // The same rule on email-index and source-index, whose sort key is the table's.
    id: 'range-key-is-index-key',
    fields: ['range_key'],
    source: 'aws',
    broken: (config) => INDEX_KEYS.includes(config.range_key),
    message: (config) =>
      `The index ${config.range_key}-index would have ${config.range_key} as both hash key and range key; choose another range key.`,
  },
  {
    // The TTL attribute must be a Number (time-to-live-ttl-before-you-start); every key of this module is a String.
    id: 'ttl-is-key',
    fields: ['ttl_attribute'],
    source: 'aws',
    broken: (config) =>
      config.enable_ttl && [config.hash_key, config.range_key, ...INDEX_KEYS].includes(config.ttl_attribute),
    message: (config) =>
      `TTL attribute ${config.ttl_attribute} is a key of the table or an index, so a String; TTL needs an attribute of type Number.`,
  },
  {
    // IAM compares tag keys without case, and the backup role carries the tags: IAM User Guide, "Tags for IAM resources".
    id: 'tags-differ-in-case',
    fields: ['tags', 'enable_backup'],
    source: 'aws',
    broken: (config) => config.enable_backup && sameButForCase(config.tags) !== null,
    message: (config) =>
      `Tag keys ${sameButForCase(config.tags)} differ only in case: the IAM role of enable_backup cannot carry both.`,
  },
  ...(['read', 'write'] as const).map(
    (kind): ConfigRule => ({
      // API_RegisterScalableTarget.
      id: `${kind}-min-above-max`,
      fields: [`${kind}_max_capacity`, `${kind}_min_capacity`],
      source: 'aws',
      broken: (config) => autoscaled(config) && config[`${kind}_min_capacity`] > config[`${kind}_max_capacity`],
      message: (config) =>
        `Maximum ${kind} capacity (${config[`${kind}_max_capacity`]}) cannot be less than the minimum (${config[`${kind}_min_capacity`]}).`,
    }),
  ),
];

/** Terraform and AWS take these; they cost, risk or do nothing. */
const adviceRules: readonly ConfigRule[] = [
  ...(['read', 'write'] as const).flatMap((kind) =>
    ([`${kind}_capacity`, `gsi_${kind}_capacity`] as const).map(
      (field): ConfigRule => ({
        id: `${field}-outside-scaling`,
        fields: [field],
        source: 'advice',
        level: 'hint',
        broken: (config) =>
          autoscaled(config) && outside(config[field], config[`${kind}_min_capacity`], config[`${kind}_max_capacity`]),
        message: (config) =>
          `Outside ${config[`${kind}_min_capacity`]} to ${config[`${kind}_max_capacity`]}: auto scaling moves the capacity into its range at once.`,
      }),
    ),
  ),
  {
    id: 'gsi-writes-below-table',
    fields: ['gsi_write_capacity'],
    source: 'advice',
    level: 'warning',
    broken: (config) => provisioned(config) && config.gsi_write_capacity < config.write_capacity,
    message: (config) =>
      `Below write_capacity (${config.write_capacity}): every new item is written to both indexes, and an index that runs short throttles the table’s writes.`,
  },
  {
    id: 'gsi-reads-below-table',
    fields: ['gsi_read_capacity'],
    source: 'advice',
    level: 'hint',
    broken: (config) => fixed(config) && config.gsi_read_capacity < config.read_capacity,
    message: (config) =>
      `Below read_capacity (${config.read_capacity}): enough only if queries by email and by source read less than the table does.`,
  },
  ...(['read', 'write'] as const).flatMap((kind): ConfigRule[] => [
    {
      id: `${kind}-scaling-fixed`,
      fields: [`${kind}_max_capacity`],
      source: 'advice',
      level: 'warning',
      broken: (config) => autoscaled(config) && config[`${kind}_min_capacity`] === config[`${kind}_max_capacity`],
      message: 'Equal to the minimum: auto scaling has nothing to scale.',
    },
    {
      id: `${kind}-target-high`,
      fields: [`${kind}_target_utilization`],
      source: 'advice',
      level: 'hint',
      broken: (config) => autoscaled(config) && config[`${kind}_target_utilization`] > 80,
      message: `Leaves little room for a sudden rise: ${kind}s above the capacity are throttled until auto scaling has reacted, some minutes later.`,
    },
  ]),
  ...(
    [
      'read_capacity',
      'write_capacity',
      'gsi_read_capacity',
      'gsi_write_capacity',
      'read_max_capacity',
      'write_max_capacity',
    ] as const
  ).map(
    (field): ConfigRule => ({
      id: `${field}-above-quota`,
      fields: [field],
      source: 'advice',
      level: 'warning',
      broken: (config) =>
        (field.includes('_max_') ? autoscaled(config) : provisioned(config)) && config[field] > TABLE_QUOTA,
      message: `Above AWS’s default quota of ${TABLE_QUOTA} units a table: ask for a higher quota before you apply.`,
    }),
  ),
  {
    id: 'autoscaling-moves-table',
    fields: ['enable_autoscaling'],
    source: 'advice',
    level: 'danger',
    broken: autoscaled,
    message:
      'For a table that this module already manages, run terraform state mv first (the module’s README has the line), or Terraform replaces the table and its data.',
  },
  {
    id: 'key-is-index-key',
    fields: ['hash_key'],
    source: 'advice',
    level: 'warning',
    broken: (config) => INDEX_KEYS.includes(config.hash_key),
    message: (config) =>
      `The index ${config.hash_key}-index then has the same keys as the table: its copy of every item is paid for and adds nothing.`,
  },
  {
    id: 'encryption-off',
    fields: ['enable_encryption'],
    source: 'advice',
    level: 'hint',
    broken: (config) => !config.enable_encryption,
    message:
      'Data is then encrypted with a key that AWS owns: no key policy, no audit of its use, no way to revoke it.',
  },
  {
    id: 'kms-window-shortest',
    fields: ['kms_deletion_window'],
    source: 'advice',
    level: 'danger',
    broken: (config) => config.enable_encryption && config.kms_deletion_window === 7,
    message:
      'The shortest window: a key deleted by mistake makes the table unreadable for good after 7 days; AWS’s own default is 30.',
  },
  {
    id: 'pitr-off',
    fields: ['enable_point_in_time_recovery'],
    source: 'advice',
    level: 'danger',
    broken: (config) => !config.enable_point_in_time_recovery,
    message: (config) =>
      config.enable_backup
        ? 'A mistaken write or delete can then only be undone to the last daily backup.'
        : 'A mistaken write or delete can then not be undone: there is no backup of any kind.',
  },
  {
    id: 'monitoring-off',
    fields: ['enable_monitoring'],
    source: 'advice',
    level: 'warning',
    broken: (config) => !config.enable_monitoring,
    message: 'Throttled requests then go unnoticed until callers report them.',
  },
];

export const configRules: readonly ConfigRule[] = [...awsRules, ...adviceRules];

/** Findings of source `aws` and `advice` for a config whose values are each well-typed. */
export function configFindings(config: Config): Finding[] {
  const findings = configRules
    .filter((rule) => rule.broken(config))
    .map((rule): Finding => {
      const message = typeof rule.message === 'string' ? rule.message : rule.message(config);
      const base = { id: rule.id, fields: rule.fields, message };
      return rule.source === 'aws'
        ? { ...base, source: rule.source }
        : { ...base, source: rule.source, level: rule.level };
    });
  return [...findings, ...inertFindings(config)];
}

/** Advice for each variable that is set but has no effect in this config. */
function inertFindings(config: Config & Values): Advice[] {
  return variables.flatMap((row): Advice[] => {
    const isDefault = types[row.type].equals(config[row.name], defaults[row.name]);
    const [reason] = isDefault ? [] : inactiveReasons(row, config);
    if (reason === undefined) return [];
    const message = `Set, but it has no effect here: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`;
    return [{ id: `${row.name}-inert`, fields: [row.name], source: 'advice', level: 'warning', message }];
  });
}
