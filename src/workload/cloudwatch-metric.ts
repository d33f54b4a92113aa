// DynamoDB's metrics that the import understands, and how a label or column title names one of them.

export type MetricKind = 'consumed' | 'provisioned' | 'throttled';

interface MetricRow {
  /** AWS's name. */
  readonly name: string;
  readonly kind: MetricKind;
  readonly dimension: 'read' | 'write';
  /** The statistic that the import needs: units are the sum of a period, capacity its maximum. */
  readonly statistic: 'Sum' | 'Maximum';
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html */
export const metricRows: readonly MetricRow[] = [
  { name: 'ConsumedReadCapacityUnits', kind: 'consumed', dimension: 'read', statistic: 'Sum' },
  { name: 'ConsumedWriteCapacityUnits', kind: 'consumed', dimension: 'write', statistic: 'Sum' },
  { name: 'ProvisionedReadCapacityUnits', kind: 'provisioned', dimension: 'read', statistic: 'Maximum' },
  { name: 'ProvisionedWriteCapacityUnits', kind: 'provisioned', dimension: 'write', statistic: 'Maximum' },
  { name: 'ReadThrottleEvents', kind: 'throttled', dimension: 'read', statistic: 'Sum' },
  { name: 'WriteThrottleEvents', kind: 'throttled', dimension: 'write', statistic: 'Sum' },
];

export interface MetricMatch {
  readonly metric: MetricRow;
  /** `table`, or the name of an index. */
  readonly resource: string;
}

const WORD = /[A-Za-z0-9_.-]/;

/** Whether `name` stands in `text` and is not a part of a longer name. */
function stands(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!WORD.test(before) && !WORD.test(after)) return true;
  }
  return false;
}

/** The metric and the table or index that a label, column title or id names; null where it names no metric of ours. */
export function matchMetric(text: string, indexes: readonly string[]): MetricMatch | null {
  const metric = metricRows.find(({ name }) => stands(text, name));
  if (metric === undefined) return null;
  return { metric, resource: indexes.find((index) => stands(text, index)) ?? 'table' };
}
