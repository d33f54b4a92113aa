// A text that was pasted into the control of one row of a map, before it is read.

/** It looks like several rows. */
export interface Pasted {
  readonly text: string;
  readonly into: HTMLInputElement;
}

/** Whether a pasted text may hold several rows: it has several lines, or it is JSON. */
export const maybeRows = (text: string): boolean => /^\s*[[{]|\S\s*[\r\n]+\s*\S/.test(text);

/** What the browser would have made of a pasted text. */
export function insert({ text, into }: Pasted): void {
  into.setRangeText(text.replace(/[\r\n]+/g, ''), into.selectionStart ?? 0, into.selectionEnd ?? 0, 'end');
  into.dispatchEvent(new Event('input', { bubbles: true }));
}
