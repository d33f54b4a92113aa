// Numbers, money and dates as the page shows them; all through Intl, for one locale at a time.

const LOCALE = 'en-US';

const dollars = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD' });
const fineDollars = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 10,
});
const wholes = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const times = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });

/** USD to the cent; what is more than nothing but less than a cent says so. */
export function money(usd: number): string {
  if (usd > 0 && usd < 0.005) return `<${dollars.format(0.01)}`;
  return dollars.format(usd);
}

/** A unit price in USD with all its digits. */
export const unitPrice = (usd: number): string => fineDollars.format(usd);

export const quantity = (count: number): string => wholes.format(count);

/** A share of 1 as a percentage. */
export const percent = (share: number): string => percents.format(share);

/** A moment, in milliseconds since 1970, in the time zone of the browser. */
export const dateTime = (at: number): string => times.format(at);
