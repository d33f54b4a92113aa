// What the page shows at present and a reload may forget: it is no part of what the user made.

import type { Simulated } from '../pricing/provision.ts';
import type { ScalingSettings } from '../scaling/table.ts';
import type { CloudWatchImport } from '../workload/cloudwatch-result.ts';
import type { TableDemand } from '../workload/traffic.ts';
import type { Document } from './document.ts';

export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'refused';
  /** It stays until it is dismissed or another one takes its place. */
  readonly stays?: boolean;
  /** It has a button that loads the page anew. */
  readonly reload?: boolean;
}

/** The tabs of the preview that show a text in the editor. */
export const textTabs = ['module', 'tfvars', 'cost'] as const;
export type TextTab = (typeof textTabs)[number];

/** The tabs of the preview, in order. */
export const tabIds = [...textTabs, 'overview', 'files', 'scaling', 'compare'] as const;
export type TabId = (typeof tabIds)[number];

/** Measured traffic of the user's own. */
export interface ImportedTraffic {
  /** The file's name, or what stands for a pasted text. */
  readonly name: string;
  readonly imported: CloudWatchImport;
}

/** What a simulation of the workload's traffic provisioned. */
export interface SimulatedCapacity {
  readonly demand: TableDemand;
  readonly settings: ScalingSettings;
  readonly capacity: Simulated;
}

export interface Session {
  /** The environment that the form edits; null is the base. */
  readonly environment: string | null;
  readonly tab: TabId;
  /** Id of what the Compare tab compares with; null for what is closest to what stands in the account. */
  readonly against: string | null;
  /** Which arguments the texts hold. */
  readonly show: 'changed' | 'all';
  /** On a narrow screen, whether the preview lies over the form. */
  readonly sheet: boolean;
  /** The dialog that is open. */
  readonly dialog: string | null;
  readonly notice: Notice | null;
  /** What follows from the values of single variables, in words; by the variable's name. */
  readonly notes: Readonly<Record<string, string>>;
  /** Simulated in place of the chosen shape; too large for a draft or a link. */
  readonly traffic: ImportedTraffic | null;
  /** They count in the estimate for just this demand and these settings. */
  readonly simulated: readonly SimulatedCapacity[];
  /** Path of the file that the list of files shows; null while none was chosen. */
  readonly file: string | null;
  /** The document as it was last downloaded or copied as text. */
  readonly exported: Document | null;
  /** Whether the browser takes the draft; full and forbidden storage are told. */
  readonly storage: 'written' | 'full' | 'forbidden';
}

export const emptySession: Session = {
  environment: null,
  tab: 'module',
  against: null,
  show: 'changed',
  sheet: false,
  dialog: null,
  notice: null,
  notes: {},
  traffic: null,
  simulated: [],
  file: null,
  exported: null,
  storage: 'written',
};
