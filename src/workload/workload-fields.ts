// The workload: one typed row a field, as the catalogue has for variables. For the estimate only; nothing of it reaches Terraform.
import type { ActiveWhen, Choice } from '../catalog/row.ts';

export type WorkloadSection = 'traffic' | 'items' | 'backups' | 'clients' | 'account';

/** What a number counts, which says how it may be typed: `500 GB`, `3 KB`, `1,000/s`, `2 years`. */
export type Quantity = 'rate' | 'bytes' | 'gigabytes' | 'count' | 'share' | 'days' | 'hours' | 'years' | 'factor';

interface FieldBase {
  readonly name: string;
  readonly section: WorkloadSection;
  readonly label: string;
  /** One sentence: what to enter and what follows from it. */
  readonly help: string;
  readonly unit?: string;
  /** The field has an effect only with these values of the module's variables. */
  readonly activeWhen?: ActiveWhen;
  /** One of the few that come first; all others stand behind "more". */
  readonly primary?: true;
  /** It comes first while these hold, and stands behind "more" otherwise. */
  readonly primaryWhen?: ActiveWhen;
}

export type FieldRow = FieldBase &
  (
    | {
        readonly type: 'number';
        readonly quantity: Quantity;
        /** null: left empty, and then the value is what `help` says. */
        readonly default: number | null;
        /** Smallest and largest value, inclusive. */
        readonly min: number;
        readonly max: number;
        readonly whole?: true;
        /** May be left empty. */
        readonly optional?: true;
      }
    | { readonly type: 'choice'; readonly default: string; readonly choices: readonly Choice[] }
  );

const MAX_RATE = 1e9;
const MAX_ITEMS = 1e12;
const SHARE = { type: 'number', quantity: 'share', default: 0, min: 0, max: 100, unit: '%' } as const;
const RATE = {
  type: 'number',
  quantity: 'rate',
  min: 0,
  max: MAX_RATE,
  unit: 'per rate unit',
  section: 'traffic',
} as const;
const PER_QUERY = {
  type: 'number',
  quantity: 'count',
  min: 0,
  max: 1e6,
  unit: 'items',
  section: 'traffic',
} as const;
const TTL = [{ variable: 'enable_ttl', is: true, reason: 'Needs TTL' }] as const;
const NO_TTL = [{ variable: 'enable_ttl', is: false, reason: 'Needs no TTL' }] as const;
const STREAMS = [{ variable: 'enable_streams', is: true, reason: 'Needs streams' }] as const;
const ENCRYPTION = [{ variable: 'enable_encryption', is: true, reason: 'Needs encryption' }] as const;
const PROVISIONED = [{ variable: 'billing_mode', is: 'PROVISIONED', reason: 'Needs Provisioned mode' }] as const;

export const workloadSections = [
  { id: 'traffic', label: 'Traffic' },
  { id: 'items', label: 'Items' },
  { id: 'backups', label: 'Backups, restores and exports' },
  { id: 'clients', label: 'Stream consumers and clients' },
  { id: 'account', label: 'Account and commitment' },
] as const satisfies readonly { readonly id: WorkloadSection; readonly label: string }[];

export const workloadFields = [
  {
    name: 'rateUnit',
    type: 'choice',
    default: 'day',
    choices: [
      { value: 'second', label: 'per second', help: 'Averages over the month, not the peak.' },
      { value: 'day', label: 'per day', help: 'A month has 30.42 days (730 hours).' },
      { value: 'month', label: 'per month', help: 'A month has 730 hours.' },
    ],
    section: 'traffic',
    label: 'Rate unit',
    help: 'Applies to the rates below (monthly average).',
    primary: true,
  },
  {
    ...RATE,
    name: 'puts',
    default: 1000,
    label: 'New items',
    help: 'Each is written to the table and to both indexes: 3 writes, each rounded up to 1 KB.',
    primary: true,
  },
  {
    ...RATE,
    name: 'updates',
    default: 100,
    label: 'Updates',
    help: 'Both indexes hold all attributes, so each update is written to them too.',
    primary: true,
  },
  {
    ...RATE,
    name: 'deletes',
    default: 0,
    label: 'Deletes',
    help: 'Deletes by your code, in the table and both indexes. Deletions by TTL are free.',
  },
  {
    ...RATE,
    name: 'failedWrites',
    default: 0,
    label: 'Failed conditional writes',
    help: 'A write whose condition fails is charged for the table, not for the indexes.',
  },
  {
    ...RATE,
    name: 'gets',
    default: 2000,
    label: 'Reads by key',
    help: 'Reads of one item by its full key, each rounded up to 4 KB.',
    primary: true,
  },
  {
    ...RATE,
    name: 'queries',
    default: 0,
    label: 'Queries of the table',
    help: 'Queries by partition key. The items of one query are added up, then rounded up to 4 KB.',
  },
  {
    ...RATE,
    name: 'emailQueries',
    default: 1000,
    label: 'Queries of email-index',
    help: 'For example one a lead, to find duplicates. Index reads are always eventually consistent.',
  },
  {
    ...RATE,
    name: 'sourceQueries',
    default: 50,
    label: 'Queries of source-index',
    help: 'For example analytics by website. Index reads are always eventually consistent.',
  },
  {
    ...PER_QUERY,
    name: 'itemsPerQuery',
    default: 5,
    label: 'Items per query',
    help: 'Items a query reads on average, before any filter. A query that finds none still costs one read.',
  },
  {
    ...PER_QUERY,
    name: 'emailItemsPerQuery',
    default: null,
    optional: true,
    label: 'Items per query of email-index',
    help: 'Leave empty to use "Items per query".',
  },
  {
    ...PER_QUERY,
    name: 'sourceItemsPerQuery',
    default: null,
    optional: true,
    label: 'Items per query of source-index',
    help: 'Leave empty to use "Items per query".',
  },
  {
    name: 'peakToAverage',
    type: 'number',
    quantity: 'factor',
    default: 4,
    min: 1,
    max: 1000,
    unit: '× average',
    section: 'traffic',
    label: 'Peak-to-average ratio',
    help: 'Traffic in busy hours over the average. Provisioned capacity has to carry it.',
    primaryWhen: PROVISIONED,
  },
  {
    name: 'peakHours',
    type: 'number',
    quantity: 'hours',
    default: 4,
    min: 0,
    max: 24,
    unit: 'hours a day',
    section: 'traffic',
    label: 'Busy hours',
    help: 'How long the peak lasts each day. Auto scaling pays less for the rest.',
    primaryWhen: PROVISIONED,
  },
  {
    ...SHARE,
    name: 'strongShare',
    section: 'traffic',
    label: 'Strongly consistent reads',
    help: 'Share of reads and queries of the table with ConsistentRead, which cost twice as much.',
  },
  {
    ...SHARE,
    name: 'transactionalShare',
    section: 'traffic',
    label: 'Writes in transactions',
    help: 'Share of writes made in transactions, which cost twice as much on the table.',
  },
  {
    ...SHARE,
    name: 'transactionalReadShare',
    default: null,
    optional: true,
    section: 'traffic',
    label: 'Reads in transactions',
    help: 'Share of reads by key made in transactions. Leave empty to use the share of writes.',
  },
  {
    ...SHARE,
    name: 'keyChangeShare',
    section: 'traffic',
    label: 'Updates that change email',
    help: 'A changed index key deletes the old entry and puts a new one: 2 writes in email-index instead of 1.',
  },
  {
    ...SHARE,
    name: 'emailIndexShare',
    default: 100,
    section: 'traffic',
    label: 'Items in email-index',
    help: 'Share of items that have an email. Items without one are neither written to the index nor stored in it.',
  },
  {
    ...SHARE,
    name: 'sourceIndexShare',
    default: 100,
    section: 'traffic',
    label: 'Items in source-index',
    help: 'Share of items that have a source. Items without one are neither written to the index nor stored in it.',
  },
  {
    name: 'trafficGrowth',
    type: 'number',
    quantity: 'share',
    default: 0,
    min: -99,
    max: 100,
    unit: '% a month',
    section: 'traffic',
    label: 'Traffic growth',
    help: 'Applies to the months ahead; the estimate itself is for the first month.',
  },
  {
    name: 'itemBytes',
    type: 'number',
    quantity: 'bytes',
    default: 318,
    min: 1,
    max: 409600,
    whole: true,
    unit: 'bytes',
    section: 'items',
    label: 'Item size',
    help: 'Names and values of all attributes. The sample lead has 318 bytes; 400 KB is the maximum.',
    primary: true,
  },
  {
    name: 'storedItems',
    type: 'number',
    quantity: 'count',
    default: 365000,
    min: 0,
    max: MAX_ITEMS,
    unit: 'items',
    section: 'items',
    label: 'Items stored',
    help: 'Each item is stored in the table and both indexes, plus 100 bytes each time.',
    primaryWhen: NO_TTL,
  },
  {
    name: 'storedGb',
    type: 'number',
    quantity: 'gigabytes',
    default: null,
    min: 0,
    max: 1e9,
    optional: true,
    unit: 'GB',
    section: 'items',
    label: 'Table size',
    help: 'Size of the table without indexes, in place of "Items stored". Leave empty to use that.',
    primaryWhen: NO_TTL,
  },
  {
    name: 'retentionDays',
    type: 'number',
    quantity: 'days',
    default: 365,
    min: 0,
    max: 36500,
    unit: 'days',
    section: 'items',
    label: 'Retention',
    help: 'Days before an item expires. Sets stored items to new items per day × days; 0 uses "Items stored".',
    activeWhen: TTL,
    primaryWhen: TTL,
  },
  {
    name: 'backupsPerMonth',
    type: 'number',
    quantity: 'count',
    default: 0,
    min: 0,
    max: 10000,
    unit: 'a month',
    section: 'backups',
    label: 'On-demand backups',
    help: 'Backups made by hand or script, each a full copy of the table without its indexes.',
  },
  {
    name: 'backupRetentionDays',
    type: 'number',
    quantity: 'days',
    default: 30,
    min: 0,
    max: 36500,
    unit: 'days',
    section: 'backups',
    label: 'Backup retention',
    help: 'Days before an on-demand backup is deleted.',
  },
  {
    name: 'restores',
    type: 'number',
    quantity: 'count',
    default: 0,
    min: 0,
    max: 10000,
    unit: 'a month',
    section: 'backups',
    label: 'Restores',
    help: 'Restores of the whole table, charged by the size of the table and both indexes.',
  },
  {
    name: 'exportsPerMonth',
    type: 'number',
    quantity: 'count',
    default: 0,
    min: 0,
    max: 10000,
    unit: 'a month',
    section: 'backups',
    label: 'Full exports to S3',
    help: 'Needs point-in-time recovery. Charged by the size of the table without indexes; S3 is not included.',
    activeWhen: [{ variable: 'enable_point_in_time_recovery', is: true, reason: 'Needs point-in-time recovery' }],
  },
  {
    name: 'incrementalExportGb',
    type: 'number',
    quantity: 'gigabytes',
    default: 0,
    min: 0,
    max: 1e9,
    unit: 'GB a month',
    section: 'backups',
    label: 'Incremental exports to S3',
    help: 'Data processed by incremental exports. Needs point-in-time recovery; S3 is not included.',
    activeWhen: [{ variable: 'enable_point_in_time_recovery', is: true, reason: 'Needs point-in-time recovery' }],
  },
  {
    name: 'streamReaders',
    type: 'number',
    quantity: 'count',
    default: 0,
    min: 0,
    max: 1000,
    whole: true,
    unit: 'consumers',
    section: 'clients',
    label: 'Stream consumers outside Lambda',
    help: 'Applications that call GetRecords themselves. Lambda triggers read the stream free of charge.',
    activeWhen: STREAMS,
  },
  {
    name: 'streamPolls',
    type: 'number',
    quantity: 'count',
    default: 1,
    min: 0,
    max: 1000,
    unit: 'GetRecords a second',
    section: 'clients',
    label: 'Polls by each consumer',
    help: 'GetRecords calls a second over all shards, by each consumer, day and night.',
    activeWhen: STREAMS,
  },
  {
    name: 'kmsConnections',
    type: 'number',
    quantity: 'count',
    default: 10,
    min: 0,
    max: 1e6,
    unit: 'connections',
    section: 'clients',
    label: 'Open client connections',
    help: 'Each connection in use makes one KMS request every 5 minutes: 8,760 a month when always in use.',
    activeWhen: ENCRYPTION,
  },
  {
    name: 'keyAgeYears',
    type: 'number',
    quantity: 'years',
    default: 0,
    min: 0,
    max: 100,
    unit: 'years',
    section: 'clients',
    label: 'KMS key age',
    help: 'A new key costs $1 a month, $2 after its first yearly rotation and $3 after the second; then it stays.',
    activeWhen: ENCRYPTION,
  },
  {
    name: 'reservedTerm',
    type: 'choice',
    default: 'none',
    choices: [
      { value: 'none', label: 'None', help: 'Provisioned capacity at the hourly price.' },
      { value: '1y', label: '1 year', help: 'Part upfront, then a lower hourly price for a year.' },
      { value: '3y', label: '3 years', help: 'Part upfront, then the lowest hourly price for three years.' },
    ],
    section: 'account',
    label: 'Reserved capacity',
    help: 'Bought in whole blocks of 100 units; it covers the table and both indexes, not Standard-IA.',
    activeWhen: PROVISIONED,
  },
  {
    name: 'reservedWriteUnits',
    type: 'number',
    quantity: 'count',
    default: null,
    min: 0,
    max: 1e9,
    whole: true,
    optional: true,
    unit: 'WCU',
    section: 'account',
    label: 'Reserved write units',
    help: 'Rounded up to whole blocks of 100. Leave empty to reserve what is always provisioned.',
    activeWhen: PROVISIONED,
  },
  {
    name: 'reservedReadUnits',
    type: 'number',
    quantity: 'count',
    default: null,
    min: 0,
    max: 1e9,
    whole: true,
    optional: true,
    unit: 'RCU',
    section: 'account',
    label: 'Reserved read units',
    help: 'Rounded up to whole blocks of 100. Leave empty to reserve what is always provisioned.',
    activeWhen: PROVISIONED,
  },
  {
    ...SHARE,
    name: 'savingsPlanOnDemand',
    section: 'account',
    label: 'Database Savings Plan, on-demand',
    help: 'Your own discount on on-demand reads and writes, in percent of the list price.',
  },
  {
    ...SHARE,
    name: 'savingsPlanProvisioned',
    section: 'account',
    label: 'Database Savings Plan, provisioned',
    help: 'Your own discount on provisioned capacity that no reservation covers, in percent of the list price.',
  },
  {
    ...SHARE,
    name: 'freeTierUsed',
    section: 'account',
    label: 'Free tier used elsewhere',
    help: 'Share of the account’s free tier that other tables, keys and alarms use up.',
  },
] as const satisfies readonly FieldRow[];
