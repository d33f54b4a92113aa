// Numbers as Terraform holds them: binary floats of 512 bits, read from text as its parser reads it.
// Terraform parses numbers with Go's big.ParseFloat(text, 10, 512, ToNearestEven); each form below was tried on the binary.

/** sign × mantissa × 2^exponent, or an infinity. The mantissa is 0 or odd, so equal numbers have equal fields. */
export interface ExactNumber {
  readonly negative: boolean;
  readonly infinite: boolean;
  readonly mantissa: bigint;
  readonly exponent: number;
}

const PRECISION = 512;
/** Decimal exponents past this are far outside every bound that a rule can state. */
const FAR = 2000;
/** Below 10^this Go's floats run out of exponent, and the number is 0. */
const VANISHED = -646_456_993;
const NUMBER = /^([+-]?)(?:(inf|Inf)|(\d*)(?:\.(\d*))?(?:([eEpP])([+-]?\d+))?)$/;

/** Reads text as Terraform converts a string to a number; null where it says "a number is required". */
export function parseNumber(text: string): ExactNumber | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, sign = '', infinity, whole = '', fraction = '', exponentMark = 'e', exponentText = '0'] = match;
  const negative = sign === '-';
  if (infinity !== undefined) return { negative, infinite: true, mantissa: 0n, exponent: 0 };
  const digits = whole + fraction;
  if (digits === '') return null;
  const mantissa = BigInt(digits);
  if (mantissa === 0n) return { negative, infinite: false, mantissa: 0n, exponent: 0 };
  const exponent = Number(exponentText);
  // Go: "exponent overflow" unless the binary exponent fits 32 bits.
  const reach = bitLength(mantissa) - fraction.length + exponent;
  if (!(reach >= -(2 ** 31) && reach < 2 ** 31)) return null;
  const binary = exponentMark === 'p' || exponentMark === 'P';
  const tens = (binary ? 0 : exponent) - fraction.length;
  return scale(negative, mantissa, tens, binary ? exponent : 0);
}

/** The double nearest to a text that parseNumber takes. */
export function toNumber(text: string): number {
  const [mantissa = '', exponent] = text.toLowerCase().split('p');
  if (exponent !== undefined) return Number(mantissa) * 2 ** Number(exponent);
  return mantissa.endsWith('inf') ? Number(mantissa.replace('inf', 'Infinity')) : Number(mantissa);
}

/** The number nearest to mantissa × 10^tens × 2^twos. */
function scale(negative: boolean, mantissa: bigint, tens: number, twos: number): ExactNumber {
  const magnitude = mantissa.toString().length + tens;
  if (magnitude > FAR || twos > 4 * FAR) return { negative, infinite: true, mantissa: 0n, exponent: 0 };
  if (magnitude < VANISHED) return { negative, infinite: false, mantissa: 0n, exponent: 0 };
  if (magnitude < -FAR || twos < -4 * FAR) return { negative, infinite: false, mantissa: 1n, exponent: -4 * FAR };
  if (tens >= 0) return round(negative, mantissa * 10n ** BigInt(tens), twos, false);
  const divisor = 10n ** BigInt(-tens);
  // Enough quotient bits to round once, with the remainder as the sticky bit.
  const shift = Math.max(0, PRECISION + 2 + bitLength(divisor) - bitLength(mantissa));
  const dividend = mantissa << BigInt(shift);
  return round(negative, dividend / divisor, twos - shift, dividend % divisor !== 0n);
}

/** Rounds to 512 bits, ties to even; `sticky` says that more, non-zero bits follow. */
function round(negative: boolean, value: bigint, exponent: number, sticky: boolean): ExactNumber {
  const excess = bitLength(value) - PRECISION;
  let mantissa = value;
  let power = exponent;
  if (excess > 0) {
    const half = 1n << BigInt(excess - 1);
    const rest = value & ((1n << BigInt(excess)) - 1n);
    mantissa = value >> BigInt(excess);
    if (rest > half || (rest === half && (sticky || (mantissa & 1n) === 1n))) mantissa += 1n;
    power += excess;
  }
  while (mantissa !== 0n && (mantissa & 0xffffffffn) === 0n) {
    mantissa >>= 32n;
    power += 32;
  }
  while (mantissa !== 0n && (mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    power += 1;
  }
  return { negative, infinite: false, mantissa, exponent: power };
}

function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return value === 0n ? 0 : (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)));
}

/** Whether it has no fraction; infinities count as whole, as in Terraform's floor(). */
export const isWhole = (number: ExactNumber): boolean => number.infinite || number.exponent >= 0;

/** Whether min ≤ number ≤ max, for whole bounds. */
export function isBetween(number: ExactNumber, min: number, max: number): boolean {
  if (number.infinite) return false;
  const shift = BigInt(Math.abs(number.exponent));
  const signed = number.negative ? -number.mantissa : number.mantissa;
  const [value, unit] = number.exponent >= 0 ? [signed << shift, 1n] : [signed, 1n << shift];
  return value >= BigInt(min) * unit && value <= BigInt(max) * unit;
}

/** Whether both are the same number. */
export const sameNumber = (a: ExactNumber, b: ExactNumber): boolean =>
  a.infinite === b.infinite &&
  a.mantissa === b.mantissa &&
  a.exponent === b.exponent &&
  (a.negative === b.negative || (a.mantissa === 0n && !a.infinite));

/** A finite double written without an exponent, as Terraform turns a number into a string. */
export function plainText(value: number): string {
  const text = String(Object.is(value, -0) ? '-0' : value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', lead = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${lead}${fraction}`;
  return `${sign}${lead}${fraction.padEnd(exponent, '0')}`;
}
