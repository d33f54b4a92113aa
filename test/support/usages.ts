// The usages of the module's documentation, as values: what the goldens are written for and what the reader must find in them.
import type { Config } from '../../src/catalog/config.ts';

export const usages: readonly { readonly id: string; readonly values: Partial<Config> }[] = [
  { id: 'basic', values: { tags: { Environment: 'production', Project: 'lead-capture' } } },
  {
    id: 'provisioned-autoscaling',
    values: {
      billing_mode: 'PROVISIONED',
      read_capacity: 10,
      write_capacity: 10,
      enable_autoscaling: true,
      enable_backup: true,
      tags: { Environment: 'production', Project: 'lead-capture' },
    },
  },
  {
    id: 'ttl-streams',
    values: {
      enable_ttl: true,
      enable_streams: true,
      kms_deletion_window: 30,
      tags: { Environment: 'production', Project: 'lead-capture', Compliance: 'gdpr' },
    },
  },
];
