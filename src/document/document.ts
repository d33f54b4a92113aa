// Everything the user made, as one plain value: it can be cloned, turned into JSON and back, compared and sent.
import type { Provider } from '../generator/edition.ts';
import type { Adoption } from '../plan/adopt.ts';
import type { Entries } from '../terraform/entry.ts';

/** How the files of the bundle are laid out: variables with tfvars, or one main.tf with literal values. */
export type Layout = 'tfvars' | 'literal';

/** Overrides single values of the base. */
export interface Environment {
  readonly name: string;
  readonly entries: Entries;
}

/** Where the configuration goes. */
export interface Target {
  readonly provider: Provider;
  /** Source of the module block: a path, a git URL with its ref, or a registry address. */
  readonly source: string;
  /** Version constraint; only a registry address takes one. Empty for none. */
  readonly version: string;
  /** Label of the module block. */
  readonly label: string;
  /** AWS Region, such as `us-east-1`. */
  readonly region: string;
  readonly layout: Layout;
  /** Whether the table exists already, so that Terraform changes it instead of creating it; null while not told. */
  readonly exists: boolean | null;
  /** Ids of the recipes that the bundle carries, in no order. */
  readonly recipes: readonly string[];
  /** Whether the bundle carries the module's own tests, examples and change log. */
  readonly moduleTests: boolean;
}

/** The texts that can be a user's own. */
export type TextFormat = 'module' | 'tfvars';

/** A text that the user brought or typed; what is exported keeps every byte of it that no entry changes. */
export interface ImportedText {
  readonly text: string;
  readonly format: TextFormat;
  /** Types and labels of the block that holds the arguments; empty where the file itself does. */
  readonly path: readonly string[];
  /** What the document held for arguments that cannot be read in the text as it stands, half typed; absent for none. */
  readonly held?: Entries;
}

/** The values that Terraform has applied before, to compare with. */
export interface Baseline {
  /** Where they come from, in words: a file's name, or the last export. */
  readonly name: string;
  readonly entries: Entries;
  /** For a table that this module has not managed so far: where it comes from. */
  readonly adoption?: Adoption;
}

export interface Document {
  readonly module: { readonly entries: Entries };
  readonly environments: readonly Environment[];
  readonly target: Target;
  /** The workload's fields as typed; one that is missing has its default. */
  readonly workload: Readonly<Record<string, string>>;
  /** How traffic is spread over a week, and what may be throttled, as typed; see `readTraffic`. */
  readonly traffic: Readonly<Record<string, string>>;
  /** The user's own unit prices as typed, by rate. */
  readonly prices: Readonly<Record<string, string>>;
  /** The user's own texts; a format without one is written from the entries. */
  readonly imported: Readonly<Partial<Record<TextFormat, ImportedText>>>;
  readonly baseline: Baseline | null;
}

export const defaultTarget: Target = {
  provider: '5',
  source: './modules/dynamodb',
  version: '',
  label: 'dynamodb',
  region: 'us-east-1',
  layout: 'tfvars',
  exists: null,
  recipes: [],
  moduleTests: false,
};

/** Every value at its default. */
export const emptyDocument: Document = {
  module: { entries: {} },
  environments: [],
  target: defaultTarget,
  workload: {},
  traffic: {},
  prices: {},
  imported: {},
  baseline: null,
};

/** The entries that hold in an environment: its own over those of the base. Null names the base. */
export function entriesIn(document: Document, environment: string | null): Entries {
  const own = environment === null ? undefined : document.environments.find(({ name }) => name === environment);
  return own === undefined ? document.module.entries : { ...document.module.entries, ...own.entries };
}
