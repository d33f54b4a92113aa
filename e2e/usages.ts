// The three usages of the module's documentation, as someone would enter them, and what Terraform must then hold.
import { type Config, defaults, type VariableName } from '../src/catalog/config.ts';
import type { Entry } from './configurator.ts';

interface Usage {
  readonly entries: Readonly<Partial<Record<VariableName, Entry>>>;
  /** Where it differs from the module's defaults. */
  readonly differs: Partial<Config>;
  /** How many resources the plan creates. */
  readonly resources: number;
}

export const usages: readonly (readonly [name: string, usage: Usage])[] = [
  [
    'pay per request',
    {
      entries: {
        table_name: 'lead-capture-leads',
        billing_mode: 'PAY_PER_REQUEST',
        enable_encryption: true,
        enable_point_in_time_recovery: true,
        enable_monitoring: true,
        tags: { Environment: 'production', Project: 'lead-capture' },
      },
      differs: { tags: { Environment: 'production', Project: 'lead-capture' } },
      resources: 9,
    },
  ],
  [
    'provisioned capacity with auto scaling',
    {
      entries: {
        table_name: 'lead-capture-leads',
        billing_mode: 'PROVISIONED',
        read_capacity: '10',
        write_capacity: '10',
        gsi_read_capacity: '5',
        gsi_write_capacity: '5',
        enable_autoscaling: true,
        read_min_capacity: '5',
        read_max_capacity: '100',
        write_min_capacity: '5',
        write_max_capacity: '100',
        read_target_utilization: '70',
        write_target_utilization: '70',
        enable_encryption: true,
        enable_point_in_time_recovery: true,
        enable_backup: true,
        tags: { Environment: 'production', Project: 'lead-capture' },
      },
      differs: {
        billing_mode: 'PROVISIONED',
        read_capacity: 10,
        write_capacity: 10,
        enable_autoscaling: true,
        enable_backup: true,
        tags: { Environment: 'production', Project: 'lead-capture' },
      },
      resources: 26,
    },
  ],
  [
    'TTL and streams',
    {
      entries: {
        table_name: 'lead-capture-leads',
        billing_mode: 'PAY_PER_REQUEST',
        enable_ttl: true,
        ttl_attribute: 'expiresAt',
        enable_streams: true,
        stream_view_type: 'NEW_AND_OLD_IMAGES',
        enable_encryption: true,
        enable_point_in_time_recovery: true,
        kms_deletion_window: '30',
        tags: { Environment: 'production', Project: 'lead-capture', Compliance: 'gdpr' },
      },
      differs: {
        enable_ttl: true,
        enable_streams: true,
        kms_deletion_window: 30,
        tags: { Environment: 'production', Project: 'lead-capture', Compliance: 'gdpr' },
      },
      resources: 9,
    },
  ],
];

/** The whole config: the module's defaults and what differs. */
export const whole = (differs: Partial<Config>): Config => ({ ...defaults, ...differs });
