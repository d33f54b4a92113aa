// Reads a file of the feed behind AWS's pricing pages: one service, prices by Region's name and meter. Trusts nothing in it.
// https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps/SERVICE/USD/current/SERVICE.json, which AWS does not document.
import { PriceListError } from './offer.ts';

export interface Feed {
  readonly service: string;
  /** hawkFilePublicationDate, as YYYY-MM-DD. */
  readonly published: string;
  /** USD for a single unit as decimal text, by AWS's name of the Region and by meter. */
  readonly meters: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (object: unknown, name: string): unknown =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

/** Longer numbers than these are no prices. */
const DECIMAL = /^\d{1,9}(\.\d{1,12})?$/;

function metersOf(region: unknown): ReadonlyMap<string, string> {
  if (!isObject(region)) return new Map();
  return new Map(
    Object.entries(region).flatMap(([meter, value]): [string, string][] => {
      const price = own(value, 'price');
      return typeof price === 'string' && DECIMAL.test(price) ? [[meter, price]] : [];
    }),
  );
}

/**
 * Reads the text of a feed file. Meters whose price is no decimal are left out, and then count as gone.
 *
 * @throws PriceListError when it is not a feed in USD
 */
export function readFeed(text: string): Feed {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new PriceListError('the file is not JSON');
  }
  const manifest = own(file, 'manifest');
  const service = own(manifest, 'serviceId');
  const published = own(manifest, 'hawkFilePublicationDate');
  const regions = own(file, 'regions');
  if (typeof service !== 'string' || !/^[a-z]{1,30}$/.test(service))
    throw new PriceListError('the file names no service');
  if (own(manifest, 'currencyCode') !== 'USD') throw new PriceListError(`${service}: the file is not in USD`);
  if (typeof published !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(published))
    throw new PriceListError(`${service}: the file has no publication date`);
  if (!isObject(regions)) throw new PriceListError(`${service}: the file has no regions`);
  return {
    service,
    published: published.slice(0, 10),
    meters: new Map(Object.entries(regions).map(([name, region]) => [name, metersOf(region)])),
  };
}

/** The feed writes some names of Regions in another way. */
export const feedName = (name: string): string =>
  name
    .replace(/^Europe \(/, 'EU (')
    .replace('AWS GovCloud (US-West)', 'AWS GovCloud (US)')
    .replace('São Paulo', 'Sao Paulo');
