// Time stamps as CloudWatch's console, the AWS CLI and the SDKs write them, to seconds since 1970 UTC.

/** Digits at `at`, or NaN. */
function digits(text: string, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function dayOf(year: number, month: number, day: number): number {
  const seconds = Date.UTC(year, month - 1, day) / 1000;
  const back = new Date(seconds * 1000);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? seconds : Number.NaN;
}

const ZONE = /^(?:\.\d{1,9})?\s*(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2}))?$/i;
const EPOCH = /^\d{10}(\.\d+)?$|^\d{13}$/;

let lastDay = '';
let lastDaySeconds = 0;

/**
 * Seconds since 1970 UTC of `2026-11-25T00:42:00Z`, `…+01:00`, `2026/11/25 00:42:00`, `2026-11-25 00:42` or a number of
 * seconds or milliseconds; NaN for anything else.
 *
 * @param offsetMinutes east of UTC, for stamps that name no zone
 */
export function epochSeconds(text: string, offsetMinutes: number): number {
  if (text.length < 16) return EPOCH.test(text) ? fromNumber(text) : Number.NaN;
  const separator = text.charCodeAt(10);
  if (separator !== 84 && separator !== 116 && separator !== 32)
    return EPOCH.test(text) ? fromNumber(text) : Number.NaN;
  if (lastDay === '' || !text.startsWith(lastDay)) {
    const dash = text[4];
    if ((dash !== '-' && dash !== '/') || text[7] !== dash) return Number.NaN;
    lastDaySeconds = dayOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    lastDay = text.slice(0, 10);
  }
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const hasSeconds = text.charCodeAt(16) === 58;
  const second = hasSeconds ? digits(text, 17, 2) : 0;
  if (text.charCodeAt(13) !== 58 || !(hour <= 23 && minute <= 59 && second <= 60)) return Number.NaN;
  return lastDaySeconds + hour * 3600 + minute * 60 + second - zoneSeconds(text, hasSeconds ? 19 : 16, offsetMinutes);
}

/** Seconds east of UTC of what stands after the time; NaN when it is no zone. */
function zoneSeconds(text: string, at: number, offsetMinutes: number): number {
  if (text.length === at) return offsetMinutes * 60;
  if (text.length === at + 1 && text.charCodeAt(at) === 90) return 0;
  const zone = ZONE.exec(text.slice(at));
  if (zone === null) return Number.NaN;
  const [whole, sign, hours, minutes] = zone;
  if (sign === undefined) return /[a-z]/i.test(whole) ? 0 : offsetMinutes * 60;
  const east = Number(hours) * 3600 + Number(minutes) * 60;
  return sign === '-' ? -east : east;
}

function fromNumber(text: string): number {
  const value = Number(text);
  return value > 1e11 ? value / 1000 : value;
}

/** Whether a stamp says its zone itself. */
export const namesZone = (text: string): boolean => /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.test(text) || EPOCH.test(text);
