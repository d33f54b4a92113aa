// Hands a file to the browser to save, and a text to the clipboard.

/** @param type the file's media type */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address when it starts the download, in a task of its own.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** False when the browser refuses the clipboard; then the element's text is selected instead. */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown !== null) getSelection()?.selectAllChildren(shown);
    return false;
  }
}
