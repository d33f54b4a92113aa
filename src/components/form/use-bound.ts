// Ties the variables' controls to the draft.
import { useState } from 'react';
import type { UseFormRegisterReturn, UseFormReturn } from 'react-hook-form';
import { names, type VariableName } from '../../catalog/config.ts';
import type { Draft } from '../../catalog/draft.ts';
import { type Control, enteredInto } from '../ui/entered.ts';

export type Binding = Pick<UseFormReturn<Draft>, 'register' | 'setValue'>;

type Bound = Exclude<VariableName, 'tags'>;

/** What was entered into the control before it was tied goes into the draft. */
export function useBound(name: Bound, { register, setValue }: Binding): UseFormRegisterReturn {
  const [tied] = useState(() => new WeakSet<Control>());
  const { ref, ...rest } = register(name);
  const tie = (control: Control | null): void => {
    const entered = control === null || tied.has(control) ? undefined : enteredInto(control);
    // From here on the control shows what the draft holds.
    ref(control);
    if (control !== null) tied.add(control);
    if (entered !== undefined) setValue(name, entered);
  };
  return { ...rest, ref: tie };
}

/** Brings what was entered so far into the draft, for controls that are tied only later. */
export function takeEntered({ setValue }: Pick<Binding, 'setValue'>): void {
  for (const name of names.filter((name): name is Bound => name !== 'tags')) {
    for (const control of document.getElementsByName(name)) {
      const entered = control instanceof HTMLInputElement ? enteredInto(control) : undefined;
      if (entered !== undefined) setValue(name, entered);
    }
  }
}
