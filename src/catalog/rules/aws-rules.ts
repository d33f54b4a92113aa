// What AWS refuses at apply though Terraform takes it; the pages cited say so.
import type { Config } from '../config.ts';
import { type ConfigRule, INDEX_KEYS, isAutoScaled } from './config-rule.ts';

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

export const awsRules: readonly ConfigRule[] = [
  {
    // API_CreateTable, KeySchema: the two key elements are different attributes.
    id: 'same-keys',
    fields: ['range_key', 'hash_key'],
    source: 'aws',
    violated: (config) => config.hash_key === config.range_key,
    message: 'Both the hash key and the range key have the same name; choose two different attributes.',
  },
  {
    // The same rule on email-index and source-index, whose sort key is the table's.
    id: 'range-key-is-index-key',
    fields: ['range_key'],
    source: 'aws',
    violated: (config) => INDEX_KEYS.includes(config.range_key),
    message: (config) =>
      `The index ${config.range_key}-index would have ${config.range_key} as both hash key and range key; choose another range key.`,
  },
  {
    // IAM compares tag keys without case, and the backup role carries the tags: IAM User Guide, "Tags for IAM resources".
    id: 'tags-differ-in-case',
    fields: ['tags', 'enable_backup'],
    source: 'aws',
    violated: (config) => config.enable_backup && sameButForCase(config.tags) !== null,
    message: (config) =>
      `Tag keys ${sameButForCase(config.tags)} differ only in case: the IAM role of enable_backup cannot carry both.`,
  },
  ...(['read', 'write'] as const).map(
    (kind): ConfigRule => ({
      // API_RegisterScalableTarget.
      id: `${kind}-min-above-max`,
      fields: [`${kind}_max_capacity`, `${kind}_min_capacity`],
      source: 'aws',
      violated: (config) => isAutoScaled(config) && config[`${kind}_min_capacity`] > config[`${kind}_max_capacity`],
      message: (config) =>
        `Maximum ${kind} capacity (${config[`${kind}_max_capacity`]}) cannot be less than the minimum (${config[`${kind}_min_capacity`]}).`,
      fix: (config) => ({
        label: `Set the maximum to ${config[`${kind}_min_capacity`]}`,
        set: { [`${kind}_max_capacity`]: config[`${kind}_min_capacity`] },
      }),
    }),
  ),
];
