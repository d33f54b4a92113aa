// Ties a control to the form; what was entered into it before it was tied is kept.
import { useState } from 'react';
import type { FieldPath, UseFormRegisterReturn } from 'react-hook-form';
import { type Control, enteredInto, enterInto } from '../ui/entered.ts';
import { type Form, type FormValues, type Group, useForm } from './form-values.ts';

/** The path of a field in the form, which is also the name of its control. */
export const pathOf = (group: Group, name: string): FieldPath<FormValues> =>
  `${group}.${name}` as FieldPath<FormValues>;

/** @param initial what the control holds where the form has nothing for it yet */
export function useBound(group: Group, name: string, initial?: string): UseFormRegisterReturn {
  const { register, setValue, getValues } = useForm();
  const [tied] = useState(() => new WeakSet<Control>());
  const path = pathOf(group, name);
  const { ref, ...rest } = register(path, initial === undefined ? {} : { value: initial as never });
  const tie = (control: Control | null): void => {
    const entered = control === null || tied.has(control) ? undefined : enteredInto(control);
    // From here on the control shows what the form holds.
    ref(control);
    if (control !== null) tied.add(control);
    if (entered !== undefined && entered !== getValues(path)) setValue(path, entered as never);
  };
  return { ...rest, ref: tie };
}

/** The controls of a field, tied to the form or not yet. */
const controlsOf = (path: string): readonly Control[] =>
  [...document.getElementsByName(path)].filter(
    (control) => control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement,
  );

/** Puts a value into the form and its controls, those too that are tied only later. */
export function fillIn({ setValue }: Pick<Form, 'setValue'>, path: FieldPath<FormValues>, value: unknown): void {
  setValue(path, value as never);
  if (typeof value !== 'string' && typeof value !== 'boolean') return;
  for (const control of controlsOf(path)) enterInto(control, value);
}

/** Brings what was entered so far into the form, for controls that are tied only later. */
export function takeEntered({ setValue }: Pick<Form, 'setValue'>, names: readonly string[]): void {
  for (const name of names) {
    const path = pathOf('variables', name);
    for (const control of controlsOf(path)) {
      const entered = enteredInto(control);
      if (entered !== undefined) setValue(path, entered as never);
    }
  }
}
