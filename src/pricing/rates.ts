// The unit prices the estimate needs: how each is published, and the free tier that comes with it.

/** How AWS publishes a price, and how much of it is free each month. */
export interface RateRow {
  readonly label: string;
  /** What is counted. */
  readonly unit: string;
  /** The price is for this many of the unit. */
  readonly per: number;
  /** Free each month: for all tables of the account in a Region, or for the account in all Regions together. */
  readonly free?: { readonly quantity: number; readonly perRegion: boolean };
}

const reserved = (label: string, unit: string): RateRow => ({ label, unit, per: 1 });

/**
 * Free quantities are the first bands of the Price List: 18,600 unit-hours (25 units in a month of 744 hours) and
 * 25 GB of the Standard class, 2.5 million stream reads. KMS and CloudWatch by their
 * pricing pages. Standard-IA, replicated writes and on-demand requests have none; nor has AWS GovCloud (US) any.
 */
export const rates = {
  onDemandWrite: { label: 'On-demand write', unit: 'WRU', per: 1e6 },
  onDemandRead: { label: 'On-demand read', unit: 'RRU', per: 1e6 },
  writeCapacity: {
    label: 'Provisioned write capacity',
    unit: 'WCU-hour',
    per: 1,
    free: { quantity: 18_600, perRegion: true },
  },
  readCapacity: {
    label: 'Provisioned read capacity',
    unit: 'RCU-hour',
    per: 1,
    free: { quantity: 18_600, perRegion: true },
  },
  storage: { label: 'Storage', unit: 'GB-month', per: 1, free: { quantity: 25, perRegion: true } },
  pitr: { label: 'Point-in-time recovery', unit: 'GB-month', per: 1 },
  backup: { label: 'On-demand backup', unit: 'GB-month', per: 1 },
  awsBackup: { label: 'AWS Backup, warm storage', unit: 'GB-month', per: 1 },
  restore: { label: 'Restore', unit: 'GB', per: 1 },
  streamReads: {
    label: 'Stream reads',
    unit: 'GetRecords',
    per: 1e5,
    free: { quantity: 2_500_000, perRegion: true },
  },
  kmsKey: { label: 'KMS key', unit: 'key-month', per: 1 },
  kmsRotation: { label: 'KMS key, each of the first two rotations', unit: 'rotation-month', per: 1 },
  kmsRequests: { label: 'KMS requests', unit: 'requests', per: 1e4, free: { quantity: 20_000, perRegion: false } },
  alarm: { label: 'CloudWatch alarm', unit: 'alarm-month', per: 1, free: { quantity: 10, perRegion: false } },
  iaOnDemandWrite: { label: 'On-demand write, Standard-IA', unit: 'WRU', per: 1e6 },
  iaOnDemandRead: { label: 'On-demand read, Standard-IA', unit: 'RRU', per: 1e6 },
  iaWriteCapacity: { label: 'Provisioned write capacity, Standard-IA', unit: 'WCU-hour', per: 1 },
  iaReadCapacity: { label: 'Provisioned read capacity, Standard-IA', unit: 'RCU-hour', per: 1 },
  iaStorage: { label: 'Storage, Standard-IA', unit: 'GB-month', per: 1 },
  replicatedWrite: { label: 'Replicated write, on demand', unit: 'rWRU', per: 1e6 },
  replicatedWriteCapacity: { label: 'Replicated write capacity', unit: 'rWCU-hour', per: 1 },
  iaReplicatedWrite: { label: 'Replicated write, on demand, Standard-IA', unit: 'rWRU', per: 1e6 },
  iaReplicatedWriteCapacity: { label: 'Replicated write capacity, Standard-IA', unit: 'rWCU-hour', per: 1 },
  exportFull: { label: 'Full export to S3', unit: 'GB', per: 1 },
  exportIncremental: { label: 'Incremental export to S3', unit: 'GB', per: 1 },
  kinesisChangeUnits: { label: 'Change data capture for Kinesis', unit: 'change units', per: 1e6 },
  insightsRules: { label: 'Contributor Insights rule', unit: 'rule-month', per: 1 },
  insightsEvents: { label: 'Contributor Insights events', unit: 'events', per: 1e6 },
  reserved1yWriteUpfront: reserved('Reserved writes, 1 year, upfront', '100 WCU'),
  reserved1yWriteHour: reserved('Reserved writes, 1 year, hourly', '100 WCU-hour'),
  reserved1yReadUpfront: reserved('Reserved reads, 1 year, upfront', '100 RCU'),
  reserved1yReadHour: reserved('Reserved reads, 1 year, hourly', '100 RCU-hour'),
  reserved3yWriteUpfront: reserved('Reserved writes, 3 years, upfront', '100 WCU'),
  reserved3yWriteHour: reserved('Reserved writes, 3 years, hourly', '100 WCU-hour'),
  reserved3yReadUpfront: reserved('Reserved reads, 3 years, upfront', '100 RCU'),
  reserved3yReadHour: reserved('Reserved reads, 3 years, hourly', '100 RCU-hour'),
} as const satisfies Readonly<Record<string, RateRow>>;

export type RateName = keyof typeof rates;
export const rateNames = Object.keys(rates) as readonly RateName[];

/** The row of a rate in its general shape. */
export const rateOf = (name: RateName): RateRow => rates[name];

export const isRate = (name: string): name is RateName => Object.hasOwn(rates, name);
