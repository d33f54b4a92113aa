// The clipboard, and the selection where the browser refuses it.

/** False when the browser refuses the clipboard; then the element's text is selected instead. */
export async function copyText(text: string, fallback: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (fallback !== null) getSelection()?.selectAllChildren(fallback);
    return false;
  }
}
