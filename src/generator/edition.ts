// The module's text for one major release of the AWS provider. The source is the edition for release 5; what release 6 wants
// otherwise is written out here, and nothing else differs.

/** Major release of the AWS provider; 5 is the one of the module's documentation. */
export type Provider = '5' | '6';

/**
 * What each edition asks of the AWS provider.
 *
 * 5.98.0 is the first release with the period of point-in-time recovery. 6.29 to 6.31 plan a change of every index with a sort
 * key again and again (hashicorp/terraform-provider-aws issue 46513, fixed by pull request 46442), and 6.13 to 6.28 have faults
 * of their own in the indexes of this resource; 6.35.0 leaves some distance to them.
 */
export const awsVersions: Readonly<Record<Provider, string>> = {
  '5': '~> 5.0, >= 5.98.0',
  '6': '>= 6.35.0, < 7.0.0',
};

/** One replacement, of every occurrence in the files that it is for; it must occur in at least one. */
interface Change {
  readonly files: RegExp;
  readonly from: string;
  readonly to: string;
}

const MAIN = /^main\.tf$/;

const changes: readonly Change[] = [
  { files: /\.(tf|md)$/, from: awsVersions['5'], to: awsVersions['6'] },
  {
    files: /^versions\.tf$/,
    from: `# The floor of the provider: 5.75.1 is the first release where TTL can be switched off without an error or a permanent
# diff (https://github.com/hashicorp/terraform-provider-aws/pull/40046), 5.98.0 the first with the retention period of
# point-in-time recovery.
`,
    to: `# The floor of the provider: 6.29 to 6.31 plan a change of the indexes at every plan
# (https://github.com/hashicorp/terraform-provider-aws/issues/46513); 6.35.0 leaves some distance to them.
`,
  },
  // The keys of an index are blocks; hash_key and range_key of an index are deprecated since 6.29, those of the table are not.
  {
    files: MAIN,
    from: `      hash_key        = global_secondary_index.value
      range_key       = var.range_key
      projection_type`,
    to: '      projection_type',
  },
  {
    files: MAIN,
    from: `      write_capacity  = local.provisioned ? var.gsi_write_capacity : null
`,
    to: `      write_capacity  = local.provisioned ? var.gsi_write_capacity : null

      key_schema {
        attribute_name = global_secondary_index.value
        key_type       = "HASH"
      }

      key_schema {
        attribute_name = var.range_key
        key_type       = "RANGE"
      }
`,
  },
  // Release 5 has no deletion protection of a replica.
  {
    files: MAIN,
    from: `      propagate_tags         = true
`,
    to: `      propagate_tags         = true

      deletion_protection_enabled = var.replica_deletion_protection_enabled
`,
  },
  {
    files: /^guards\.tf$/,
    from: `    replica_protection = length(var.replica_regions) > 0 && var.replica_deletion_protection_enabled ? tobool("Replica deletion protection needs the edition of this module for AWS provider 6.") : true

`,
    to: '',
  },
  { files: /\.tftest\.hcl$/, from: 'index.hash_key', to: 'index.key_schema[0].attribute_name' },
  { files: /\.tftest\.hcl$/, from: 'index.range_key', to: 'index.key_schema[1].attribute_name' },
];

/**
 * The module for a major release of the AWS provider.
 *
 * @param source the module's files, as `#module-source` has them
 * @throws Error when the source no longer holds a text that is to be replaced
 */
export function edition(source: Readonly<Record<string, string>>, provider: Provider): Record<string, string> {
  if (provider === '5') return { ...source };
  const texts = { ...source };
  for (const { files, from, to } of changes) {
    const paths = Object.keys(texts).filter((path) => files.test(path) && texts[path]?.includes(from));
    if (paths.length === 0) throw new Error(`no file of the module holds ${JSON.stringify(from)}`);
    for (const path of paths) texts[path] = texts[path]?.replaceAll(from, () => to) ?? '';
  }
  return texts;
}
