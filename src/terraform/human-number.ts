// Numbers as people write them in a form, as the text that Terraform gets: `5,000`, `5_000`, ` 10 `, `70 %`, `5 RCU`, `3 KB`, `5k`.

/** Powers of 1024, as AWS counts them: DynamoDB's item sizes and storage are in binary KB and GB. */
const BYTES: Readonly<Record<string, number>> = {
  b: 0,
  byte: 0,
  bytes: 0,
  kb: 1,
  kib: 1,
  mb: 2,
  mib: 2,
  gb: 3,
  gib: 3,
  tb: 4,
  tib: 4,
};

const THOUSANDS: Readonly<Record<string, bigint>> = { k: 1_000n, K: 1_000n, M: 1_000_000n };

/** Other words for a unit, in lower case. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent', 'pct'],
  days: ['day', 'd'],
  hours: ['hour', 'h'],
  months: ['month'],
  years: ['year'],
  units: ['unit'],
};

const SPACE = '[ \\u00a0\\u2009\\u202f]';
const NUMBER = new RegExp(
  `^([+-]?)(\\d+(?:\\.\\d*)?|\\.\\d+|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:${SPACE}\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:'\\d{3})+|\\d{1,3}(?:_\\d{3})+)${SPACE}*([^\\d.,]*)$`,
);

/** Longer texts are no numbers that people write. */
const LONGEST = 64;

/** Digits after the point that a conversion between units may leave. */
const MOST_DECIMALS = 6;

/** Whether a text says one thing to some readers and another to others: `5.000` is five, or five thousand. */
export const isAmbiguous = (text: string, unit?: string): boolean =>
  unit !== '%' && /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text.trim());

/**
 * The text that Terraform gets for a number as a person writes it, with the field's unit as it is shown ("RCU", "RCU per
 * index", "%", "days", "KB"). Null where it is no number, has another unit, or may be read in two ways.
 */
export function readNumber(text: string, unit?: string): string | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim();
  if (isAmbiguous(trimmed, unit)) return null;
  const match = NUMBER.exec(trimmed);
  if (match === null) return null;
  const [, sign = '', digits = '', suffix = ''] = match;
  const number = digits
    .replace(new RegExp(`${SPACE}|[,'_]`, 'g'), '')
    .replace(/\.$/, '')
    .replace(/^\./, '0.');
  const converted = convert(number, suffix.trim(), unit);
  return converted === null ? null : `${sign === '-' ? '-' : ''}${converted}`;
}

/** The number in the field's unit; null where the suffix does not fit the field. */
function convert(number: string, suffix: string, unit: string | undefined): string | null {
  if (suffix === '') return number;
  const field = (unit ?? '').toLowerCase();
  const from = BYTES[suffix.toLowerCase()];
  const to = BYTES[field];
  if (to !== undefined)
    return from === undefined ? null : times(number, 1024n ** BigInt(Math.abs(from - to)), from < to);
  if (isUnit(suffix.toLowerCase(), field)) return number;
  const [multiplier = '', rest = ''] = [suffix.charAt(0), suffix.slice(1).trim()];
  const factor = THOUSANDS[multiplier];
  return factor !== undefined && (rest === '' || isUnit(rest.toLowerCase(), field))
    ? times(number, factor, false)
    : null;
}

/** "RCU", "RCUs" and "RCU per index" all name the unit "RCU per index". */
function isUnit(word: string, field: string): boolean {
  if (field === '') return false;
  const [first = ''] = field.split(' ');
  const known = [field, first, `${first}s`, ...(SYNONYMS[first] ?? [])];
  return known.includes(word);
}

/** A decimal text times or divided by a factor, exactly; null where that takes too many decimals. */
function times(number: string, factor: bigint, divides: boolean): string | null {
  const [whole = '', fraction = ''] = number.split('.');
  const scale = 10n ** BigInt(MOST_DECIMALS);
  const padded = BigInt(whole + fraction.padEnd(MOST_DECIMALS, '0').slice(0, MOST_DECIMALS));
  if (fraction.length > MOST_DECIMALS || (divides && padded % factor !== 0n)) return null;
  const scaled = divides ? padded / factor : padded * factor;
  const decimals = (scaled % scale).toString().padStart(MOST_DECIMALS, '0').replace(/0+$/, '');
  return `${scaled / scale}${decimals === '' ? '' : `.${decimals}`}`;
}
