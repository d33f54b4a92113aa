// The whole check of entries.
import type { Entries } from '../terraform/entry.ts';
import { check } from './check.ts';
import type { Checked } from './check-values.ts';
import { checkEntriesWith } from './entries.ts';
import type { Context } from './rules/config-rule.ts';

/** Checks entries: as `check`, with what only what was typed tells. */
export const checkEntries = (entries: Entries, context: Context = {}): Checked =>
  checkEntriesWith(check, entries, context);
