// Searches all settings, the module's variables and the workload's fields, by name, Terraform name and meaning.
import { names, rowOf } from '../../catalog/config.ts';
import type { Row } from '../../catalog/row.ts';
import { sections } from '../../catalog/sections.ts';
import { workloadFields } from '../../workload/workload-fields.ts';
import { boxOf } from '../cost/workload-field.tsx';
import { words } from '../words.ts';

export interface Setting {
  /** Name of the field's box, which the focus finds it by. */
  readonly box: string;
  /** The Terraform name; null for a field of the workload. */
  readonly variable: (typeof names)[number] | null;
  /** The name of a workload field; null for a variable. */
  readonly workload: string | null;
  readonly label: string;
  readonly section: string;
  /** What it means: help, choices, and words that people use for it. */
  readonly meaning: string;
}

/** Words that people look for and that stand in no label or help, by Terraform name. */
const ALSO: Readonly<Record<string, string>> = {
  billing_mode: 'price pricing pay per request serverless',
  hash_key: 'primary key pk attribute',
  range_key: 'primary key sk attribute composite',
  enable_encryption: 'kms cmk sse key at rest security',
  kms_deletion_window: 'kms key delete',
  enable_point_in_time_recovery: 'pitr restore backup recovery',
  enable_backup: 'aws backup vault restore recovery',
  enable_ttl: 'expire expiry delete old items retention',
  enable_streams: 'cdc change data capture lambda trigger events',
  enable_autoscaling: 'auto scaling autoscale elastic',
  enable_monitoring: 'cloudwatch alarm alert metrics',
  deletion_protection_enabled: 'destroy protect prevent_destroy',
  replica_regions: 'global table multi region replication',
  tags: 'labels cost allocation owner',
};

const meaningOf = (row: Row): string =>
  [
    row.help,
    ...(row.type === 'string' ? (row.choices ?? []).map(({ value, label, help }) => `${value} ${label} ${help}`) : []),
    ALSO[row.name] ?? '',
  ].join(' ');

const titles = new Map(sections.map(({ id, title }) => [id, title]));

/** All settings in the order of the page. */
export const settings: readonly Setting[] = [
  ...sections.flatMap(({ id }) =>
    names
      .filter((name) => rowOf(name).section === id)
      .map((name): Setting => {
        const row = rowOf(name);
        const section = titles.get(id) ?? '';
        return { box: name, variable: name, workload: null, label: row.label, section, meaning: meaningOf(row) };
      }),
  ),
  ...workloadFields.map(
    ({ name, label, help }): Setting => ({
      box: boxOf(name),
      variable: null,
      workload: name,
      label,
      section: words.workload.title,
      meaning: help,
    }),
  ),
];

const lower = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How well a word fits: 0 not at all; a name that begins with it is best, then a word of a name, then the meaning. */
function rank(word: string, { label, variable, section, meaning }: Setting): number {
  const [name, title] = [lower(variable ?? ''), lower(label)];
  if (name === word || title === word) return 6;
  if (name.startsWith(word) || title.startsWith(word)) return 5;
  if (` ${name.replaceAll('_', ' ')} ${title}`.includes(` ${word}`)) return 4;
  if (name.includes(word) || title.includes(word)) return 3;
  if (` ${lower(meaning)}`.includes(` ${word}`)) return 2;
  return lower(`${meaning} ${section}`).includes(word) ? 1 : 0;
}

/** Characters of a query that count. */
export const LONGEST_QUERY = 100;

/** The settings that fit every word of a query, the best first; all of them, in the order of the page, where it is empty. */
export function findSettings(query: string): readonly Setting[] {
  const asked = lower(query.slice(0, LONGEST_QUERY)).split(/\s+/).filter(Boolean);
  const fits = settings.map((setting) => asked.map((word) => rank(word, setting)));
  return settings
    .map((setting, at) => ({ setting, fits: fits[at] ?? [] }))
    .filter(({ fits: each }) => each.every((one) => one > 0))
    .map(({ setting, fits: each }) => ({ setting, score: each.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.score - a.score)
    .map(({ setting }) => setting);
}
