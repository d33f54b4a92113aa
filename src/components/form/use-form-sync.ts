// Keeps a group of the form's fields and the store the same: what is typed becomes an action, what changes otherwise is put
// into the controls. react-hook-form registers, focuses and holds arrays; the document is in the store.
import { useLayoutEffect } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { Action } from '../../document/actions.ts';
import { equal } from '../../document/patch.ts';
import { type Snapshot, useStore } from '../ui/store-context.ts';
import type { Form, FormValues, Group } from './form-values.ts';
import { fillIn } from './use-bound.ts';

export interface Sync {
  readonly group: Group;
  /** What each control of the group holds for a state; the same object while nothing about it changes. */
  readonly read: (snapshot: Snapshot) => Readonly<Record<string, unknown>>;
  /** The action for what was entered into a control. */
  readonly write: (name: string, value: unknown, snapshot: Snapshot) => Action;
}

export function useFormSync(form: Form, { group, read, write }: Sync): void {
  const store = useStore();
  // Before the page says that it is ready.
  useLayoutEffect(() => {
    let filling = false;
    let filled: Readonly<Record<string, unknown>> = {};
    const fill = (values: Readonly<Record<string, unknown>>): void => {
      const before = filled;
      filled = values;
      filling = true;
      for (const [name, value] of Object.entries(values)) {
        if (value === before[name]) continue;
        const path = `${group}.${name}` as FieldPath<FormValues>;
        // A copy: the form changes what it holds.
        if (!equal(form.getValues(path), value)) fillIn(form, path, structuredClone(value));
      }
      filling = false;
    };
    const take = (field: string, value: unknown): void =>
      store.dispatch(write(field, structuredClone(value), store.getState()));
    const stopForm = form.subscribe({
      formState: { values: true },
      callback: ({ name, values }) => {
        if (filling) return;
        const held = new Map<string, unknown>(Object.entries(values[group] ?? {}));
        const [of, field] = name?.split('.') ?? [];
        // A value set before the form is mounted comes without its name.
        if (name === undefined) for (const one of changed(held, read(store.getState()))) take(one, held.get(one));
        else if (of === group && field !== undefined) take(field, held.get(field));
      },
    });
    fill(read(store.getState()));
    const stopStore = store.subscribe((now) => {
      const values = read(now);
      if (values !== filled) fill(values);
    });
    return () => {
      stopForm();
      stopStore();
    };
  }, [form, store, group, read, write]);
}

/** The names whose values differ, of those that both know. */
const changed = (held: ReadonlyMap<string, unknown>, now: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(now).filter((name) => held.has(name) && !equal(held.get(name), now[name]));
