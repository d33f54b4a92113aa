// Reads a Region's file of AWS's public Price List: products, price bands, version. Trusts nothing in it.
// Format: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/reading-an-offer.html

export class PriceListError extends Error {}

export interface Product {
  readonly sku: string;
  readonly family: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Band {
  readonly from: number;
  /** Infinity for the last one. */
  readonly to: number;
  /** USD for one unit, as the decimal text of the list. */
  readonly usd: string;
}

export interface PriceList {
  readonly code: string;
  readonly version: string;
  readonly published: string;
  readonly products: readonly Product[];
  /** Bands of a product in order, without a gap from 0 on. */
  readonly bandsOf: (sku: string) => readonly Band[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own property of an object, so that nothing comes from a prototype. */
const own = (object: unknown, name: string): unknown =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

function objectAt(object: unknown, name: string, where: string): Json {
  const value = own(object, name);
  if (!isObject(value)) throw new PriceListError(`${where}: ${name} is no object`);
  return value;
}

function textAt(object: unknown, name: string, where: string, pattern: RegExp): string {
  const value = own(object, name);
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw new PriceListError(
      `${where}: ${name} is not as expected: ${(JSON.stringify(value) ?? 'missing').slice(0, 80)}`,
    );
  }
  return value;
}

/** AWS publishes prices with ten decimals; longer numbers than these are no prices. */
const DECIMAL = /^\d{1,9}(\.\d{1,12})?$/;
const RANGE = /^(\d{1,15}(\.\d{1,12})?|Inf)$/;
const WORD = /^[\w./ -]{1,100}$/;

function bound(object: unknown, name: string, where: string): number {
  const text = textAt(object, name, where, RANGE);
  return text === 'Inf' ? Number.POSITIVE_INFINITY : Number(text);
}

function readBand(dimension: unknown, where: string): Band {
  const price = objectAt(dimension, 'pricePerUnit', where);
  return {
    from: bound(dimension, 'beginRange', where),
    to: bound(dimension, 'endRange', where),
    usd: textAt(price, 'USD', where, DECIMAL),
  };
}

/** The bands of the one on-demand term of a product. */
function readBands(terms: Json, sku: string): readonly Band[] {
  const where = `product ${sku}`;
  const offers = Object.values(objectAt(terms, sku, `terms of ${where}`));
  if (offers.length !== 1) throw new PriceListError(`${where} has ${offers.length} terms, not one`);
  const dimensions = Object.values(objectAt(offers[0], 'priceDimensions', where));
  const bands = dimensions.map((dimension) => readBand(dimension, where)).sort((a, b) => a.from - b.from);
  let reached = 0;
  for (const band of bands) {
    if (band.from !== reached || band.to <= band.from)
      throw new PriceListError(`${where} has bands with a gap or overlap`);
    reached = band.to;
  }
  if (reached !== Number.POSITIVE_INFINITY) throw new PriceListError(`${where} has bands that end`);
  return bands;
}

function readProduct(value: unknown, key: string): Product {
  const where = `product ${key}`;
  const sku = textAt(value, 'sku', where, WORD);
  if (sku !== key) throw new PriceListError(`${where} has the SKU ${sku}`);
  const family = own(value, 'productFamily');
  const attributes = Object.entries(objectAt(value, 'attributes', where));
  return {
    sku,
    family: typeof family === 'string' ? family : '',
    attributes: new Map(attributes.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

/**
 * Reads the text of a Region file.
 *
 * @throws PriceListError when it is not one; bands are judged when they are asked for, so that a product we do not need
 * may be of a shape we do not know
 */
export function readPriceList(text: string): PriceList {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new PriceListError('the file is not JSON');
  }
  const where = 'the file';
  const products = Object.entries(objectAt(file, 'products', where));
  const terms = objectAt(objectAt(file, 'terms', where), 'OnDemand', 'terms');
  return {
    code: textAt(file, 'offerCode', where, /^[A-Za-z][A-Za-z0-9]{0,49}$/),
    version: textAt(file, 'version', where, /^\d{14}$/),
    published: textAt(file, 'publicationDate', where, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    products: products.map(([key, value]) => readProduct(value, key)),
    bandsOf: (sku) => readBands(terms, sku),
  };
}
