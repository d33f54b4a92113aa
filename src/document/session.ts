// What the page shows at present and a reload may forget: it is no part of what the user made.

export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'refused';
  /** Whether the notice stands beside a change that can be undone. */
  readonly undo?: boolean;
}

export interface Session {
  /** The environment that the form edits; null is the base. */
  readonly environment: string | null;
  readonly tab: string;
  /** Which arguments the texts hold. */
  readonly show: 'changed' | 'all';
  /** On a narrow screen, whether the preview lies over the form. */
  readonly sheet: boolean;
  /** The dialog that is open. */
  readonly dialog: string | null;
  readonly notice: Notice | null;
}

export const emptySession: Session = {
  environment: null,
  tab: 'module',
  show: 'changed',
  sheet: false,
  dialog: null,
  notice: null,
};
