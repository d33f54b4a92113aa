// Shapes of traffic over a week: rows of names, and the relative weight of each minute with the average and peak asked for.

export const MINUTES_PER_WEEK = 7 * 1440;
export const HOURS_OF_DAY = 24;
export const HOURS_OF_WEEK = 168;

interface ShapeRow {
  readonly value: string;
  readonly label: string;
  /** One sentence: when it is busy. */
  readonly help: string;
  /** 0 in the quietest minute to 1 in the busiest, by minute of the day and day of the week (0 = Monday). */
  readonly profile: (minute: number, day: number) => number;
}

/** A smooth hump around `middle`, in minutes of the day, 0 beyond `reach` minutes from it. */
function hump(minute: number, middle: number, reach: number): number {
  const away = Math.abs(minute - middle);
  const distance = Math.min(away, 1440 - away);
  return distance >= reach ? 0 : (1 + Math.cos((Math.PI * distance) / reach)) / 2;
}

/** A plateau with ramps of an hour. */
function plateau(minute: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (minute - from) / 60, (to - minute) / 60));
}

const weekend = (day: number): boolean => day >= 5;

export const trafficShapes = [
  {
    value: 'steady',
    label: 'Steady',
    help: 'The same at every minute; peak over average has no effect.',
    profile: () => 1,
  },
  {
    value: 'office-hours',
    label: 'Office hours',
    help: '08:00 to 18:00 from Monday to Friday, quiet at night and on weekends.',
    profile: (minute, day) => (weekend(day) ? 0 : plateau(minute, 480, 1080)),
  },
  {
    value: 'evening-peak',
    label: 'Evening peak',
    help: 'Rises from noon to a peak at 20:00, every day.',
    profile: (minute) => hump(minute, 1200, 480),
  },
  {
    value: 'spikes',
    label: 'Spikes',
    help: 'Ten minutes at the peak every two hours, such as imports or campaigns.',
    profile: (minute) => (minute % 120 < 10 ? 1 : 0),
  },
  {
    value: 'weekend',
    label: 'Weekend',
    help: '10:00 to 22:00 on Saturday and Sunday; the other days are quiet.',
    profile: (minute, day) => (weekend(day) ? plateau(minute, 600, 1320) : 0),
  },
] as const satisfies readonly ShapeRow[];

export type ShapeName = (typeof trafficShapes)[number]['value'];

/** How traffic is spread over a week. `utcOffset` is the local time's offset from UTC in hours, -12 to 14. */
export type TrafficShape =
  | { readonly kind: ShapeName; readonly peakToAverage: number; readonly utcOffset?: number }
  /** Amounts by the hour of the local day, 24, or of the week from Monday, 168; in any unit, the average is the workload's. */
  | { readonly kind: 'hourly'; readonly hours: readonly number[]; readonly utcOffset?: number };

/** Values for the week's minutes as they are at UTC. */
function overWeek(utcOffset: number, of: (minute: number, day: number) => number): Float64Array {
  const offset = Number.isFinite(utcOffset) ? Math.round(Math.min(14, Math.max(-12, utcOffset)) * 60) : 0;
  return Float64Array.from({ length: MINUTES_PER_WEEK }, (_, at) => {
    const local = (at + offset + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
    return of(local % 1440, Math.floor(local / 1440));
  });
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Scaled to a mean of 1; a flat line where all are zero. */
function normalised(values: Float64Array): Float64Array {
  const average = mean(values);
  return average > 0 ? values.map((value) => value / average) : values.fill(1);
}

/**
 * A weight for each minute of a week, Monday 00:00 UTC first: the mean is 1 and the largest is the peak over average.
 * A peak that leaves nothing for the quiet minutes makes the busy ones narrower; a profile cannot be narrower than its
 * busiest minute, so a higher peak than that is brought down to it.
 */
export function weights(shape: TrafficShape): Float64Array {
  if (shape.kind === 'hourly') {
    const { hours } = shape;
    const days = hours.length === HOURS_OF_WEEK ? HOURS_OF_DAY : 0;
    return normalised(
      overWeek(shape.utcOffset ?? 0, (minute, day) => amount(hours[day * days + Math.floor(minute / 60)])),
    );
  }
  const row: ShapeRow | undefined = trafficShapes.find(({ value }) => value === shape.kind);
  const profile = overWeek(shape.utcOffset ?? 0, row?.profile ?? (() => 1));
  const peak = Number.isFinite(shape.peakToAverage) ? Math.max(1, shape.peakToAverage) : 1;
  const busy = mean(profile);
  if (busy >= 1) return profile;
  if (peak * busy <= 1) {
    const quiet = (1 - peak * busy) / (1 - busy);
    return profile.map((value) => quiet + (peak - quiet) * value);
  }
  return normalised(narrowed(profile, 1 / peak));
}

const amount = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : 0;

/** The profile to the power that makes its mean `busy`, as near as its plateau allows. */
function narrowed(profile: Float64Array, busy: number): Float64Array {
  let low = 1;
  let high = 2;
  const powered = (power: number) => profile.map((value) => value ** power);
  while (high < 1e6 && mean(powered(high)) > busy) high *= 2;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (mean(powered(middle)) > busy) low = middle;
    else high = middle;
  }
  return powered(high);
}

const MOST_TEXT = 4000;

/** Reads the amounts of 24 or 168 hours, separated by spaces, commas, semicolons or lines, or says what is wrong. */
export function readHours(text: string): { readonly hours: readonly number[] } | { readonly message: string } {
  if (text.length > MOST_TEXT) return { message: `The hours must be at most ${MOST_TEXT} characters.` };
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length !== HOURS_OF_DAY && words.length !== HOURS_OF_WEEK) {
    return {
      message: `Enter ${HOURS_OF_DAY} numbers, one for each hour of a day, or ${HOURS_OF_WEEK} for a week; there are ${words.length}.`,
    };
  }
  const hours = words.map(Number);
  const wrong = hours.findIndex((hour) => !(hour >= 0 && hour <= 1e12));
  if (wrong >= 0) return { message: `Hour ${wrong}: "${words[wrong]}" must be a number from 0 to 10^12.` };
  if (hours.every((hour) => hour === 0)) return { message: 'At least one hour must have traffic.' };
  return { hours };
}
