// Advice on capacity and auto scaling.
import type { VariableName } from '../config.ts';
import { type ConfigRule, isAutoScaled, isFixed, isProvisioned } from './config-rule.ts';

/** Default quota of a table, in capacity units for reads and for writes alike: AWS, "Quotas in Amazon DynamoDB". */
const TABLE_QUOTA = 40_000;

const isOutside = (value: number, min: number, max: number): boolean => min <= max && (value < min || value > max);

const CAPACITIES = ['read_capacity', 'write_capacity', 'gsi_read_capacity', 'gsi_write_capacity'] as const;
const MAXIMA = ['read_max_capacity', 'write_max_capacity'] as const;

/** Auto scaling corrects it by itself, so it only surprises. */
const outsideScaling = (kind: 'read' | 'write', field: (typeof CAPACITIES)[number]): ConfigRule => {
  const [least, most] = [`${kind}_min_capacity`, `${kind}_max_capacity`] as const;
  return {
    id: `${field}-outside-scaling`,
    fields: [field],
    source: 'advice',
    level: 'hint',
    violated: (config) => isAutoScaled(config) && isOutside(config[field], config[least], config[most]),
    message: (config) =>
      `Outside ${config[least]} to ${config[most]}: auto scaling moves the capacity into its range at once.`,
    fix: (config) => {
      const inside = Math.min(Math.max(config[field], config[least]), config[most]);
      return { label: `Use ${inside}`, set: { [field]: inside } };
    },
  };
};

const aboveQuota = (field: Extract<VariableName, `${string}_capacity`>): ConfigRule => ({
  id: `${field}-above-quota`,
  fields: [field],
  source: 'advice',
  level: 'warning',
  violated: (config) =>
    config[field] > TABLE_QUOTA && (field.includes('_max_') ? isAutoScaled(config) : isProvisioned(config)),
  message: `Above AWS’s default quota of ${TABLE_QUOTA} units per table. Request a higher quota before you apply.`,
});

export const capacityAdvice: readonly ConfigRule[] = [
  outsideScaling('read', 'read_capacity'),
  outsideScaling('read', 'gsi_read_capacity'),
  outsideScaling('write', 'write_capacity'),
  outsideScaling('write', 'gsi_write_capacity'),
  {
    // With auto scaling, the index's own target follows its writes.
    id: 'gsi-writes-below-table',
    fields: ['gsi_write_capacity'],
    source: 'advice',
    level: 'warning',
    violated: (config) => isFixed(config) && config.gsi_write_capacity < config.write_capacity,
    message: (config) =>
      `Lower than write_capacity (${config.write_capacity}). Every new item is written to both indexes, and an index without capacity throttles writes to the table.`,
    fix: (config) => ({
      label: `Use ${config.write_capacity}`,
      set: { gsi_write_capacity: config.write_capacity },
    }),
  },
  {
    id: 'gsi-reads-below-table',
    fields: ['gsi_read_capacity'],
    source: 'advice',
    level: 'hint',
    violated: (config) => isFixed(config) && config.gsi_read_capacity < config.read_capacity,
    message: (config) =>
      `Lower than read_capacity (${config.read_capacity}). Raise it if you query the indexes as much as the table.`,
    fix: (config) => ({ label: `Use ${config.read_capacity}`, set: { gsi_read_capacity: config.read_capacity } }),
  },
  ...(['read', 'write'] as const).flatMap((kind): ConfigRule[] => [
    {
      id: `${kind}-scaling-fixed`,
      fields: [`${kind}_max_capacity`],
      source: 'advice',
      level: 'warning',
      violated: (config) => isAutoScaled(config) && config[`${kind}_min_capacity`] === config[`${kind}_max_capacity`],
      message: 'Equal to the minimum, so auto scaling cannot scale.',
    },
    {
      id: `${kind}-target-high`,
      fields: [`${kind}_target_utilization`],
      source: 'advice',
      level: 'hint',
      violated: (config) => config[`${kind}_target_utilization`] > 80 && isAutoScaled(config),
      message: `Leaves little room for spikes: ${kind}s above the capacity are throttled for some minutes, until auto scaling reacts.`,
    },
  ]),
  ...[...CAPACITIES, ...MAXIMA].map(aboveQuota),
  {
    // The module keeps the auto-scaled table under another address. Unless told otherwise, the table may exist.
    id: 'autoscaling-moves-table',
    fields: ['enable_autoscaling'],
    source: 'advice',
    level: 'danger',
    violated: (config, { exists }) => exists !== false && isAutoScaled(config),
    message:
      'If this module already manages the table, run terraform state mv first (see the module’s README). Otherwise Terraform destroys the table and its data.',
  },
];
