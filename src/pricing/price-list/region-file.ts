// The text of a Region's price file in src/pricing/prices/, as the formatter would leave it.

import { rateNames } from '../rates.ts';
import type { Cell, RegionPrices } from '../region-prices.ts';

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

const cellText = (price: Cell): string =>
  price === null ? 'null' : `[${price[0]}, ${quoted(price[1])}, ${quoted(price[2])}]`;

/** The name the file exports: `us-east-1` gives `usEast1`. */
export const exportName = (id: string): string => id.replace(/-(\w)/g, (_, first: string) => first.toUpperCase());

function offersText(offers: RegionPrices['offers']): string {
  const lines = Object.entries(offers).map(([code, { version, published }]) => {
    const shown = version === null ? 'null' : quoted(version);
    return `    ${code}: { version: ${shown}, published: ${quoted(published)} },\n`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}  }`;
}

/** The whole file; reading it back gives the same prices. */
export function regionFileText(region: RegionPrices): string {
  const prices = rateNames.map((name) => `    ${name}: ${cellText(region.prices[name])},\n`);
  return `// Unit prices of ${region.id} in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../region-prices.ts';

export const ${exportName(region.id)}: RegionPrices = {
  id: ${quoted(region.id)},
  name: ${quoted(region.name)},
  asOf: ${quoted(region.asOf)},
  freeTier: ${region.freeTier},
  offers: ${offersText(region.offers)},
  prices: {
${prices.join('')}  },
};
`;
}
