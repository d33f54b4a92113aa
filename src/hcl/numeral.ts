// Decimal numerals: doubles to digits and digits to doubles, exactly or not at all.

/** More places than any double has. */
const LONGEST = 1000;

/** Every digit of the number, without an exponent, as Terraform prints it; minus zero keeps its sign. @throws RangeError when not finite */
export function digitsOf(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`HCL has no number ${value}`);
  if (Object.is(value, -0)) return '-0';
  const text = String(value);
  return text.includes('e') ? plainDigits(text) : text;
}

/** The double that a numeral of HCL or JSON (optional sign) is, or null when no double is exactly what its digits say. */
export function exactly(numeral: string): number | null {
  const value = Number(numeral);
  if (!Number.isFinite(value)) return null;
  return digitsOf(value) === plainDigits(numeral) ? value : null;
}

/** A numeral without exponent, leading or trailing zeros: `010` is 10, `1.50e2` is 150. Beyond a thousand places it stays as it is. */
export function plainDigits(numeral: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)0*(\d*?)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(numeral) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (Math.abs(point) > LONGEST) return numeral;
  const before = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '';
  const after = (point < 0 ? '0'.repeat(-point) : '') + digits.slice(Math.max(point, 0));
  const integer = before.replace(/^0+/, '') || '0';
  const decimals = after.replace(/0+$/, '');
  return sign + integer + (decimals === '' ? '' : `.${decimals}`);
}
