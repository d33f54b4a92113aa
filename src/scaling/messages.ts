// The door of the worker and of the page: a message is taken only when it has the shape that the protocol gives it.
import * as z from 'zod/mini';
import { MAX_MINUTES } from '../workload/cloudwatch-series.ts';
import type { Answer, Request } from './protocol.ts';

/** A table has 20 indexes by AWS's default quota. */
const MOST_RESOURCES = 21;
const MOST_LIST = 1000;

const list = <T extends z.core.SomeType>(of: T, most = MOST_LIST) => z.array(of).check(z.maxLength(most));
const both = <T extends z.core.SomeType>(of: T) => z.object({ read: of, write: of });
const text = z.string().check(z.maxLength(10_000));
const number = z.number();
const id = z.int();
const share = z.number().check(z.minimum(0), z.maximum(1));
const kind = z.enum(['read', 'write']);
const way = z.enum(['on-demand', 'fixed', 'auto-scaled']);
const term = z.enum(['1y', '3y']);
const series = z.custom<Float64Array>((value) => value instanceof Float64Array && value.length <= MAX_MINUTES);
const demand = z.object({
  startMinute: number,
  resources: list(z.object({ id: text, read: series, write: series }), MOST_RESOURCES),
});
const fixed = z.object({ table: both(number), index: both(number) });
const bounds = z.object({ min: number, max: number, target: number });
const settings = z.union([z.object({ read: bounds, write: bounds, initial: fixed }), fixed]);
const reserved = both(z.object({ upfront: number, hour: number }));
const prices = z.object({
  request: both(number),
  hour: both(number),
  alarm: number,
  reserved: z.object({ '1y': z.optional(reserved), '3y': z.optional(reserved) }),
});

/** What a Blob has and the import reads. */
const isBlob = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'size' in value && 'slice' in value;

const request = z.discriminatedUnion('type', [
  z.object({
    id,
    type: z.literal('import'),
    text: z.union([z.string(), z.custom(isBlob)]),
    options: z.object({ indexes: list(text, MOST_RESOURCES), offsetMinutes: z.optional(number) }),
  }),
  z.object({ id, type: z.literal('simulate'), demand, settings, prices: z.nullable(prices) }),
  z.object({
    id,
    type: z.literal('recommend'),
    demand,
    limits: z.object({
      prices: z.nullable(prices),
      throttledShare: z.optional(number),
      headroom: z.optional(number),
      terms: z.optional(list(term)),
      highest: z.optional(number),
      targets: z.optional(list(number)),
      basis: z.optional(
        z.object({
          assumed: z.optional(z.boolean()),
          period: z.optional(number),
          throttleEvents: z.optional(number),
        }),
      ),
    }),
  }),
  z.object({ id, type: z.literal('cancel') }),
]);

const simulation = z.object({
  provisioned: series,
  consumed: series,
  throttled: series,
  unitHours: number,
  unitHoursHourMax: number,
  ups: number,
  downs: number,
  heldMinutes: number,
});
const variables = z.record(
  z.string().check(z.regex(/^[a-z_]{1,60}$/)),
  z.union([number, z.boolean(), z.enum(['PROVISIONED', 'PAY_PER_REQUEST'])]),
);
const result = z.object({
  way,
  settings: variables,
  monthly: z.nullable(number),
  monthlyHourMax: z.nullable(number),
  throttledUnits: number,
  throttledShare: number,
  reservations: list(z.object({ term, blocks: both(number), saving: number })),
});

const answer = z.discriminatedUnion('type', [
  z.object({ id, type: z.literal('progress'), share }),
  z.object({
    id,
    type: z.literal('imported'),
    result: z.object({
      demand: z.nullable(demand),
      provisioned: z.nullable(demand),
      start: number,
      period: number,
      series: list(z.object({ metric: text, resource: text, points: number, period: number, missing: number })),
      throttleEvents: number,
      idleMinutes: number,
      notes: list(text),
      problems: list(z.object({ line: z.nullable(number), message: text })),
    }),
  }),
  z.object({
    id,
    type: z.literal('simulated'),
    result: z.object({
      resources: list(z.object({ id: text, read: simulation, write: simulation }), MOST_RESOURCES),
      throttledByIndexes: series,
    }),
    causes: list(
      z.object({
        id: z.enum(['capacity', 'max', 'initial', 'target', 'index', 'quota']),
        resource: text,
        kind,
        minutes: number,
        firstMinute: number,
        units: number,
        message: text,
      }),
    ),
    way: result,
  }),
  z.object({
    id,
    type: z.literal('recommended'),
    result: z.object({
      best: z.nullable(way),
      settings: variables,
      ways: z.object({ onDemand: result, fixed: result, autoScaled: result }),
      margin: z.nullable(number),
      cheaperButThrottles: z.nullable(result),
      reasons: list(text),
      unknowns: list(text),
    }),
  }),
  z.object({ id, type: z.literal('cancelled') }),
  z.object({ id, type: z.literal('failed'), message: text }),
]);

/** A request that the page sent; null for anything else. */
export const requestOf = (data: unknown): Request | null =>
  request.safeParse(data).success ? (data as Request) : null;

/** An answer that the worker gave; null for anything else. */
export const answerOf = (data: unknown): Answer | null => (answer.safeParse(data).success ? (data as Answer) : null);

/** The memory of an answer's series, to be handed over instead of copied. */
export function buffersOf(given: Answer): readonly ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (value instanceof Float64Array) found.add(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) visit(part);
  };
  if (given.type === 'imported' || given.type === 'simulated') visit(given.result);
  return [...found];
}
