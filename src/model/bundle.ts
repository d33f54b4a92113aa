// The bundle of a document, as the page downloads it and the command line writes it: files, or the findings that block them.

import { checkEntries } from '../catalog/check-entries.ts';
import type { Config } from '../catalog/config.ts';
import { isBlocking } from '../catalog/finding.ts';
import type { Document } from '../document/document.ts';
import { encode, MOST_LINK } from '../document/link.ts';
import type { Show } from '../generator/arguments.ts';
import { generateCommand } from '../generator/command.ts';
import { files } from '../generator/files.ts';
import { headFindings } from '../generator/module-source.ts';
import type { OwnModule } from '../generator/own-module.ts';
import type { About, Moved } from '../generator/readme.ts';
import { adoptFile, adoptSteps } from '../plan/adopt.ts';
import { tableAddress } from '../plan/arguments.ts';
import { movedBlock, steps } from '../plan/moved-block.ts';
import { costFiles } from '../pricing/cost-files.ts';
import { type Estimate, estimate } from '../pricing/estimate.ts';
import { checkOverrides } from '../pricing/overrides.ts';
import { missingText, NO_TOTAL, shortTotal } from '../pricing/totals.ts';
import { checkWorkload } from '../workload/workload.ts';
import { exported, inFolder, type PlacedFinding } from './exported.ts';
import { madeBy } from './made-by.ts';

export interface BundleOptions {
  /** One environment alone, as if it were the base; null for the base with all environments. */
  readonly environment?: string | null;
  /** What terraform.tfvars holds; "changed" unless told. */
  readonly show?: Show;
  /** Null leaves the Region to AWS_REGION or the profile; the document's unless told. */
  readonly region?: string | null;
  /** Whether the cost files come too; true unless told. */
  readonly costs?: boolean;
}

export interface DocumentBundle {
  /** Null while a finding blocks. */
  readonly files: Record<string, string> | null;
  readonly config: Config | null;
  readonly findings: readonly PlacedFinding[];
}

/** Region of the estimate where the files leave it open. */
const PRICED_REGION = 'us-east-1';

/** Everything that is exported of a document. Never throws. */
export function documentBundle(document: Document, options: BundleOptions = {}): DocumentBundle {
  const { environment = null, show = 'changed' } = options;
  const { target } = document;
  const main = exported(document, environment);
  const others = environment === null ? document.environments.map(({ name }) => name) : [];
  const environments = others.map((name) => ({ name, ...exported(document, name) }));
  const findings = [
    ...(main.ownModule === undefined ? headFindings(target) : []).map((finding) => ({ environment: null, finding })),
    ...[{ name: environment, ...main }, ...environments].flatMap((one) =>
      one.findings.map((finding) => ({ environment: one.name, finding })),
    ),
  ];
  if (main.config === null || findings.some(({ finding }) => isBlocking(finding))) {
    return { files: null, config: null, findings };
  }
  const { config, ownModule, ownTfvars, expressions } = main;
  const region = options.region === undefined ? target.region : options.region;
  const cost = options.costs === false ? null : costsOf(document, config, region ?? PRICED_REGION);
  const configs = environments.flatMap((one) => one.config ?? []);
  const moved = movedOf(document, config, configs, ownModule);
  const texts = files(config, {
    show,
    provider: target.provider,
    layout: target.layout,
    source: target.source,
    version: target.version,
    name: target.label,
    recipes: target.recipes,
    moduleTests: target.moduleTests,
    environments: environments.flatMap(({ name, config: own, ownModule: text }) =>
      own === null ? [] : [{ name, config: own, ...(text === undefined ? {} : { own: inFolder(text) }) }],
    ),
    about: aboutOf(document, config, cost?.sentence, options),
    extra: cost?.files ?? {},
    expressions,
    ...(ownModule === undefined ? {} : { ownModule }),
    ...(ownTfvars === undefined ? {} : { ownTfvars }),
    ...(region === null ? {} : { region }),
    ...(moved === null ? {} : { moved }),
  });
  return { files: texts, config, findings };
}

/** The command line that writes the same files from `values`. */
export function commandFor(
  values: string,
  { table_name }: Pick<Config, 'table_name'>,
  { environment, show = 'changed' }: Pick<BundleOptions, 'environment' | 'show'>,
): string {
  const chosen = environment ? { environment } : {};
  return generateCommand({ values, out: `${table_name}-dynamodb`, show, ...chosen });
}

function aboutOf(document: Document, config: Config, cost: string | undefined, options: BundleOptions): About {
  const link = `#${encode(document)}`;
  // A longer link does not survive a README; the values stand in it anyway.
  const back = link.length > MOST_LINK ? {} : { link, command: commandFor(link, config, options) };
  return { ...back, ...(cost === undefined ? {} : { cost }), madeBy };
}

/** The files about money and their sentence; no files, and the reason, while a value behind them is refused. */
function costsOf(
  document: Document,
  config: Config,
  region: string,
): { readonly sentence: string; readonly files: Record<string, string> } {
  const { workload, findings } = checkWorkload(document.workload);
  const { overrides, findings: refused } = checkOverrides(document.prices);
  if (workload === null || refused.length > 0) {
    const messages = [...findings, ...refused].filter(({ source }) => source === 'estimate').map((one) => one.message);
    return { sentence: `No estimate, because a value it rests on is refused: ${messages.join(' ')}`, files: {} };
  }
  return {
    sentence: costSentence(estimate(config, workload, region, { overrides }), region),
    files: costFiles(config, workload, region, { overrides }),
  };
}

function costSentence({ listTotal, missing, completeness }: Estimate, region: string): string {
  if (completeness === 'none') return `There is ${NO_TOTAL} in ${region}.`;
  const amount = shortTotal(listTotal, { completeness }).replace(/^at least/, 'At least');
  const without = completeness === 'complete' ? '' : `, without ${missingText(missing)}`;
  const about = completeness === 'complete' ? 'About ' : '';
  return `${about}${amount} a month in ${region} for the workload described, at list price${without}.`;
}

/** For a table that exists and whose values are known: what carries it over. */
function movedOf(
  { target, baseline }: Document,
  config: Config,
  environments: readonly Config[],
  own: OwnModule | undefined,
): Moved | null {
  if (target.exists !== true || baseline === null) return null;
  const { exists, provider } = target;
  const before = checkEntries(baseline.entries, { exists, provider }).config;
  if (before === null) return null;
  const { adoption } = baseline;
  // One file serves every environment, where it must not take in the table of another one or lead to where none is.
  const isShared = environments.every((one) => tableAddress(one) === tableAddress(config) && adoption?.from !== null);
  const isRepeated = own?.isRepeated ?? false;
  const options = { label: own?.label ?? target.label, isRepeated, hasFile: isShared && !isRepeated, provider };
  const block = (): Moved['block'] =>
    adoption === undefined ? movedBlock(before, config, options) : adoptFile(before, config, adoption, options);
  return {
    block: options.hasFile ? block() : null,
    steps: adoption === undefined ? steps(before, config, options) : adoptSteps(before, config, adoption, options),
  };
}
