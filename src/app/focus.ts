// Moves the focus to a field by the Terraform name of its variable.

const fieldOf = (name: string): Element | null => document.querySelector(`[data-field="${CSS.escape(name)}"]`);

/** Focuses the control that is refused, else the field's first one. Opens the folds that the field stands in. */
export function focusField(name: string): void {
  const field = fieldOf(name);
  if (field === null) {
    focusInFold(name);
    return;
  }
  const refused = field.querySelector<HTMLElement>('input[aria-invalid="true"], textarea[aria-invalid="true"]');
  const target = refused ?? field.querySelector<HTMLElement>('input:not(:disabled), select:not(:disabled), button');
  for (let details = field.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    details.open = true;
  }
  target?.focus();
}

/** A fold draws its fields once it is open. */
function focusInFold(name: string): void {
  const fold = document.querySelector<HTMLDetailsElement>(`details[data-names~="${CSS.escape(name)}"]`);
  if (fold === null) return;
  const drawn = new MutationObserver(() => {
    if (fieldOf(name) === null) return;
    drawn.disconnect();
    focusField(name);
  });
  drawn.observe(fold, { childList: true });
  fold.open = true;
}
