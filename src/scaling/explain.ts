// A recommendation in sentences: what to take, why, its margin, and what cannot be known from the demand.
import { count, decimal, money, percent } from '../workload/format.ts';
import type { TableDemand } from '../workload/traffic.ts';
import { minutesOf } from '../workload/traffic.ts';
import { LOW_MINUTES, MINUTES_PER_DAY } from './policy.ts';
import type { Way, WayResult } from './ways.ts';

/** Where a demand comes from. */
export interface Basis {
  /** A shape that the user chose rather than measured traffic. */
  readonly assumed?: boolean;
  /** Seconds of a data point of measured traffic; 60 unless told. */
  readonly period?: number;
  /** Throttle events in measured traffic. */
  readonly throttleEvents?: number;
}

interface Facts {
  readonly best: Way | null;
  readonly ways: { readonly onDemand: WayResult; readonly fixed: WayResult; readonly autoScaled: WayResult };
  readonly margin: number | null;
  readonly cheaperButThrottles: WayResult | null;
  readonly minutes: number;
  readonly allowed: number;
}

const NAMES: { readonly [W in Way]: string } = {
  'on-demand': 'On-demand',
  fixed: 'Fixed capacity',
  'auto-scaled': 'Auto scaling',
};

const days = (minutes: number): string => {
  const number = minutes / MINUTES_PER_DAY;
  return `${decimal(number, 1)} ${number === 1 ? 'day' : 'days'}`;
};

/** The reasons, the decision first. */
export function explain(facts: Facts): readonly string[] {
  const { best, ways, margin, cheaperButThrottles, minutes, allowed } = facts;
  const all = [ways.onDemand, ways.fixed, ways.autoScaled];
  const chosen = all.find(({ way }) => way === best);
  if (best === null || chosen === undefined) return [];
  const others = all.filter(({ way }) => way !== best);
  const sentences = [
    `${NAMES[best]} is the cheapest for this traffic: ${money(chosen.monthly ?? 0)} a month, against ${others
      .map(({ way, monthly }) => `${money(monthly ?? 0)} ${OTHERWISE[way]}`)
      .join(' and ')}.`,
  ];
  if (best === 'auto-scaled') sentences.push(bounds(chosen));
  if (best !== 'on-demand') sentences.push(throttling(chosen, minutes, allowed));
  if (margin !== null) sentences.push(marginText(margin));
  if (cheaperButThrottles !== null) {
    sentences.push(
      `The cheapest auto scaling, ${decimal(cheaperButThrottles.settings.write_target_utilization ?? 90, 0)} % from 1 unit up, would cost ${money(cheaperButThrottles.monthly ?? 0)} but throttle ${count(cheaperButThrottles.throttledUnits)} units, ${percent(cheaperButThrottles.throttledShare)} of the demand.`,
    );
  }
  const [reservation] = chosen.reservations;
  if (reservation !== undefined) {
    const { blocks, term, saving } = reservation;
    const parts = [
      blocks.read > 0 ? `${count(blocks.read * 100)} read units` : '',
      blocks.write > 0 ? `${count(blocks.write * 100)} write units` : '',
    ].filter((part) => part !== '');
    sentences.push(
      `${parts.join(' and ')} are always provisioned: reserved for ${term === '1y' ? 'one year' : 'three years'}, they save ${money(saving)} a month.`,
    );
  }
  return sentences;
}

const OTHERWISE: { readonly [W in Way]: string } = {
  'on-demand': 'on demand',
  fixed: 'with fixed capacity',
  'auto-scaled': 'with auto scaling',
};

function bounds({ settings }: WayResult): string {
  const side = (kind: 'read' | 'write') =>
    `${kind}s from ${count(settings[`${kind}_min_capacity`] ?? 0)} to ${count(settings[`${kind}_max_capacity`] ?? 0)} at ${decimal(settings[`${kind}_target_utilization`] ?? 0, 0)} %`;
  return `It scales ${side('read')} and ${side('write')}.`;
}

function throttling({ throttledUnits, throttledShare }: WayResult, minutes: number, allowed: number): string {
  if (throttledUnits === 0) return `Nothing is throttled in the ${days(minutes)} simulated.`;
  return `${count(throttledUnits)} units are throttled in the ${days(minutes)} simulated, ${percent(throttledShare)} of the demand; ${percent(allowed)} are allowed.`;
}

function marginText(margin: number): string {
  if (margin >= 4) return 'It carries at least four times this traffic.';
  const more = Math.round((margin - 1) * 100);
  if (more === 0) return 'It has no margin: 1 % more traffic is throttled.';
  return `It carries up to ${more} % more of the same traffic${more < 10 ? ', which is little margin' : ''}.`;
}

/** What the demand cannot tell, one sentence each. */
export function unknowns(demand: TableDemand, basis: Basis, hasPrices: boolean): readonly string[] {
  const minutes = minutesOf(demand);
  if (minutes === 0) return ['There is no traffic to simulate.'];
  const found: string[] = [];
  if (!hasPrices) found.push('Prices of this Region are not known, so the cheapest way is not known either.');
  if (basis.assumed === true) {
    found.push(
      'The traffic is an assumed shape: real peaks may be higher and steeper. CloudWatch data of the table says more.',
    );
  } else if (minutes < 14 * MINUTES_PER_DAY) {
    found.push(`${days(minutes)} of data cannot show weekly or monthly peaks; 14 days or more say more.`);
  }
  if (minutes < MINUTES_PER_DAY) found.push('Less than a day of data is multiplied to a month.');
  const period = basis.period ?? 60;
  if (period > 60) {
    found.push(`Points of ${count(period / 60)} minutes are averages: shorter peaks in them may be throttled.`);
  }
  if ((basis.throttleEvents ?? 0) > 0) {
    found.push(
      `${count(basis.throttleEvents ?? 0)} throttle events are in the data: demand was higher than what was consumed, by an unknown amount.`,
    );
  }
  const idle = idleMinutes(demand);
  if (idle > 0) {
    found.push(
      `${count(idle)} minutes are in pauses without any traffic: CloudWatch has no data points then, and auto scaling may not lower capacity, so that it may cost more.`,
    );
  }
  return found;
}

/** Minutes in pauses of at least the time that a decrease needs, of the dimension that has most of them. */
function idleMinutes(demand: TableDemand): number {
  let most = 0;
  for (const resource of demand.resources) {
    for (const series of [resource.read, resource.write]) {
      let idle = 0;
      let pause = 0;
      for (let minute = 0; minute <= series.length; minute += 1) {
        if (series[minute] === 0) pause += 1;
        else {
          if (pause >= LOW_MINUTES) idle += pause;
          pause = 0;
        }
      }
      if (idle < series.length) most = Math.max(most, idle);
    }
  }
  return most;
}
