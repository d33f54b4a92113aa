// The AWS CLI command that fetches what the import takes, for one table and its indexes.
import type { Config } from '../catalog/config.ts';
import { metricRows } from './cloudwatch-metric.ts';

export interface MetricCommandOptions {
  readonly indexes: readonly string[];
  readonly region: string;
  /** End of the time range, in seconds since 1970 UTC; the range ends at the full hour before. */
  readonly end: number;
  /** Days to fetch, 1 to 455; 14 unless told. */
  readonly days?: number;
}

/** CloudWatch keeps points of a minute for 15 days, of 5 minutes for 63, of an hour for 455. */
function periodFor(days: number): number {
  if (days <= 15) return 60;
  return days <= 63 ? 300 : 3600;
}

const iso = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** Quoted for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const plain = (text: string): string => (/^[A-Za-z0-9_.-]+$/.test(text) ? text : quoted(text));

/**
 * `aws cloudwatch get-metric-data` with consumed and provisioned units and throttle events of the table and each index,
 * at the shortest period that CloudWatch still has for that many days. Its output can be imported as it is.
 */
export function metricCommand(config: Pick<Config, 'table_name'>, options: MetricCommandOptions): string {
  const days = Math.min(455, Math.max(1, Math.round(options.days ?? 14) || 14));
  const hour = Number.isFinite(options.end) ? Math.floor(Math.min(8e12, Math.max(0, options.end)) / 3600) * 3600 : 0;
  const queries = ['table', ...options.indexes].flatMap((resource) =>
    metricRows.map(({ name, statistic }) => ({
      Id: `${name.charAt(0).toLowerCase()}${name.slice(1)}_${resource.replace(/[^A-Za-z0-9]/g, '_')}`,
      Label: resource === 'table' ? name : `${name} ${resource}`,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/DynamoDB',
          MetricName: name,
          Dimensions: [
            { Name: 'TableName', Value: config.table_name },
            ...(resource === 'table' ? [] : [{ Name: 'GlobalSecondaryIndexName', Value: resource }]),
          ],
        },
        Period: periodFor(days),
        Stat: statistic,
      },
    })),
  );
  const json = `[\n${queries.map((query) => `    ${JSON.stringify(query)}`).join(',\n')}\n  ]`;
  return [
    'aws cloudwatch get-metric-data',
    `  --region ${plain(options.region)}`,
    `  --start-time ${iso(Math.max(0, hour - days * 86_400))}`,
    `  --end-time ${iso(hour)}`,
    '  --scan-by TimestampAscending',
    '  --output json',
    `  --metric-data-queries ${quoted(json)}`,
    `  > ${quoted(`${config.table_name.replace(/[^A-Za-z0-9_.-]/g, '_')}-metrics.json`)}`,
  ].join(' \\\n');
}
