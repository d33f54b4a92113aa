// The shape of a rule over the variables of a well-typed config, and the conditions that many rules share.
import type { Config, VariableName } from '../config.ts';
import type { Fix, Level } from '../finding.ts';

/** What is known beside the values. */
export interface Context {
  /** Whether the table exists already, so that Terraform changes it; null or missing while nobody has said. */
  readonly exists?: boolean | null;
  /** Major release of the AWS provider; '5' unless told. */
  readonly provider?: '5' | '6';
}

type Said<T> = T | ((config: Config) => T);

export type ConfigRule = Says & {
  readonly id: string;
  /** The first field is where the fix is most likely. */
  readonly fields: readonly VariableName[];
  /** Whether the config violates the rule. What it reads decides when advice is given: see `config-findings.ts`. */
  readonly violated: (config: Config, context: Context) => boolean;
  readonly message: Said<string>;
  readonly fix?: (config: Config) => Fix | undefined;
};

/** A guard of the module refuses at plan, with its sentence as the message; or advice, with its level. */
type Says = { readonly source: 'module' } | { readonly source: 'advice'; readonly level: Level };

export const isProvisioned = (config: Config): boolean => config.billing_mode === 'PROVISIONED';
export const isAutoScaled = (config: Config): boolean => isProvisioned(config) && config.enable_autoscaling;
export const isFixed = (config: Config): boolean => isProvisioned(config) && !config.enable_autoscaling;

/** The partition keys of email-index and source-index. */
export const INDEX_KEYS: readonly string[] = ['email', 'source'];
