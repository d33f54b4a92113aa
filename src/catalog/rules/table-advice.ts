// Advice on keys, indexes and the TTL attribute.
import { defaults } from '../config.ts';
import { type ConfigRule, INDEX_KEYS } from './config-rule.ts';

export const tableAdvice: readonly ConfigRule[] = [
  {
    // The TTL attribute must be a Number (time-to-live-ttl-before-you-start); every key of this module is a String. No source
    // says that UpdateTimeToLive refuses such a name, so it is advice.
    id: 'ttl-is-key',
    fields: ['ttl_attribute'],
    source: 'advice',
    level: 'warning',
    violated: (config) =>
      config.enable_ttl && [config.hash_key, config.range_key, ...INDEX_KEYS].includes(config.ttl_attribute),
    message: (config) =>
      `${config.ttl_attribute} is a key of the table or an index, so its type is String. TTL needs type Number: no item would ever expire.`,
  },
  {
    id: 'key-is-index-key',
    fields: ['hash_key'],
    source: 'advice',
    level: 'warning',
    violated: (config) => INDEX_KEYS.includes(config.hash_key),
    message: (config) =>
      `The index ${config.hash_key}-index then has the same keys as the table. You pay for a copy of every item that adds nothing.`,
  },
  {
    id: 'fixed-indexes',
    fields: ['hash_key', 'table_name'],
    source: 'advice',
    level: 'hint',
    violated: (config) => config.hash_key !== defaults.hash_key && config.table_name !== defaults.table_name,
    message:
      'The module always creates email-index and source-index. Only items with String attributes email and source appear in them.',
  },
];
