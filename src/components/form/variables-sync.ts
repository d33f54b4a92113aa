// How the variables' controls and the document go together.
import { defaults, names, rowOf } from '../../catalog/config.ts';
import { draftOf, isVariable } from '../../catalog/entries.ts';
import type { Action } from '../../document/actions.ts';
import { equal } from '../../document/patch.ts';
import { memo } from '../../model/memo.ts';
import type { DraftValue, Entries } from '../../terraform/entry.ts';
import { types } from '../../terraform/types.ts';
import type { Snapshot } from '../ui/store-context.ts';
import type { Sync } from './use-form-sync.ts';

const isList = (name: string): boolean => isVariable(name) && rowOf(name).type === 'list(string)';

/** What the control of a variable holds for a draft: the lines of a list are one text. */
export const toControl = (name: string, draft: DraftValue): DraftValue =>
  isList(name) && Array.isArray(draft) ? draft.join('\n') : draft;

/** The draft that a control's value stands for; no text is no line. */
export function fromControl(name: string, value: DraftValue): DraftValue {
  if (!isList(name) || typeof value !== 'string') return value;
  return value === '' ? [] : value.split('\n');
}

/** What each control holds at the module's default. */
export const defaultDrafts: Readonly<Record<string, DraftValue>> = Object.fromEntries(
  names.map((name) => [name, toControl(name, types[rowOf(name).type].toDraft(defaults[name]) ?? '')]),
);

/** Beside what a control cannot hold it stands at its default. */
const drafts = memo((entries: Entries) =>
  Object.fromEntries(
    names.map((name) => {
      const draft = draftOf(name, entries[name]);
      return [name, draft === null ? (defaultDrafts[name] ?? '') : toControl(name, draft)];
    }),
  ),
);

/** What was typed is the entry; in the base, what is typed as the default is none. */
function write(name: string, value: unknown, { state }: Snapshot): Action {
  const isDefault = state.session.environment === null && equal(value, defaultDrafts[name]);
  return {
    type: 'edit',
    name,
    entry: isDefault ? null : { as: 'typed', value: fromControl(name, value as DraftValue) },
  };
}

export const variablesSync: Sync = { group: 'variables', read: ({ model }) => drafts(model.entries), write };
