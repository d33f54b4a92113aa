// Where the prices come from: the ids in the Regions' files, what each is and its date. After an update by
// scripts/prices-update.ts a price names its offer and version instead.

export const sources: Readonly<Record<string, string>> = {
  S1: 'infracost golden output, us-east-2 and us-west-1, 2024-11-15',
  S1b: 'infracost golden output, us-east-1, storage, backups, streams, 2026-08-21',
  S1c: 'infracost golden output, us-west-1, backup and restore, 2024-07-01',
  S1d: 'infracost golden outputs, us-east-1, KMS and CloudWatch alarms, 2024-07-01',
  S2: 'AWS Labs amazon-dynamodb-tools, capacity and reservations of 25 Regions, 2024-11-20',
  S3: 'AWS Price List AmazonDynamoDB, us-east-1, eu-west-1, eu-central-1, 2026-08-15; AmazonCloudWatch 2026-08-06',
  S4: 'AWS Price List products with tiers, us-east-1, read 2026-10-08',
  S5: 'AWS Price List, us-east-1, read 2026-09-06',
  S6: 'AWS Price List AmazonDynamoDB 20260911124422, us-east-2',
  S7: 'AWS Price List AmazonDynamoDB 20260831092153, us-west-2',
  S8: 'AWS Price List with SKUs, us-west-1, 2026',
  S9: 'AWS Price List query, ap-northeast-2, 2026-06-12',
  S10: 'AWS Price List AmazonDynamoDB 20260722003827 and 2026-09-11, ap-northeast-1',
  S11: 'AWS Price List, ap-southeast-2, reported 2026-08-13',
  S12: 'AWS Price List, ap-south-1, 2026-09-11, with KMS',
  S13: 'AWS Price List, eu-north-1, 2026',
  S14: 'AWS Price List query, eu-west-3, 2026-09-07',
  S15: 'test fixture of a public project, sa-east-1, 2026',
  S16: 'AWS Price List with SKUs, eu-west-1, 2025-08-28',
  S17: 'ScyllaDB calculator, us-east-1, checked against AWS Pricing Calculator, 2025-07-29',
  S18: 'AWS KMS pricing page and developer guide, 2026',
  S20: 'AWS Price List, eu-west-1, second reading, 2026',
};

/** What the words in the report's last column mean, where they do not speak for themselves. */
const confidences: readonly (readonly [prefix: string, text: string])[] = [
  ['official-golden', 'recorded from AWS’s price feed in infracost’s tests'],
  ['official-aws-labs', 'a constant in a tool of AWS Labs'],
  ['price-page-text', 'quoted from AWS’s pricing page'],
  ['secondary', 'one unofficial source'],
  [
    'derived',
    'computed from the price of capacity at us-east-1’s ratio; ± is the largest error seen where both are known',
  ],
  ['global', 'the one price seen in all Regions that were looked at'],
];

/** One line for a confidence that needs a word, else null. */
export function confidenceText(confidence: string): string | null {
  const known = confidences.find(([prefix]) => confidence.startsWith(prefix));
  return known === undefined ? null : `${confidence}: ${known[1]}`;
}

/** The sentence for a source id; the id itself where it names an offer and version. */
export const sourceText = (id: string): string =>
  Object.hasOwn(sources, id) ? (sources[id] ?? id) : `AWS Price List ${id.replace('/', ' ')}`;
