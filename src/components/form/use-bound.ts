// Ties a control to the form; what was entered into it before it was tied is kept.
import { useState } from 'react';
import type { FieldPath, UseFormRegisterReturn } from 'react-hook-form';
import { type Control, enteredInto } from '../ui/entered.ts';
import { type Form, type FormValues, type Group, useForm } from './form-values.ts';

/** The path of a field in the form, which is also the name of its control. */
export const pathOf = (group: Group, name: string): FieldPath<FormValues> =>
  `${group}.${name}` as FieldPath<FormValues>;

/** @param initial what the control holds where the form has nothing for it yet */
export function useBound(group: Group, name: string, initial?: string): UseFormRegisterReturn {
  const { register, setValue } = useForm();
  const [tied] = useState(() => new WeakSet<Control>());
  const path = pathOf(group, name);
  const { ref, ...rest } = register(path, initial === undefined ? {} : { value: initial as never });
  const tie = (control: Control | null): void => {
    const entered = control === null || tied.has(control) ? undefined : enteredInto(control);
    // From here on the control shows what the form holds.
    ref(control);
    if (control !== null) tied.add(control);
    if (entered !== undefined) setValue(path, entered as never);
  };
  return { ...rest, ref: tie };
}

/** Brings what was entered so far into the form, for controls that are tied only later. */
export function takeEntered({ setValue }: Pick<Form, 'setValue'>, names: readonly string[]): void {
  for (const name of names) {
    for (const control of document.getElementsByName(pathOf('variables', name))) {
      const isControl = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
      const entered = isControl ? enteredInto(control) : undefined;
      if (entered !== undefined) setValue(pathOf('variables', name), entered as never);
    }
  }
}
