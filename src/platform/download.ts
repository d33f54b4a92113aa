// Hands a file to the browser to save.

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
