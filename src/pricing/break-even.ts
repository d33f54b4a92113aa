// The utilization of provisioned capacity at which on-demand costs the same, from the prices, with its sum in words.

import { decimal, percent, unitMoney } from '../workload/format.ts';
import { type Overrides, priceOf } from './costs.ts';
import { type RateName, rateOf } from './rates.ts';

export interface BreakEven {
  /** Share of the provisioned units used, from 0 to 1 (above 1: on-demand always costs less); null where a price is not known. */
  readonly write: number | null;
  readonly read: number | null;
  /** The sums, one sentence for writes and one for reads. */
  readonly texts: readonly string[];
}

const SECONDS_PER_HOUR = 3600;

function side(
  name: string,
  hourly: RateName,
  request: RateName,
  region: string,
  overrides: Overrides,
): { share: number | null; text: string } {
  const hour = priceOf(hourly, region, overrides);
  const million = priceOf(request, region, overrides);
  if (hour === null || million === null) return { share: null, text: `${name}: not known, a price is missing` };
  const each = million[0] / rateOf(request).per;
  if (each === 0) return { share: null, text: `${name}: none, on-demand is free at these prices` };
  const share = hour[0] / (SECONDS_PER_HOUR * each);
  const basis = million[1].startsWith('derived') ? ' (from a derived price)' : '';
  const sum = `${unitMoney(hour[0])} an hour ÷ (${decimal(SECONDS_PER_HOUR, 0)} × $${decimal(each, 15)}) = ${percent(share)}${basis}`;
  return { share, text: `${name}: ${sum}` };
}

/** Provisioned capacity costs less than on-demand while more than this share of it is used; by the table's class. */
export function breakEven(region: string, overrides: Overrides = {}, infrequent = false): BreakEven {
  const [writeHour, writeRequest, readHour, readRequest] = infrequent
    ? (['iaWriteCapacity', 'iaOnDemandWrite', 'iaReadCapacity', 'iaOnDemandRead'] as const)
    : (['writeCapacity', 'onDemandWrite', 'readCapacity', 'onDemandRead'] as const);
  const write = side('writes', writeHour, writeRequest, region, overrides);
  const read = side('reads', readHour, readRequest, region, overrides);
  return { write: write.share, read: read.share, texts: [write.text, read.text] };
}
