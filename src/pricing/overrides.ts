// Unit prices of the user's own, such as negotiated discounts: what the form shows for each and what it accepts.
import type { Finding } from '../catalog/finding.ts';
import { decimal } from '../workload/format.ts';
import type { Overrides } from './costs.ts';
import { type RateName, rateNames, rateOf } from './rates.ts';

/** The largest unit price taken, in USD for the published amount: far above any that AWS has. */
const MOST = 1e6;

/** The unit behind the field of a rate: `USD per 1,000,000 WRU`. */
export function rateUnit(name: RateName): string {
  const { per, unit } = rateOf(name);
  return per === 1 ? `USD per ${unit}` : `USD per ${decimal(per, 0)} ${unit}`;
}

const NUMBER = /^\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function priceIn(value: unknown): number | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : -1;
  return number >= 0 && number <= MOST ? number : null;
}

/**
 * Reads own prices by rate from typed strings or numbers. An empty string is no price of one's own. What is refused is not
 * among the overrides and has a finding; nothing may be priced while it stands.
 */
export function checkOverrides(input: Readonly<Record<string, unknown>>): {
  overrides: Overrides;
  findings: Finding[];
} {
  const overrides: { [R in RateName]?: number } = {};
  const findings: Finding[] = [];
  for (const name of rateNames) {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) continue;
    const price = priceIn(value);
    if (price !== null) overrides[name] = price;
    else
      findings.push({
        id: `override-${name}`,
        fields: [name],
        source: 'estimate',
        message: `${rateOf(name).label} must be a price from 0 to ${decimal(MOST, 0)} in ${rateUnit(name)}.`,
      });
  }
  return { overrides, findings };
}
