// The files about money that go into the bundle.
import type { Config } from '../catalog/config.ts';
import type { Workload } from '../workload/workload.ts';
import { costCsv } from './csv.ts';
import { type EstimateOptions, estimate } from './estimate.ts';
import { infracostUsage } from './infracost-usage.ts';
import { costMarkdown } from './markdown.ts';

/** COST.md, cost.csv and infracost-usage.yml, path → text. */
export function costFiles(
  config: Config,
  workload: Workload,
  region: string,
  options: EstimateOptions = {},
): Record<string, string> {
  const estimated = estimate(config, workload, region, options);
  return {
    'COST.md': costMarkdown(estimated),
    'cost.csv': costCsv(estimated),
    'infracost-usage.yml': infracostUsage(estimated),
  };
}
