// The unit prices of reads and writes alone, for those who compare ways to run a table over traffic of their own.
import type { Workload } from '../workload/workload.ts';
import { discountOf, type Overrides, priceOf } from './costs.ts';
import { infrequentAccess, type Priced } from './priced.ts';
import { type RateName, rateOf } from './rates.ts';

const RESERVED = {
  '1y': {
    read: ['reserved1yReadUpfront', 'reserved1yReadHour'],
    write: ['reserved1yWriteUpfront', 'reserved1yWriteHour'],
  },
  '3y': {
    read: ['reserved3yReadUpfront', 'reserved3yReadHour'],
    write: ['reserved3yWriteUpfront', 'reserved3yWriteHour'],
  },
} as const satisfies Readonly<Record<'1y' | '3y', Readonly<Record<'read' | 'write', readonly RateName[]>>>>;

interface Side {
  readonly read: number;
  readonly write: number;
}

/** USD for one unit; terms without known prices are left out. */
export interface UnitPrices {
  /** One request unit on demand. */
  readonly request: Side;
  /** One provisioned unit, an hour. */
  readonly hour: Side;
  /** One CloudWatch alarm, a month. */
  readonly alarm: number;
  /** A block of 100 reserved units: once, and an hour. */
  readonly reserved: {
    readonly [T in '1y' | '3y']?: Readonly<
      Record<'read' | 'write', { readonly upfront: number; readonly hour: number }>
    >;
  };
}

/** The prices of the table's class in a Region, after a savings plan; null where one of them is not known. */
export function throughputPrices(
  config: Priced,
  workload: Workload,
  region: string,
  overrides: Overrides,
): UnitPrices | null {
  const unit = (rate: RateName): number | null => {
    const price = priceOf(rate, region, overrides);
    return price === null ? null : (price[0] / rateOf(rate).per) * (1 - discountOf(rate, { workload }));
  };
  const side = (read: RateName, write: RateName): Side | null => {
    const prices = { read: unit(read), write: unit(write) };
    return prices.read === null || prices.write === null ? null : { read: prices.read, write: prices.write };
  };
  const isInfrequent = infrequentAccess(config);
  const request = isInfrequent ? side('iaOnDemandRead', 'iaOnDemandWrite') : side('onDemandRead', 'onDemandWrite');
  const hour = isInfrequent ? side('iaReadCapacity', 'iaWriteCapacity') : side('readCapacity', 'writeCapacity');
  const alarm = unit('alarm');
  if (request === null || hour === null || alarm === null) return null;
  // AWS sells no reservations for Standard-IA.
  const terms = isInfrequent ? [] : (['1y', '3y'] as const);
  const reserved = terms.flatMap((term) => {
    const upfront = side(RESERVED[term].read[0], RESERVED[term].write[0]);
    const hourly = side(RESERVED[term].read[1], RESERVED[term].write[1]);
    if (upfront === null || hourly === null) return [];
    const of = (kind: 'read' | 'write') => ({ upfront: upfront[kind], hour: hourly[kind] });
    return [[term, { read: of('read'), write: of('write') }] as const];
  });
  return { request, hour, alarm, reserved: Object.fromEntries(reserved) };
}
