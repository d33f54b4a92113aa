// What was entered into the prerendered form before the scripts arrived, or restored by the browser, and how to tell the form.

type Control = HTMLInputElement | HTMLSelectElement;

const isSwitch = (control: HTMLInputElement): boolean => control.type === 'checkbox' || control.type === 'radio';

/** Whether a person, and not the markup, gave the control its state. */
function wasEntered(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((option) => option.selected !== option.defaultSelected && option.selected);
  }
  return isSwitch(control)
    ? control.checked !== control.defaultChecked && (control.type === 'checkbox' || control.checked)
    : control.value !== control.defaultValue;
}

/** Null for what is no switch. */
const checkedOf = (control: Control): boolean | null =>
  control instanceof HTMLInputElement && isSwitch(control) ? control.checked : null;

function enter(control: Control, value: string, checked: boolean | null): void {
  if (checked !== null) {
    if (Reflect.get(control, 'checked') !== checked) control.click();
    return;
  }
  // React compares with the last value set through the element's own property; this one goes around it.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  control.value = '';
  setter?.call(control, value);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/**
 * Notes what is entered until React has taken the controls over, which it does in slices.
 *
 * @returns enters the same again, by the events that the page listens to; to be called when it does
 */
export function typedEarly(root: HTMLElement): () => void {
  const entered = new Map<Control, { value: string; checked: boolean | null }>();
  const note = (control: Control): void => {
    entered.set(control, { value: control.value, checked: checkedOf(control) });
  };
  const listen = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) note(target);
  };
  for (const control of root.querySelectorAll<Control>('input, select')) if (wasEntered(control)) note(control);
  root.addEventListener('input', listen, true);
  return () => {
    root.removeEventListener('input', listen, true);
    for (const [control, { value, checked }] of entered) enter(control, value, checked);
  };
}
