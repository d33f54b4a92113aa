// Where the prices come from: the ids in the Regions' files, what each is and its date. After an update by
// scripts/prices-update.ts a price names its offer and version instead.

export interface PriceSource {
  readonly text: string;
  /** The day the source speaks for, as YYYY-MM-DD, or the month or year where no more is known. */
  readonly date: string;
}

export const sources: Readonly<Record<string, PriceSource>> = {
  F1: { text: 'AWS pricing pages of DynamoDB, KMS and CloudWatch', date: '2025-08-28' },
  F2: { text: 'AWS pricing pages of DynamoDB, KMS and CloudWatch', date: '2025-06-05' },
  F3: { text: 'AWS pricing page of AWS Backup', date: '2025-06-17' },
  S3: { text: 'AWS Price List, us-east-1, eu-west-1, eu-central-1', date: '2026-08-15' },
  S4: { text: 'AWS Price List products with tiers, us-east-1', date: '2026-10-08' },
  S5: { text: 'AWS Price List, us-east-1', date: '2026-09-06' },
  S6: { text: 'AWS Price List AmazonDynamoDB 20260911124422, us-east-2', date: '2026-09-11' },
  S7: { text: 'AWS Price List AmazonDynamoDB 20260831092153, us-west-2', date: '2026-08-31' },
  S8: { text: 'AWS Price List with SKUs, us-west-1', date: '2026' },
  S9: { text: 'AWS Price List query, ap-northeast-2', date: '2026-06-12' },
  S10: { text: 'AWS Price List AmazonDynamoDB 20260722003827 and later, ap-northeast-1', date: '2026-09-11' },
  S11: { text: 'AWS Price List, ap-southeast-2', date: '2026-08-13' },
  S12: { text: 'AWS Price List, ap-south-1, with KMS', date: '2026-09-11' },
  S13: { text: 'AWS Price List, eu-north-1', date: '2026' },
  S14: { text: 'AWS Price List query, eu-west-3', date: '2026-09-07' },
  S16: { text: 'AWS Price List with SKUs, eu-west-1', date: '2025-08-28' },
  S18: { text: 'AWS KMS pricing page and developer guide', date: '2026' },
  S20: { text: 'AWS Price List, eu-west-1, second reading', date: '2026' },
  D1: {
    text: 'price of on-demand backup, which AWS Backup charges in all 35 Regions where both are listed',
    date: '2025-08-28',
  },
  D2: { text: 'twice the Region’s price of Kinesis change units, as in 31 Regions within 1 %', date: '2025-08-28' },
};

/** How sure a price is, in the order of trust; in words for people. */
const confidences: Readonly<Record<string, string>> = {
  'price-list': 'AWS Price List',
  'pricing-page': 'AWS pricing page',
  derived: 'derived',
  overridden: 'your own price',
  'not-offered': 'not offered',
  'not known': 'not known',
};

/** The words for a confidence, such as `AWS Price List`. */
export const confidenceText = (confidence: string): string =>
  Object.hasOwn(confidences, confidence) ? (confidences[confidence] ?? confidence) : confidence;

const own = (id: string): PriceSource | null => (Object.hasOwn(sources, id) ? (sources[id] ?? null) : null);

/** The source behind an id; ids such as `AmazonDynamoDB/20260911124422` name an offer and its version. */
export function sourceOf(id: string): PriceSource {
  const known = own(id);
  if (known !== null) return known;
  const [offer = id, version = ''] = id.split('/');
  const listed = /^(\d{4})(\d\d)(\d\d)\d{6}$/.exec(version);
  if (listed !== null) return { text: `AWS Price List ${offer} ${version}`, date: listed.slice(1, 4).join('-') };
  return { text: `AWS pricing page ${offer}`, date: version };
}

/** The sentence for a source id. */
export function sourceText(id: string): string {
  const { text, date } = sourceOf(id);
  return date === '' ? text : `${text}, ${date}`;
}

/** The latest day that the sources of a price speak for; empty without a source. */
export const sourceDate = (ids: string): string =>
  ids === ''
    ? ''
    : (ids
        .split(' ')
        .map((id) => sourceOf(id).date)
        .sort()
        .at(-1) ?? '');
