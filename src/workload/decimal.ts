// Numbers as exports write them: digits with a point at most, read without the runtime's general conversion.

/** Digits of which every number is exact as an integer, and so is the power of ten to divide it by. */
const EXACT_DIGITS = 15;

const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, digits) => 10 ** digits);

/** What `Number(text)` gives, several times as fast for plain decimals such as `600` and `12.5`. */
export function numberOf(text: string): number {
  const { length } = text;
  if (length === 0 || length > EXACT_DIGITS) return Number(text);
  let value = 0;
  let point = -1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) value = value * 10 + code - 48;
    else if (code === 46 && point < 0 && length > 1) point = at;
    else return Number(text);
  }
  // Both are exact, so that the division rounds once, as reading the decimal does.
  return point < 0 ? value : value / (POWERS[length - 1 - point] as number);
}
