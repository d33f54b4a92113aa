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

/** The same edit without the characters at its ends that stay, so that a caret in the line stays where it is. */
export function narrowed(before: string, { from, to, text }: LineEdit): LineEdit {
  const most = Math.min(to - from, text.length);
  let start = 0;
  while (start < most && before[from + start] === text[start]) start += 1;
  while (start > 0 && isInside(text, start, before, from + start)) start -= 1;
  let same = 0;
  while (same < most - start && before[to - 1 - same] === text[text.length - 1 - same]) same += 1;
  while (same > 0 && isInside(text, text.length - same, before, to - same)) same -= 1;
  return { from: from + start, to: to - same, text: text.slice(start, text.length - same) };
}

/** Whether one of two places lies within a line ending or a surrogate pair. */
const isInside = (text: string, at: number, other: string, otherAt: number): boolean =>
  splits(text, at) || splits(other, otherAt);

const splits = (text: string, at: number): boolean =>
  /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])/.test(text.slice(at - 1, at + 1));
