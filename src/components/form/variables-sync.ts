// How the variables' controls and the document go together.
import { defaults, names, rowOf } from '../../catalog/config.ts';
import { draftOf } from '../../catalog/entries.ts';
import type { Action } from '../../document/actions.ts';
import { equal } from '../../document/patch.ts';
import { memo } from '../../model/memo.ts';
import type { DraftValue, Entries } from '../../terraform/entry.ts';
import { types } from '../../terraform/types.ts';
import type { Snapshot } from '../ui/store-context.ts';
import type { Sync } from './use-form-sync.ts';

/** What each control holds at the module's default. */
export const defaultDrafts: Readonly<Record<string, DraftValue>> = Object.fromEntries(
  names.map((name) => [name, types[rowOf(name).type].toDraft(defaults[name]) ?? '']),
);

/** Beside what a control cannot hold it stands at its default. */
const drafts = memo((entries: Entries) =>
  Object.fromEntries(names.map((name) => [name, draftOf(name, entries[name]) ?? defaultDrafts[name] ?? ''])),
);

/** What was typed is the entry; in the base, what is typed as the default is none. */
function write(name: string, value: unknown, { state }: Snapshot): Action {
  const isDefault = state.session.environment === null && equal(value, defaultDrafts[name]);
  return { type: 'edit', name, entry: isDefault ? null : { as: 'typed', value: value as DraftValue } };
}

export const variablesSync: Sync = { group: 'variables', read: ({ model }) => drafts(model.entries), write };
