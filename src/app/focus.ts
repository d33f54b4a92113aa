// Moves the focus to a field by the Terraform name of its variable.

/** The control that is refused, else the field's first one. */
export function focusField(name: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const refused = field?.querySelector<HTMLElement>('input[aria-invalid="true"], textarea[aria-invalid="true"]');
  const target = refused ?? field?.querySelector<HTMLElement>('input:not(:disabled), select:not(:disabled), button');
  for (let details = field?.closest('details'); details; details = details.parentElement?.closest('details')) {
    details.open = true;
  }
  target?.focus();
}
