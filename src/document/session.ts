// What the page shows at present and a reload may forget: it is no part of what the user made.

export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'refused';
}

/** The tabs of the preview that show a text in the editor. */
export const textTabs = ['module', 'tfvars', 'cost'] as const;
export type TextTab = (typeof textTabs)[number];

/** The tabs of the preview, in order. */
export const tabIds = [...textTabs, 'overview', 'compare'] as const;
export type TabId = (typeof tabIds)[number];

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
  storage: 'written',
};
