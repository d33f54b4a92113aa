// The shape of a Region's prices: what each file below prices/ holds.
import type { RateName } from './rates.ts';

/**
 * USD for `per` units of the rate; how sure the number is; where it comes from (ids of prices/sources.ts, or the offer
 * and version that it was read from), each with its date.
 */
export type Price = readonly [usd: number, confidence: string, sources: string];

/** AWS lists no such price in the Region: it does not sell it there, as far as the sources say. */
export type NotOffered = readonly [usd: null, confidence: 'not-offered', sources: string];

/** What is known of one rate in one Region; null = not known. */
export type Cell = Price | NotOffered | null;

/** One cell for every rate. */
export type Prices = { readonly [R in RateName]: Cell };

/** Whether a cell says that AWS does not offer it, which is not the same as a price that is not known. */
export const notOffered = (cell: Cell | undefined): cell is NotOffered => cell?.[1] === 'not-offered';

/** The Price List file that a Region's prices were read from. */
export interface Offer {
  /** The offer's version, as in its address; null where only the date is known. */
  readonly version: string | null;
  /** publicationDate, as YYYY-MM-DD or with the time. */
  readonly published: string;
}

export interface RegionPrices {
  readonly id: string;
  /** AWS's name of the Region. */
  readonly name: string;
  /** The day the prices were last gathered or updated, as YYYY-MM-DD. */
  readonly asOf: string;
  /** Whether AWS's free tier counts in the Region; AWS GovCloud (US) has none. */
  readonly freeTier: boolean;
  /** By offer code, such as AmazonDynamoDB. */
  readonly offers: Readonly<Record<string, Offer>>;
  readonly prices: Prices;
}
