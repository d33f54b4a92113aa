// Numbers and money as the report, the CSV and the formulas print them: a fixed point and comma, whatever the machine's locale.

/** Hours in a month, as AWS Pricing Calculator and infracost count them. */
export const HOURS_PER_MONTH = 730;

/** Commas between groups of three digits; a sign may stand before them. */
function thousands(whole: string): string {
  let text = whole;
  const first = whole.startsWith('-') ? 1 : 0;
  for (let at = whole.length - 3; at > first; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

/** Groups the whole part in thousands and keeps up to `digits` decimals, without trailing zeros. */
export function decimal(value: number, digits: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(value);
  const [whole = '0', fraction = ''] = value.toFixed(digits).split('.');
  const trimmed = fraction.replace(/0+$/, '');
  return trimmed === '' ? thousands(whole) : `${thousands(whole)}.${trimmed}`;
}

/** A quantity: whole from 1,000 on, two decimals from 1 on, three significant digits below. */
export function count(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return decimal(value, 0);
  if (size >= 1 || size === 0) return decimal(value, 2);
  return decimal(value, Math.min(12, 2 - Math.floor(Math.log10(size))));
}

/** Dollars and cents; what is above zero but rounds to nothing is `<$0.01`, never `$0.00`. */
export function money(usd: number): string {
  if (usd > 0 && usd < 0.005) return '<$0.01';
  const [whole = '0', cents = '00'] = Math.abs(usd).toFixed(2).split('.');
  return `${usd < 0 ? '-' : ''}$${thousands(whole)}.${cents}`;
}

/** A unit price with every digit it has: at least two decimals, at most twelve. */
export function unitMoney(usd: number): string {
  const text = decimal(usd, 12);
  const [, fraction = ''] = text.split('.');
  return fraction.length >= 2 ? `$${text}` : `$${text.split('.')[0]}.${fraction.padEnd(2, '0')}`;
}

/** `1 year`, `2 years`. */
export const plural = (amount: number, one: string, many = `${one}s`): string =>
  `${count(amount)} ${amount === 1 ? one : many}`;

/** A share of one as a percentage: `0.2889` is `28.9%`. */
export const percent = (share: number): string => `${decimal(share * 100, 1)}%`;
