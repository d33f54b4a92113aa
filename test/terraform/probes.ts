// Values at the edges of every variable and what Terraform must say to them, written by hand.
import { extensionProbes } from './extension-probes.ts';

/** HCL text => the sentence that refuses it; null where the value is taken. */
export type Probes = Readonly<Record<string, string | null>>;

const text = (character: string, count: number): string => JSON.stringify(character.repeat(count));

const capacity = (name: string): Probes => {
  const refusal = `${name} must be a whole number from 1 to 2147483647.`;
  return {
    '0': refusal,
    '1': null,
    '2147483647': null,
    '2147483648': refusal,
    '-1': refusal,
    '1.5': refusal,
    '5.0': null,
    '"7"': null,
    '"Inf"': refusal,
    null: refusal,
    '"abc"': 'a number is required',
    true: 'number required',
  };
};

const bytes = (name: string): Probes => {
  const refusal = `${name} must be 1 to 255 bytes long in UTF-8.`;
  return {
    '""': refusal,
    '"a"': null,
    [text('a', 255)]: null,
    [text('a', 256)]: refusal,
    [text('é', 127)]: null,
    [text('é', 128)]: refusal,
    [text('𝒳', 63)]: null,
    [text('𝒳', 64)]: refusal,
    '"a b"': null,
    '5': null,
    null: refusal,
    '[]': 'string required',
  };
};

const flag = (name: string): Probes => ({
  true: null,
  false: null,
  '"true"': null,
  '"1"': null,
  null: `${name} must be true or false, not null.`,
  '"TRUE"': 'a bool is required; to convert from string, use lowercase "true"',
  '""': 'a bool is required',
  '1': 'bool required',
});

const percent = (name: string): Probes => {
  const refusal = `${name} must be between 20 and 90 percent.`;
  return {
    '19': refusal,
    '19.999': refusal,
    '20': null,
    '70.5': null,
    '90': null,
    '90.001': refusal,
    '91': refusal,
    null: refusal,
  };
};

const TABLE_NAME =
  'Table name must be 3 to 255 characters long and contain only letters, digits, underscores, hyphens and dots.';
const BILLING_MODE = 'Billing mode must be either PROVISIONED or PAY_PER_REQUEST.';
const WINDOW = 'KMS deletion window must be between 7 and 30 days.';
const VIEW_TYPE = 'Stream view type must be one of: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE, NEW_AND_OLD_IMAGES.';
const TAG_COUNT = 'Tags must number at most 50, the Name tag that the module adds included.';
const TAG_KEYS =
  'Tag keys must be 1 to 128 characters long and contain only letters, digits, spaces and _ . : / = + - @.';
const TAG_VALUES =
  'Tag values must be at most 256 characters long and contain only letters, digits, spaces and _ . : / = + - @.';

const tags = (count: number, more = ''): string =>
  `{ ${more}${Array.from({ length: count }, (_, index) => `k${index} = "v"`).join(', ')} }`;

export const probes: Readonly<Record<string, Probes>> = {
  table_name: {
    '"ab"': TABLE_NAME,
    '"abc"': null,
    '"a.b-c_D9"': null,
    '"..."': null,
    [text('a', 255)]: null,
    [text('a', 256)]: TABLE_NAME,
    '"a b"': TABLE_NAME,
    '"été"': TABLE_NAME,
    '"abc\\n"': TABLE_NAME,
    null: TABLE_NAME,
    '{}': 'string required',
  },
  billing_mode: {
    '"PROVISIONED"': null,
    '"PAY_PER_REQUEST"': null,
    '"provisioned"': BILLING_MODE,
    '"PROVISIONED "': BILLING_MODE,
    '""': BILLING_MODE,
    null: BILLING_MODE,
  },
  hash_key: bytes('Hash key'),
  range_key: bytes('Range key'),
  read_capacity: capacity('Read capacity'),
  write_capacity: capacity('Write capacity'),
  gsi_read_capacity: capacity('GSI read capacity'),
  gsi_write_capacity: capacity('GSI write capacity'),
  enable_encryption: flag('Encryption'),
  kms_deletion_window: {
    '6': WINDOW,
    '7': null,
    '30': null,
    '31': WINDOW,
    '7.5': 'KMS deletion window must be a whole number of days.',
    null: WINDOW,
  },
  enable_point_in_time_recovery: flag('Point-in-time recovery'),
  enable_ttl: flag('TTL'),
  ttl_attribute: bytes('TTL attribute'),
  enable_streams: flag('Streams'),
  stream_view_type: {
    '"KEYS_ONLY"': null,
    '"NEW_IMAGE"': null,
    '"OLD_IMAGE"': null,
    '"NEW_AND_OLD_IMAGES"': null,
    '"NEW_AND_OLD_IMAGE"': VIEW_TYPE,
    '"keys_only"': VIEW_TYPE,
    null: VIEW_TYPE,
  },
  enable_backup: flag('Backup'),
  enable_autoscaling: flag('Auto scaling'),
  read_min_capacity: capacity('Minimum read capacity'),
  read_max_capacity: capacity('Maximum read capacity'),
  write_min_capacity: capacity('Minimum write capacity'),
  write_max_capacity: capacity('Maximum write capacity'),
  read_target_utilization: percent('Read target utilization'),
  write_target_utilization: percent('Write target utilization'),
  enable_monitoring: flag('Monitoring'),
  tags: {
    '{}': null,
    [tags(49)]: null,
    [tags(50)]: TAG_COUNT,
    [tags(49, 'Name = "n", ')]: null,
    [tags(50, 'Name = "n", ')]: TAG_COUNT,
    '{ a = 1, b = true }': null,
    '{ "" = "v" }': TAG_KEYS,
    [`{ ${text('k', 128)} = "" }`]: null,
    [`{ ${text('k', 129)} = "" }`]: TAG_KEYS,
    [`{ ${text('𝒳', 128)} = "" }`]: null,
    [`{ ${text('𝒳', 129)} = "" }`]: TAG_KEYS,
    '{ "équipe 1_.:/=+-@" = "été 1_.:/=+-@" }': null,
    '{ "a,b" = "v" }': TAG_KEYS,
    '{ "a\\nb" = "v" }': TAG_KEYS,
    '{ "aws:x" = "v" }': 'Tag keys must not begin with aws:, which AWS reserves.',
    '{ "AwS:x" = "v" }': 'Tag keys must not begin with aws:, which AWS reserves.',
    '{ "aws" = "aws:v" }': null,
    [`{ k = ${text('v', 256)} }`]: null,
    [`{ k = ${text('v', 257)} }`]: TAG_VALUES,
    [`{ k = ${text('𝒳', 256)} }`]: null,
    [`{ k = ${text('𝒳', 257)} }`]: TAG_VALUES,
    '{ k = "50%" }': TAG_VALUES,
    '{ k = "a\\nb" }': TAG_VALUES,
    '{ k = null }': TAG_VALUES,
    null: 'Tags must be a map of strings, not null.',
    '"a"': 'map of string required',
    '{ k = {} }': 'element "k": string required',
  },
  ...extensionProbes,
};
