// The files about money that go into the bundle.
import type { Config } from '../catalog/config.ts';
import type { Workload } from '../workload/workload.ts';
import { costCsv } from './csv.ts';
import { type EstimateOptions, estimate } from './estimate.ts';
import { infracostUsage } from './infracost-usage.ts';
import { report } from './report.ts';

/** COST.md around the report: the very text of the preview, fenced so that Markdown keeps its columns. */
export const costMarkdown = (text: string): string => `# Cost estimate\n\n\`\`\`text\n${text}\`\`\`\n`;

/** COST.md, cost.csv and infracost-usage.yml, path → text. */
export function costFiles(
  config: Config,
  workload: Workload,
  region: string,
  options: EstimateOptions = {},
): Record<string, string> {
  const estimated = estimate(config, workload, region, options);
  return {
    'COST.md': costMarkdown(report(estimated)),
    'cost.csv': costCsv(estimated),
    'infracost-usage.yml': infracostUsage(estimated),
  };
}
