// Configs whose pairs share most values, so that every single change occurs among them, and many together.
import fc from 'fast-check';
import { type Config, defaults } from '../../src/catalog/config.ts';

/** A config but for its table's name, of which it holds the ending. */
export type Template = Omit<Config, 'table_name'> & { readonly ending: string };

/** The first value as often as all others together. */
const mostly = <T>(first: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(fc.constant(first), fc.constantFrom(first, ...others));

export const arbitraryTemplate: fc.Arbitrary<Template> = fc
  .record({
    ending: mostly('', '', '-2', '.new'),
    billing_mode: fc.constantFrom<Config['billing_mode']>('PROVISIONED', 'PAY_PER_REQUEST'),
    hash_key: mostly('leadId', 'leadId', 'id'),
    range_key: mostly('timestamp', 'timestamp', 'createdAt'),
    read_capacity: mostly(5, 9),
    write_capacity: mostly(5, 8),
    gsi_read_capacity: mostly(5, 7),
    gsi_write_capacity: mostly(5, 6),
    enable_encryption: fc.boolean(),
    kms_deletion_window: mostly(7, 30),
    enable_point_in_time_recovery: fc.boolean(),
    enable_ttl: fc.boolean(),
    ttl_attribute: mostly('expiresAt', 'deleteAfter'),
    enable_streams: fc.boolean(),
    stream_view_type: mostly<Config['stream_view_type']>('NEW_AND_OLD_IMAGES', 'KEYS_ONLY'),
    enable_backup: fc.boolean(),
    enable_autoscaling: fc.boolean(),
    read_min_capacity: mostly(5, 4),
    read_max_capacity: mostly(100, 99),
    write_min_capacity: mostly(5, 3),
    write_max_capacity: mostly(100, 98),
    read_target_utilization: mostly(70, 65),
    write_target_utilization: mostly(70, 60),
    enable_monitoring: fc.boolean(),
    tags: mostly<Config['tags']>({}, { Team: 'growth' }, { Name: 'leads' }),
  })
  .map((template) => ({
    ...defaults,
    ...template,
    ttl_attribute: template.enable_ttl ? template.ttl_attribute : defaults.ttl_attribute,
  }));

/** The config of a template for the table that begins with `name`. */
export function configOf({ ending, ...rest }: Template, name: string): Config {
  return { ...rest, table_name: `${name}${ending}` };
}
