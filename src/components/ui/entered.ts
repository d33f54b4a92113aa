// What was entered into a prerendered control before React took it over, or was restored by the browser: the control is to keep it.
import { type RefCallback, useCallback, useRef } from 'react';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What a person, and not the markup, put into a control: its text, or whether a checkbox is on.
 *
 * @returns undefined where the control stands as the markup has it; also for a radio that is off, since the one that is on tells
 */
export function enteredInto(control: Control): string | boolean | undefined {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some(({ selected, defaultSelected }) => selected && !defaultSelected)
      ? control.value
      : undefined;
  }
  if (control.type === 'checkbox' && control instanceof HTMLInputElement) {
    return control.checked === control.defaultChecked ? undefined : control.checked;
  }
  if (control.type === 'radio' && control instanceof HTMLInputElement) {
    return control.checked && !control.defaultChecked ? control.value : undefined;
  }
  return control.value === control.defaultValue ? undefined : control.value;
}

/** Has a control hold a value as if it had been entered: a text, or whether a checkbox is on; a radio, whether the value is its own. */
export function enterInto(control: Control, value: string | boolean): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === true;
  else if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === value;
  else control.value = String(value);
}

/** A ref for a control whose state React holds: hands over, once, what was entered into it before. */
export function useEntered<T extends Control>(take: (entered: string | boolean) => void): RefCallback<T> {
  const latest = useRef(take);
  latest.current = take;
  return useCallback((control: T | null) => {
    const entered = control === null ? undefined : enteredInto(control);
    if (entered !== undefined) latest.current(entered);
  }, []);
}
