// The starting points that the page offers: the usages of the module's documentation, with what production needs besides.
import type { Config } from './config.ts';

export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly values: Partial<Config>;
}

export const presets: readonly Preset[] = [
  {
    id: 'basic',
    title: 'On-demand',
    help: 'Pay-per-request with encryption, point-in-time recovery and alarms.',
    values: {
      deletion_protection_enabled: true,
      kms_deletion_window: 30,
      tags: { Environment: 'production', Project: 'lead-capture' },
    },
  },
  {
    id: 'provisioned-autoscaling',
    title: 'Provisioned with auto scaling',
    help: 'Capacity that follows the load, with daily backups.',
    values: {
      billing_mode: 'PROVISIONED',
      read_capacity: 10,
      write_capacity: 10,
      enable_autoscaling: true,
      enable_backup: true,
      kms_deletion_window: 30,
      deletion_protection_enabled: true,
      tags: { Environment: 'production', Project: 'lead-capture' },
    },
  },
  {
    id: 'ttl-streams',
    title: 'With TTL and streams',
    help: 'Items that expire, and a stream of changes.',
    values: {
      enable_ttl: true,
      enable_streams: true,
      deletion_protection_enabled: true,
      kms_deletion_window: 30,
      tags: { Environment: 'production', Project: 'lead-capture', Compliance: 'gdpr' },
    },
  },
];
