// What the form holds: a group for the variables, one for the workload, one for the user's own prices.
import { type UseFormReturn, useFormContext } from 'react-hook-form';
import type { DraftValue, MapRow } from '../../terraform/entry.ts';

export interface FormValues {
  variables: Record<string, DraftValue> & { tags: MapRow[] };
  workload: Record<string, string>;
  prices: Record<string, string>;
}

export type Group = keyof FormValues;

export type Form = UseFormReturn<FormValues>;

/** The form around a field. */
export const useForm = (): Form => useFormContext<FormValues>();
