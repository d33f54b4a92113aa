// The smallest run of whole lines in which two texts differ, as one edit.

export interface LineEdit {
  /** Offsets in the old text, both at the beginning of a line or at its end. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Null when the texts are equal. */
export function lineEdit(before: string, after: string): LineEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  const kept =
    beginsLine(before, before.length - same) && beginsLine(after, after.length - same)
      ? same
      : wholeLines(before.slice(before.length - same));
  return { from: start, to: before.length - kept, text: after.slice(start, after.length - kept) };
}

const beginsLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

/** How much of a text follows its first line break. */
function wholeLines(text: string): number {
  const cut = text.indexOf('\n');
  return cut === -1 ? 0 : text.length - cut - 1;
}
