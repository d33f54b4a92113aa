// The catalogue: one row a variable of modules/dynamodb, in the module's order. Data only; everything else follows from it.
import { extensionVariables } from './extension-variables.ts';
import type { ActiveWhen, Row } from './row.ts';

const GUIDE = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide';

const PROVISIONED = [
  { variable: 'billing_mode', is: 'PROVISIONED', reason: 'Needs Provisioned mode' },
] as const satisfies ActiveWhen;

const AUTOSCALED = [
  ...PROVISIONED,
  { variable: 'enable_autoscaling', is: true, reason: 'Needs auto scaling' },
] as const satisfies ActiveWhen;

/** The largest 32-bit integer: what the AWS APIs for capacity take at most. */
const INT32_MAX = 2147483647;

const TAG_CHARACTERS = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]';

/** The documented rows, in the order of the module's documentation. */
const documentedVariables = [
  {
    name: 'table_name',
    type: 'string',
    default: 'lead-capture-leads',
    rules: [
      {
        kind: 'pattern',
        pattern: '^[a-zA-Z0-9_.-]{3,255}$',
        message:
          'Table name must be 3 to 255 characters long and contain only letters, digits, underscores, hyphens and dots.',
      },
    ],
    section: 'table',
    label: 'Table name',
    help: 'Unique per account and Region. Renaming replaces the table and its data.',
    docs: `${GUIDE}/HowItWorks.NamingRulesDataTypes.html`,
  },
  {
    name: 'billing_mode',
    type: 'string',
    default: 'PAY_PER_REQUEST',
    rules: [
      {
        kind: 'oneOf',
        values: ['PROVISIONED', 'PAY_PER_REQUEST'],
        message: 'Billing mode must be either PROVISIONED or PAY_PER_REQUEST.',
      },
    ],
    choices: [
      {
        value: 'PAY_PER_REQUEST',
        label: 'On-demand',
        help: 'Pay per read and write. No capacity to plan, no charge while idle.',
      },
      {
        value: 'PROVISIONED',
        label: 'Provisioned',
        help: 'Pay by the hour for reserved capacity. Requests above it are throttled.',
      },
    ],
    section: 'capacity',
    label: 'Billing mode',
    help: 'How reads and writes are billed. You can switch later without replacing the table.',
    docs: `${GUIDE}/capacity-mode.html`,
  },
  {
    name: 'hash_key',
    type: 'string',
    default: 'leadId',
    rules: [{ kind: 'bytes', min: 1, max: 255, message: 'Hash key must be 1 to 255 bytes long in UTF-8.' }],
    section: 'table',
    label: 'Partition key',
    help: 'String attribute that spreads items across partitions. Changing it replaces the table and its data.',
    docs: `${GUIDE}/HowItWorks.CoreComponents.html#HowItWorks.CoreComponents.PrimaryKey`,
  },
  {
    name: 'range_key',
    type: 'string',
    default: 'timestamp',
    rules: [{ kind: 'bytes', min: 1, max: 255, message: 'Range key must be 1 to 255 bytes long in UTF-8.' }],
    section: 'table',
    label: 'Sort key',
    help: 'String attribute that sorts items, also in both indexes. Changing it replaces the table and its data.',
    docs: `${GUIDE}/HowItWorks.CoreComponents.html#HowItWorks.CoreComponents.PrimaryKey`,
  },
  {
    name: 'read_capacity',
    type: 'number',
    default: 5,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'Read capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Read capacity',
    help: '1 RCU = 1 strongly or 2 eventually consistent reads per second, up to 4 KB each.',
    unit: 'RCU',
    activeWhen: PROVISIONED,
    docs: `${GUIDE}/provisioned-capacity-mode.html`,
  },
  {
    name: 'write_capacity',
    type: 'number',
    default: 5,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'Write capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Write capacity',
    help: '1 WCU = 1 write per second, up to 1 KB.',
    unit: 'WCU',
    activeWhen: PROVISIONED,
    docs: `${GUIDE}/provisioned-capacity-mode.html`,
  },
  {
    name: 'gsi_read_capacity',
    type: 'number',
    default: 5,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'GSI read capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Index read capacity',
    help: 'Per index. 1 RCU = 2 eventually consistent reads per second, up to 4 KB each.',
    unit: 'RCU per index',
    activeWhen: PROVISIONED,
    docs: `${GUIDE}/GSI.html#GSI.ThroughputConsiderations`,
  },
  {
    name: 'gsi_write_capacity',
    type: 'number',
    default: 5,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'GSI write capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Index write capacity',
    help: 'Per index. Every new item is written to both; an index without capacity throttles writes to the table.',
    unit: 'WCU per index',
    activeWhen: PROVISIONED,
    docs: `${GUIDE}/GSI.html#GSI.ThroughputConsiderations`,
  },
  {
    name: 'enable_encryption',
    type: 'bool',
    default: true,
    rules: [{ kind: 'notNull', message: 'Encryption must be true or false, not null.' }],
    section: 'security',
    label: 'Customer-managed key',
    help: 'Your own KMS key with yearly rotation: users of the table need kms:Decrypt on it. Off: a free key that AWS owns.',
    docs: `${GUIDE}/encryption.howitworks.html`,
  },
  {
    name: 'kms_deletion_window',
    type: 'number',
    default: 7,
    rules: [
      { kind: 'between', min: 7, max: 30, message: 'KMS deletion window must be between 7 and 30 days.' },
      { kind: 'whole', message: 'KMS deletion window must be a whole number of days.' },
    ],
    section: 'security',
    label: 'Key deletion window',
    help: 'How long a scheduled key deletion can be cancelled (7-30 days).',
    unit: 'days',
    activeWhen: [{ variable: 'enable_encryption', is: true, reason: 'Needs a customer-managed key' }],
    docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  },
  {
    name: 'enable_point_in_time_recovery',
    type: 'bool',
    default: true,
    rules: [{ kind: 'notNull', message: 'Point-in-time recovery must be true or false, not null.' }],
    section: 'lifecycle',
    label: 'Point-in-time recovery',
    help: 'Continuous backups: restore to any second of the last 35 days.',
    docs: `${GUIDE}/Point-in-time-recovery.html`,
  },
  {
    name: 'enable_ttl',
    type: 'bool',
    default: false,
    rules: [{ kind: 'notNull', message: 'TTL must be true or false, not null.' }],
    section: 'lifecycle',
    label: 'Time to live (TTL)',
    help: 'Deletes expired items at no cost, usually within two days.',
    docs: `${GUIDE}/TTL.html`,
  },
  {
    name: 'ttl_attribute',
    type: 'string',
    default: 'expiresAt',
    rules: [{ kind: 'bytes', min: 1, max: 255, message: 'TTL attribute must be 1 to 255 bytes long in UTF-8.' }],
    section: 'lifecycle',
    label: 'TTL attribute',
    help: 'Number attribute with the expiry as Unix time in seconds. Values in milliseconds never expire.',
    activeWhen: [{ variable: 'enable_ttl', is: true, reason: 'Needs TTL' }],
    docs: `${GUIDE}/time-to-live-ttl-before-you-start.html`,
  },
  {
    name: 'enable_streams',
    type: 'bool',
    default: false,
    rules: [{ kind: 'notNull', message: 'Streams must be true or false, not null.' }],
    section: 'streams',
    label: 'DynamoDB Streams',
    help: 'Keeps item changes for 24 hours for consumers such as Lambda. Free to enable.',
    docs: `${GUIDE}/Streams.html`,
  },
  {
    name: 'stream_view_type',
    type: 'string',
    default: 'NEW_AND_OLD_IMAGES',
    rules: [
      {
        kind: 'oneOf',
        values: ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'],
        message: 'Stream view type must be one of: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE, NEW_AND_OLD_IMAGES.',
      },
    ],
    choices: [
      { value: 'KEYS_ONLY', label: 'Keys only', help: 'Only the key attributes of the changed item.' },
      { value: 'NEW_IMAGE', label: 'New image', help: 'The whole item as it is after the change.' },
      { value: 'OLD_IMAGE', label: 'Old image', help: 'The whole item as it was before the change.' },
      { value: 'NEW_AND_OLD_IMAGES', label: 'New and old images', help: 'The whole item before and after the change.' },
    ],
    section: 'streams',
    label: 'Stream view type',
    help: 'What a stream record contains. Changing it creates a new stream with a new ARN.',
    activeWhen: [{ variable: 'enable_streams', is: true, reason: 'Needs DynamoDB Streams' }],
    docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StreamSpecification.html',
  },
  {
    name: 'enable_backup',
    type: 'bool',
    default: false,
    rules: [{ kind: 'notNull', message: 'Backup must be true or false, not null.' }],
    section: 'lifecycle',
    label: 'AWS Backup plan',
    help: 'Daily backups in a dedicated vault, kept 35 days; they outlive the table.',
    docs: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/whatisbackup.html',
  },
  {
    name: 'enable_autoscaling',
    type: 'bool',
    default: false,
    rules: [{ kind: 'notNull', message: 'Auto scaling must be true or false, not null.' }],
    section: 'capacity',
    label: 'Auto scaling',
    help: 'Adjusts capacity to the load, for the table and both indexes.',
    activeWhen: PROVISIONED,
    docs: `${GUIDE}/AutoScaling.html`,
  },
  {
    name: 'read_min_capacity',
    type: 'number',
    default: 5,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'Minimum read capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Minimum read capacity',
    help: 'Floor for auto scaling. Billed for the table and each index even when idle.',
    unit: 'RCU',
    activeWhen: AUTOSCALED,
    docs: `${GUIDE}/AutoScaling.html`,
  },
  {
    name: 'read_max_capacity',
    type: 'number',
    default: 100,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'Maximum read capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Maximum read capacity',
    help: 'Ceiling for auto scaling. Caps the bill; reads above it are throttled.',
    unit: 'RCU',
    activeWhen: AUTOSCALED,
    docs: `${GUIDE}/AutoScaling.html`,
  },
  {
    name: 'write_min_capacity',
    type: 'number',
    default: 5,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'Minimum write capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Minimum write capacity',
    help: 'Floor for auto scaling. Billed for the table and each index even when idle.',
    unit: 'WCU',
    activeWhen: AUTOSCALED,
    docs: `${GUIDE}/AutoScaling.html`,
  },
  {
    name: 'write_max_capacity',
    type: 'number',
    default: 100,
    rules: [
      {
        kind: 'wholeBetween',
        min: 1,
        max: INT32_MAX,
        message: 'Maximum write capacity must be a whole number from 1 to 2147483647.',
      },
    ],
    section: 'capacity',
    label: 'Maximum write capacity',
    help: 'Ceiling for auto scaling. Caps the bill; writes above it are throttled.',
    unit: 'WCU',
    activeWhen: AUTOSCALED,
    docs: `${GUIDE}/AutoScaling.html`,
  },
  {
    name: 'read_target_utilization',
    type: 'number',
    default: 70,
    rules: [
      { kind: 'between', min: 20, max: 90, message: 'Read target utilization must be between 20 and 90 percent.' },
    ],
    section: 'capacity',
    label: 'Read target utilization',
    help: 'Share of the capacity in use that auto scaling aims at. Lower leaves room for spikes; higher costs less.',
    unit: '%',
    activeWhen: AUTOSCALED,
    docs: `${GUIDE}/AutoScaling.html`,
  },
  {
    name: 'write_target_utilization',
    type: 'number',
    default: 70,
    rules: [
      { kind: 'between', min: 20, max: 90, message: 'Write target utilization must be between 20 and 90 percent.' },
    ],
    section: 'capacity',
    label: 'Write target utilization',
    help: 'Share of the capacity in use that auto scaling aims at. Lower leaves room for spikes; higher costs less.',
    unit: '%',
    activeWhen: AUTOSCALED,
    docs: `${GUIDE}/AutoScaling.html`,
  },
  {
    name: 'enable_monitoring',
    type: 'bool',
    default: true,
    rules: [{ kind: 'notNull', message: 'Monitoring must be true or false, not null.' }],
    section: 'monitoring',
    label: 'CloudWatch alarms',
    help: 'Alarms when the table or an index throttles reads or writes for ten minutes.',
    docs: `${GUIDE}/metrics-dimensions.html`,
  },
  {
    name: 'tags',
    type: 'map(string)',
    default: {},
    rules: [
      { kind: 'notNull', message: 'Tags must be a map of strings, not null.' },
      {
        kind: 'tagCount',
        max: 50,
        message: 'Tags must number at most 50, the Name tag that the module adds included.',
      },
      {
        kind: 'tagKeys',
        pattern: `^${TAG_CHARACTERS}{1,128}$`,
        message:
          'Tag keys must be 1 to 128 characters long and contain only letters, digits, spaces and _ . : / = + - @.',
      },
      {
        kind: 'tagKeysNot',
        pattern: '^[aA][wW][sS]:',
        message: 'Tag keys must not begin with aws:, which AWS reserves.',
      },
      {
        kind: 'tagValues',
        pattern: `^${TAG_CHARACTERS}{0,256}$`,
        message:
          'Tag values must be at most 256 characters long and contain only letters, digits, spaces and _ . : / = + - @.',
      },
    ],
    section: 'tags',
    label: 'Tags',
    help: 'Set on every resource, at most 50. The module adds Name unless you set it.',
    docs: `${GUIDE}/Tagging.html`,
  },
] as const satisfies readonly Row[];

/** The rows, in the order of variables.tf: the documented ones, then those that the module adds. */
export const variables = [...documentedVariables, ...extensionVariables] as const satisfies readonly Row[];
