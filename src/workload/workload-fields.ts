// The workload: one typed row a field, as the catalogue has for variables. For the estimate only; nothing of it reaches Terraform.
import type { ActiveWhen, Choice } from '../catalog/row.ts';

export type WorkloadSection = 'traffic' | 'items' | 'backups' | 'clients' | 'account';

interface FieldBase {
  readonly name: string;
  readonly section: WorkloadSection;
  readonly label: string;
  /** One sentence: what to enter and what follows from it. */
  readonly help: string;
  readonly unit?: string;
  /** The field has an effect only with these values of the module's variables. */
  readonly activeWhen?: ActiveWhen;
}

export type FieldRow = FieldBase &
  (
    | {
        readonly type: 'number';
        readonly default: number;
        /** Smallest and largest value, inclusive. */
        readonly min: number;
        readonly max: number;
        readonly whole?: true;
      }
    | { readonly type: 'choice'; readonly default: string; readonly choices: readonly Choice[] }
  );

const MAX_RATE = 1e9;
const MAX_ITEMS = 1e12;
const SHARE = { type: 'number', default: 0, min: 0, max: 100, unit: '%' } as const;
const RATE = { type: 'number', min: 0, max: MAX_RATE, unit: 'per rate unit', section: 'traffic' } as const;

export const workloadSections = [
  { id: 'traffic', label: 'Traffic' },
  { id: 'items', label: 'Items' },
  { id: 'backups', label: 'Backups and restores' },
  { id: 'clients', label: 'Stream consumers and clients' },
  { id: 'account', label: 'Account and term' },
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
    label: 'Rates are',
    help: 'The unit of all six rates below, as averages over the month.',
  },
  {
    ...RATE,
    name: 'puts',
    default: 1000,
    label: 'New items written',
    help: 'Each new item is written to the table and to both indexes: three writes of its size in whole KB.',
  },
  {
    ...RATE,
    name: 'updates',
    default: 100,
    label: 'Updates',
    help: 'Writes to existing items; both indexes hold all attributes, so each update is written to them too.',
  },
  {
    ...RATE,
    name: 'deletes',
    default: 0,
    label: 'Deletes',
    help: 'Deletes by your code, in the table and both indexes; deletions by TTL are free.',
  },
  {
    ...RATE,
    name: 'gets',
    default: 2000,
    label: 'Gets by key',
    help: 'Reads of one item by its full key, each in whole 4 KB.',
  },
  {
    ...RATE,
    name: 'queries',
    default: 0,
    label: 'Queries of the table',
    help: 'Queries by partition key; the items one query reads are added up, then rounded to 4 KB.',
  },
  {
    ...RATE,
    name: 'emailQueries',
    default: 1000,
    label: 'Queries of email-index',
    help: 'For example one a lead, to find duplicates; index reads are always eventually consistent.',
  },
  {
    ...RATE,
    name: 'sourceQueries',
    default: 50,
    label: 'Queries of source-index',
    help: 'For example analytics by website; index reads are always eventually consistent.',
  },
  {
    name: 'itemsPerQuery',
    type: 'number',
    default: 5,
    min: 0,
    max: 1e6,
    unit: 'items',
    section: 'traffic',
    label: 'Items read by a query',
    help: 'Average number of items a query reads, before any filter; a query that finds none still costs one read.',
  },
  {
    name: 'peakToAverage',
    type: 'number',
    default: 4,
    min: 1,
    max: 1000,
    unit: '× average',
    section: 'traffic',
    label: 'Peak over average',
    help: 'How much the traffic of the busy hours exceeds the average; provisioned capacity has to carry it.',
  },
  {
    name: 'peakHours',
    type: 'number',
    default: 4,
    min: 0,
    max: 24,
    unit: 'hours a day',
    section: 'traffic',
    label: 'Busy hours',
    help: 'How many hours a day the peak lasts; auto scaling pays for the rest at the lower load.',
  },
  {
    ...SHARE,
    name: 'strongShare',
    section: 'traffic',
    label: 'Strongly consistent reads',
    help: 'Share of gets and table queries with ConsistentRead, which cost twice as much.',
  },
  {
    ...SHARE,
    name: 'transactionalShare',
    section: 'traffic',
    label: 'In transactions',
    help: 'Share of gets, puts, updates and deletes made in transactions, which cost twice as much on the table.',
  },
  {
    ...SHARE,
    name: 'keyChangeShare',
    section: 'traffic',
    label: 'Updates that change email',
    help: 'Changing an index key deletes the old entry and puts a new one: two writes in that index instead of one.',
  },
  {
    name: 'itemBytes',
    type: 'number',
    default: 318,
    min: 1,
    max: 409600,
    whole: true,
    unit: 'bytes',
    section: 'items',
    label: 'Item size',
    help: 'Names and values of all attributes by DynamoDB’s size rules; the sample lead has 318 bytes, an item at most 400 KB.',
  },
  {
    name: 'storedItems',
    type: 'number',
    default: 365000,
    min: 0,
    max: MAX_ITEMS,
    unit: 'items',
    section: 'items',
    label: 'Items stored',
    help: 'Items in the table; each is stored three times, with its copies in both indexes, plus 100 bytes each time.',
  },
  {
    name: 'retentionDays',
    type: 'number',
    default: 365,
    min: 0,
    max: 36500,
    unit: 'days',
    section: 'items',
    label: 'Retention',
    help: 'With TTL: days until an item expires, so that new items a day × days are stored; 0 keeps the number above.',
    activeWhen: [{ variable: 'enable_ttl', is: true, reason: 'Only with enable_ttl' }],
  },
  {
    name: 'backupsPerMonth',
    type: 'number',
    default: 0,
    min: 0,
    max: 10000,
    unit: 'a month',
    section: 'backups',
    label: 'On-demand backups',
    help: 'Backups you make by hand or script, each a full copy of the table without its indexes.',
  },
  {
    name: 'backupRetentionDays',
    type: 'number',
    default: 30,
    min: 0,
    max: 36500,
    unit: 'days',
    section: 'backups',
    label: 'Kept for',
    help: 'Days each of these backups is kept.',
  },
  {
    name: 'restores',
    type: 'number',
    default: 0,
    min: 0,
    max: 10000,
    unit: 'a month',
    section: 'backups',
    label: 'Restores',
    help: 'Restores of the whole table from any backup, charged by the size of the table and both indexes.',
  },
  {
    name: 'streamReaders',
    type: 'number',
    default: 0,
    min: 0,
    max: 1000,
    whole: true,
    unit: 'consumers',
    section: 'clients',
    label: 'Stream consumers outside Lambda',
    help: 'Applications that call GetRecords themselves; Lambda triggers read the stream free of charge.',
    activeWhen: [{ variable: 'enable_streams', is: true, reason: 'Only with enable_streams' }],
  },
  {
    name: 'streamPolls',
    type: 'number',
    default: 1,
    min: 0,
    max: 1000,
    unit: 'GetRecords a second',
    section: 'clients',
    label: 'Polls by each consumer',
    help: 'GetRecords calls a second over all shards, by each consumer, day and night.',
    activeWhen: [{ variable: 'enable_streams', is: true, reason: 'Only with enable_streams' }],
  },
  {
    name: 'kmsConnections',
    type: 'number',
    default: 10,
    min: 0,
    max: 1e6,
    unit: 'connections',
    section: 'clients',
    label: 'Open client connections',
    help: 'Each connection in use makes one KMS request every 5 minutes: 8,760 a month when always in use.',
    activeWhen: [{ variable: 'enable_encryption', is: true, reason: 'Only with enable_encryption' }],
  },
  {
    name: 'keyAgeYears',
    type: 'number',
    default: 0,
    min: 0,
    max: 100,
    unit: 'years',
    section: 'clients',
    label: 'Age of the key',
    help: 'The key costs $1 a month, $2 after its first yearly rotation and $3 after the second; later ones are free.',
    activeWhen: [{ variable: 'enable_encryption', is: true, reason: 'Only with enable_encryption' }],
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
    help: 'Buys what is always provisioned on the table and both indexes, in whole blocks of 100 units.',
    activeWhen: [{ variable: 'billing_mode', is: 'PROVISIONED', reason: 'Only with billing_mode PROVISIONED' }],
  },
  {
    ...SHARE,
    name: 'freeTierUsed',
    section: 'account',
    label: 'Free tier used elsewhere',
    help: 'Share of the account’s free tier that other tables, keys and alarms already use up.',
  },
] as const satisfies readonly FieldRow[];

/** Why a field has no effect with these values of the variables; undefined when it has one. */
export function inactiveReason(row: FieldRow, values: Readonly<Record<string, unknown>>): string | undefined {
  return row.activeWhen?.find(({ variable, is }) => values[variable] !== is)?.reason;
}
