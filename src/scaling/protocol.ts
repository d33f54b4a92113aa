// The worker's protocol: requests in, progress and results out, cancel between slices; pure, so that tests run it too.
import { CloudWatchReader, SLICE_CHARACTERS } from '../workload/cloudwatch.ts';
import type { CloudWatchImport } from '../workload/cloudwatch-result.ts';
import type { TableDemand } from '../workload/traffic.ts';
import { type Cause, causes } from './causes.ts';
import type { ThroughputPrices } from './money.ts';
import { type Limits, type Recommendation, recommendStep } from './recommend.ts';
import { type FixedSettings, type ScalingSettings, startTable, type TableSimulation } from './table.ts';
import { type WayResult, wayOf } from './ways.ts';

/** What to do; `id` is the caller's and comes back with every answer. A new request does not end an older one. */
export type Request =
  | {
      readonly id: number;
      readonly type: 'import';
      readonly text: string | Blob;
      readonly options: ImportRequestOptions;
    }
  | {
      readonly id: number;
      readonly type: 'simulate';
      readonly demand: TableDemand;
      readonly settings: ScalingSettings | FixedSettings;
      /** Null where prices are not known. */
      readonly prices: ThroughputPrices | null;
    }
  | { readonly id: number; readonly type: 'recommend'; readonly demand: TableDemand; readonly limits: Limits }
  | { readonly id: number; readonly type: 'cancel' };

interface ImportRequestOptions {
  readonly indexes: readonly string[];
  readonly offsetMinutes?: number;
}

export type Answer =
  | { readonly id: number; readonly type: 'progress'; readonly share: number }
  | { readonly id: number; readonly type: 'imported'; readonly result: CloudWatchImport }
  | {
      readonly id: number;
      readonly type: 'simulated';
      readonly result: TableSimulation;
      readonly causes: readonly Cause[];
      /** What the settings cost and throttle. */
      readonly way: WayResult;
    }
  | { readonly id: number; readonly type: 'recommended'; readonly result: Recommendation }
  | { readonly id: number; readonly type: 'cancelled' }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };

/** The part of a Blob that the import reads; a file comes in pieces, two of them in memory at most. */
interface Blob {
  readonly size: number;
  readonly slice: (from: number, to: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

/** What the surroundings give: a decoder of UTF-8 pieces, and a pause in which messages arrive. */
export interface Surroundings {
  readonly answer: (answer: Answer) => void;
  readonly pause: () => Promise<void>;
  readonly decoder: () => { readonly decode: (bytes: ArrayBuffer | undefined, options: { stream: boolean }) => string };
}

/** Minutes simulated between two pauses: some 5 ms of six dimensions. */
const STEP_MINUTES = 40 * 1440;
/** Bytes of a file that are read at once: each reading waits for the browser. */
const READ_BYTES = 4_194_304;

/** A server of requests; it works on one at a time and looks for cancellations in the pauses. */
export function createServer(around: Surroundings): (request: Request) => Promise<void> {
  const cancelled = new Set<number>();
  const running = new Set<number>();
  let last: Promise<void> = Promise.resolve();

  /** Reports progress, lets messages in, and says whether to go on. */
  const proceed = async (id: number, share: number): Promise<boolean> => {
    around.answer({ id, type: 'progress', share });
    await around.pause();
    return !cancelled.has(id);
  };

  const work = async (request: Exclude<Request, { type: 'cancel' }>): Promise<Answer> => {
    const { id } = request;
    if (cancelled.has(id)) return { id, type: 'cancelled' };
    switch (request.type) {
      case 'import':
        return importing(request, around, proceed);
      case 'simulate': {
        const run = startTable(request.demand, request.settings);
        for (let minute = STEP_MINUTES; minute < run.minutes; minute += STEP_MINUTES) {
          run.advance(minute);
          if (!(await proceed(id, minute / run.minutes))) return { id, type: 'cancelled' };
        }
        run.advance(run.minutes);
        const result = run.result();
        const { demand, settings, prices } = request;
        const way = wayOf(demand, settings, prices, result);
        return { id, type: 'simulated', result, causes: causes(demand, settings, result), way };
      }
      case 'recommend': {
        const result = recommendStep(request.demand, request.limits, (share) => {
          around.answer({ id, type: 'progress', share });
          return true;
        });
        return result === null ? { id, type: 'cancelled' } : { id, type: 'recommended', result };
      }
    }
  };

  return (request) => {
    if (request.type === 'cancel') {
      if (running.has(request.id)) cancelled.add(request.id);
      return last;
    }
    running.add(request.id);
    last = last.then(async () => {
      let answer: Answer;
      try {
        answer = await work(request);
      } catch (error) {
        answer = { id: request.id, type: 'failed', message: error instanceof Error ? error.message : String(error) };
      }
      running.delete(request.id);
      cancelled.delete(request.id);
      around.answer(answer);
    });
    return last;
  };
}

async function importing(
  { id, text, options }: Extract<Request, { type: 'import' }>,
  around: Surroundings,
  proceed: (id: number, share: number) => Promise<boolean>,
): Promise<Answer> {
  const reader = new CloudWatchReader(options);
  const decoder = around.decoder();
  const size = typeof text === 'string' ? text.length : text.size;
  const bytes = (at: number): Promise<ArrayBuffer> | null => {
    if (typeof text === 'string' || at >= size) return null;
    const reading = text.slice(at, Math.min(size, at + READ_BYTES)).arrayBuffer();
    // One that is no longer wanted may fail unheard.
    reading.catch(() => undefined);
    return reading;
  };
  let reading = bytes(0);
  for (let at = 0; at < size && !reader.refused; at += READ_BYTES) {
    const end = Math.min(size, at + READ_BYTES);
    const buffer = await reading;
    // The browser reads on while these are parsed.
    reading = bytes(end);
    const piece =
      typeof text === 'string' ? text.slice(at, end) : decoder.decode(buffer ?? undefined, { stream: end < size });
    for (let from = 0; from < piece.length; from += SLICE_CHARACTERS) {
      reader.push(piece.slice(from, from + SLICE_CHARACTERS));
    }
    if (!(await proceed(id, end / size))) return { id, type: 'cancelled' };
  }
  return { id, type: 'imported', result: reader.finish() };
}
