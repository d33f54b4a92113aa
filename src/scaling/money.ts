// What throughput costs a month, from unit prices that the caller knows; this layer has no price lists.

import { HOURS_PER_MONTH } from '../workload/format.ts';
import type { Both } from '../workload/traffic.ts';

export type Term = '1y' | '3y';

/** USD at list price. */
export interface ThroughputPrices {
  /** For one request unit on demand. */
  readonly request: Both<number>;
  /** For one provisioned unit, an hour. */
  readonly hour: Both<number>;
  /** For one CloudWatch alarm, a month. */
  readonly alarm: number;
  /** For one block of 100 reserved units: once, and an hour. Terms without known prices are left out. */
  readonly reserved: { readonly [T in Term]?: Both<{ readonly upfront: number; readonly hour: number }> };
}

/** Reserved capacity is sold in blocks of 100 units. */
export const RESERVED_BLOCK = 100;
/** Application Auto Scaling makes four alarms for each dimension of a table or index. */
const ALARMS_PER_DIMENSION = 4;

/** How often the minutes of a simulation happen in a month of 730 hours. */
export const monthsOf = (minutes: number): number => (minutes > 0 ? (HOURS_PER_MONTH * 60) / minutes : 0);

/** Alarms of auto scaling for a table and its indexes. */
export const scalingAlarms = (resources: number): number => resources * 2 * ALARMS_PER_DIMENSION;

const TERM_MONTHS: { readonly [T in Term]: number } = { '1y': 12, '3y': 36 };

export interface Reservation {
  readonly term: Term;
  readonly blocks: Both<number>;
  /** USD a month that it saves, its upfront price spread over the term. */
  readonly saving: number;
}

/**
 * The reservations that pay, the largest saving first: blocks that are provisioned at every minute of the simulation.
 *
 * @param always units provisioned at any time by the table and its indexes together
 */
export function reservations(always: Both<number>, prices: ThroughputPrices): readonly Reservation[] {
  const found = (['1y', '3y'] as const).flatMap((term) => {
    const price = prices.reserved[term];
    if (price === undefined) return [];
    const side = (kind: 'read' | 'write') => {
      const blocks = Math.floor(always[kind] / RESERVED_BLOCK);
      const list = RESERVED_BLOCK * prices.hour[kind] * HOURS_PER_MONTH;
      const paid = price[kind].upfront / TERM_MONTHS[term] + price[kind].hour * HOURS_PER_MONTH;
      return list > paid ? { blocks, saving: blocks * (list - paid) } : { blocks: 0, saving: 0 };
    };
    const read = side('read');
    const write = side('write');
    const saving = read.saving + write.saving;
    return saving > 0 ? [{ term, blocks: { read: read.blocks, write: write.blocks }, saving }] : [];
  });
  return found.sort((one, other) => other.saving - one.saving);
}
