// What the form holds: a group for the variables, one for the workload, one for the user's own prices.
import { createContext, useContext } from 'react';
import type { createFormControl } from 'react-hook-form';
import type { DraftValue, MapRow } from '../../terraform/entry.ts';

export interface FormValues {
  variables: Record<string, DraftValue> & { tags: MapRow[] };
  workload: Record<string, string>;
  prices: Record<string, string>;
}

export type Group = keyof FormValues;

/**
 * react-hook-form's control without its hooks: fields are tied by `register`, and what is entered becomes an action. Nothing
 * of the page is drawn from the form's own state.
 */
export type Form = ReturnType<typeof createFormControl<FormValues>>;

export const FormContext = createContext<Form | null>(null);

/** The form around a field. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error('a field stands outside of the form');
  return form;
}
