// A link stays short for what people make, and links that were made once open for good.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DraftValue, Entries } from '../terraform/entry.ts';
import { workloadFields } from '../workload/workload-fields.ts';
import { type Document, emptyDocument } from './document.ts';
import { decode, encode, MOST_LINK } from './link.ts';
import { LINK_DICTIONARY } from './link-dictionary.ts';

const ADDRESS = 'https://platform-tools.example-company.com/terraform/dynamodb-configurator/#';

const typed = (values: Readonly<Record<string, DraftValue>>): Entries =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { as: 'typed', value }]));

/** Ten tags as large organisations demand them, 41 characters a value on average. */
const TAGS = Object.entries({
  Environment: 'production-eu-central',
  'cost-center': 'CC-48213-customer-platform-engineering',
  owner: 'team-lead-capture@mail.example-company.com',
  'app:service': 'customer-acquisition-lead-capture-service',
  'data-classification': 'confidential-personally-identifiable-information',
  compliance: 'gdpr / soc2-type-2 / iso27001 / pci-dss-level-1',
  'provisioned-by': 'terraform-live-monorepo-pipeline-7f3a91',
  'source-repository': 'https://git.example-company.com/platform/live/tables',
  'recovery-objective': 'rpo=5m rto=4h tier=1 region-pair=eu-west-1',
  'business-unit': 'Marketing & Sales Operations, EMEA and APAC',
}).map(([key, value]) => ({ key, value }));

const KEY = 'arn:aws:kms:eu-central-1:482917365520:key/7d0c1f9e-52b8-4d3a-9e60-c1b7a8f4e263';

/** Each of the documented variables away from its default. */
const DOCUMENTED = typed({
  table_name: 'lead-capture-production-leads',
  billing_mode: 'PROVISIONED',
  hash_key: 'tenantAndLeadId',
  range_key: 'capturedAtMillis',
  read_capacity: '140',
  write_capacity: '365',
  gsi_read_capacity: '70',
  gsi_write_capacity: '180',
  enable_encryption: false,
  kms_deletion_window: '30',
  enable_point_in_time_recovery: false,
  enable_ttl: true,
  ttl_attribute: 'purgeAfterEpochSeconds',
  enable_streams: true,
  stream_view_type: 'KEYS_ONLY',
  enable_backup: true,
  enable_autoscaling: true,
  read_min_capacity: '40',
  read_max_capacity: '4200',
  write_min_capacity: '85',
  write_max_capacity: '9100',
  read_target_utilization: '65',
  write_target_utilization: '55',
  enable_monitoring: false,
  tags: TAGS,
});

/** What the module has beyond them, with the ARNs that come with it. */
const ADDITIONS = typed({
  deletion_protection_enabled: true,
  table_class: 'STANDARD_INFREQUENT_ACCESS',
  create_kms_key: false,
  kms_key_arn: KEY,
  point_in_time_recovery_period_in_days: '14',
  backup_schedule: 'cron(30 3 ? * SUN *)',
  backup_schedule_timezone: 'Europe/Berlin',
  backup_retention_days: '400',
  backup_cold_storage_after_days: '30',
  backup_copy_vault_arns: ['arn:aws:backup:eu-west-1:730284619955:backup-vault:central-copies'],
  replica_regions: ['eu-west-1', 'us-east-2'],
  replica_kms_key_arns: [
    { key: 'eu-west-1', value: 'arn:aws:kms:eu-west-1:482917365520:key/19ab5c77-0e24-4f61-8d3b-6a9e2f7c5d10' },
    { key: 'us-east-2', value: 'arn:aws:kms:us-east-2:482917365520:key/e4c82a3f-b159-4067-a2d8-05f1937bc6ea' },
  ],
  alarm_actions: ['arn:aws:sns:eu-central-1:482917365520:platform-pager-high-urgency'],
  ok_actions: ['arn:aws:sns:eu-central-1:482917365520:platform-pager-resolved'],
  alarm_period_seconds: '60',
  enable_error_alarm: true,
  enable_contributor_insights: true,
  enable_kinesis_destination: true,
  kinesis_stream_arn: 'arn:aws:kinesis:eu-central-1:482917365520:stream/lead-capture-changes',
});

/** Every field of the workload filled in. */
const WORKLOAD = Object.fromEntries(
  workloadFields.map(({ name }, at) => [name, String(((at + 3) * 7919) % 99_991)] as const),
);

const made = (parts: Partial<Document>): Document => ({ ...emptyDocument, ...parts });

describe('a link has fewer than 2,000 characters for', () => {
  it.each<[string, Document]>([
    [
      '10 long tags and every field of the workload',
      made({ module: { entries: typed({ tags: TAGS }) }, workload: WORKLOAD }),
    ],
    ['every documented variable and a whole workload', made({ module: { entries: DOCUMENTED }, workload: WORKLOAD })],
    [
      'every documented variable, three environments, own prices and traffic',
      made({
        module: { entries: DOCUMENTED },
        environments: ['development', 'staging', 'production'].map((name, at) => ({
          name,
          entries: typed({
            table_name: `lead-capture-${name}-leads`,
            read_max_capacity: String(900 * (at + 1)),
            enable_backup: at === 2,
          }),
        })),
        target: {
          ...emptyDocument.target,
          provider: '6',
          region: 'eu-central-1',
          exists: true,
          recipes: ['audit-log'],
        },
        workload: WORKLOAD,
        traffic: { shape: 'business', allowed: '0.1' },
        prices: { storage: '0.2451', onDemandWrite: '0.6841' },
      }),
    ],
    [
      'every feature of the module with its ARNs, and a whole workload',
      made({ module: { entries: { ...DOCUMENTED, ...ADDITIONS } }, workload: WORKLOAD }),
    ],
  ])('%s', (_, document) => {
    const link = `${ADDRESS}${encode(document)}`;
    expect(link.length).toBeLessThan(MOST_LINK);
    expect(decode(link.slice(ADDRESS.length))).toEqual({ document, findings: [] });
  });
});

/** What a link of each earlier version of the page held. */
const OLD: Document = {
  ...emptyDocument,
  module: {
    entries: {
      ...typed({ table_name: 'orders', enable_streams: true, tags: [{ key: 'Team', value: 'Zürich 東京' }] }),
      hash_key: { as: 'literal', value: null },
      range_key: { as: 'expression', source: 'var.key' },
    },
  },
  environments: [{ name: 'prod', entries: typed({ read_capacity: '50' }) }],
  target: { ...emptyDocument.target, provider: '6', region: 'eu-west-1', exists: true },
  workload: { puts: '1.5 million' },
  prices: { storage: '0.3' },
  baseline: { name: 'terraform.tfstate', entries: typed({ table_name: 'orders' }) },
};

const ORDERS = typed({ table_name: 'orders' });

/** Links that earlier versions of the page wrote, as they wrote them. Add one with each new packing or format. */
describe('a link opens that was made by', () => {
  it.each<[string, { given: string; want: Document }]>([
    [
      'the first version',
      {
        given:
          '1.e73s07.dVDNTsMwDH6Vyees2oTGIc_BiSqqstZrI9q0ctxuqOqj8AZcuCJuvAriObCDOHKLv9_YKyxgjwYGsGUJ7M89VtEPCAZGapASOFMCxkwkJvRDAsM0o-LsW5lWoOx-EFJ8j58fFOpu9_3y9vX-Cs5tKu186qonfFa5VMa57zNOPrb4R9zAwuKp0HFzzgDm4InGBow8pL6paj_5OrAY4HSQeNUx2FVlS5A_S8i9kIRtGKMMOO-vmHh_FBBvIXECqxtsBq6_-bNABo7FaTeEvleXhk6ZTDySb_Ugh-Iu42cty0eywEjkLyMNBV8Se1YdRqaAUvLfRd22_QA',
        want: OLD,
      },
    ],
    [
      'the first version, with an own text',
      {
        given:
          '1.1llsn5s.RY1BCoQwEAS_MvQ57LLXwL7EkSWrIwpOIjGKEPJ3c1C8VtFdGTvsx0BhmwbJ_Wf5eacCgxB7iSva1mCCzUhyJFho6LdZiC_PoMyeaA1b7IS-VbzeymBf2NeXIUR1z66SxaWx1h5wh0o5AQ',
        want: {
          ...emptyDocument,
          module: { entries: ORDERS },
          imported: {
            module: { text: 'module "orders" {\n  source = "./m"\n}\n', format: 'module', path: ['module', 'orders'] },
          },
        },
      },
    ],
    [
      'the first version, with a text of JSON, which is none of the own texts any more',
      {
        given:
          '1.1v986me.TcxBCoAgEIXhu7y1m7ZzFZWYaKIiNXSIQLx7Bi1aPvjeX3GBBoMAshbK0yFj5CAwSHmWXOC9wQaqULkVhOp-zIHcBx1aPy0pB37ZXlLs-2Rde9q39gA',
        want: { ...emptyDocument, module: { entries: ORDERS } },
      },
    ],
    [
      'the last version of packing 1, with traffic, a half-typed text and recipes',
      {
        given:
          '1.1m25ih8.dVFLasNADL2K0XpiGkpaMPQWWdUxQbEVe8j4w4ycpBgfpTfoptvSXa9Seo5KkxRKobuR3kfSmwmOkC0NtJDlOTDuHG07bAkM9L4iH6AwOVAXgcCesA1g2I-kfcZaqgl8VK8FFN3jx7u3ZZN8Pb9-vr1AUcxKbTA02wM9KV1GdqNzse-xq-kHOEMGR_SplnNRGKBoPPi-AiMPGV9tSxywtCwCWN2IvfIYsklpRys7i8mdgJ5q23dS0Lg4UeDFUpp0toEDZHqBUko7kJQ54FhZXri-loOh7avR0VpEV-ps4HRZZZSWgWW6SlrrnA7Q-WqRQ2hw0OTCYA_iqsBwAbj3WCt0k97GvpX-BExn2fxX7MlDsrkGv4FNJ4J971uMpL0ko7MH5EbUYtKQq6L_31zuL6nDTmOJ3yl68h7VLeV9YGTdhjr2Nt7_z98X8_wN',
        want: {
          ...OLD,
          target: { ...OLD.target, recipes: ['audit-log'], moduleTests: true },
          traffic: { shape: 'spikes' },
          imported: {
            tfvars: {
              text: 'table_name = "orders"\n',
              format: 'tfvars',
              path: [],
              held: typed({ read_capacity: '7' }),
            },
          },
        },
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(decode(given)).toEqual({ document: want, findings: [] });
  });
});

it('the dictionary of packing 2 is the one that links were made with', () => {
  expect(createHash('sha256').update(LINK_DICTIONARY).digest('hex')).toBe(
    '550d05eb379a18c36a68b939e56be7e4ae98d848b00567ce4991929b38d08606',
  );
});
