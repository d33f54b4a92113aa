// The client of the scaling worker: requests with progress and cancel over one worker that is opened when it is needed.
import type { Answer, Request } from '../scaling/protocol.ts';

/** The part of a Worker that the client uses. */
export interface WorkerPort {
  readonly postMessage: (request: Request) => void;
  readonly terminate: () => void;
  /** Called once, before the first request: `onFailure` when the worker does not load or stops on an error. */
  readonly listen: (onAnswer: (answer: Answer) => void, onFailure: () => void) => void;
}

type WithoutId<R> = R extends Request ? Omit<R, 'id'> : never;
/** A request as callers make it; the client numbers it. */
export type Task = WithoutId<Exclude<Request, { type: 'cancel' }>>;
/** What a task ends with. */
export type Outcome = Exclude<Answer, { type: 'progress' }>;

export interface TaskOptions {
  /** @param share 0 to 1 */
  readonly onProgress?: (share: number) => void;
  /** Cancels the task, whether it waits or runs. */
  readonly signal?: AbortSignal;
}

export interface WorkerClient {
  /** Never rejects: a task that fails, is cancelled or loses its worker has an outcome that says so. */
  readonly run: (task: Task, options?: TaskOptions) => Promise<Outcome>;
  /** Cancels all tasks and ends the worker; the next task opens another. */
  readonly close: () => void;
}

interface Pending {
  readonly request: Request;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly end: (outcome: Outcome) => void;
}

const STOPPED = 'The simulation could not be loaded, or it stopped on an error. Try again, or reload the page.';

/**
 * A client over one worker. A search for settings does not look at messages while it runs, so cancelling ends the
 * worker; the other tasks start again in a new one.
 */
export function createWorkerClient(open: () => WorkerPort): WorkerClient {
  const pending = new Map<number, Pending>();
  let port: WorkerPort | null = null;
  let lastId = 0;

  const end = (id: number, outcome: Outcome): void => {
    const task = pending.get(id);
    pending.delete(id);
    task?.end(outcome);
  };
  const endAll = (outcome: (id: number) => Outcome): void => {
    for (const id of [...pending.keys()]) end(id, outcome(id));
  };
  const drop = (): void => {
    port?.terminate();
    port = null;
  };
  const fail = (): void => {
    drop();
    endAll((id) => ({ id, type: 'failed', message: STOPPED }));
  };
  const opened = (): WorkerPort => {
    if (port !== null) return port;
    const next = open();
    port = next;
    // A worker that was ended may still have an answer on its way.
    next.listen(
      (answer) => {
        if (port !== next) return;
        if (answer.type === 'progress') pending.get(answer.id)?.onProgress?.(answer.share);
        else end(answer.id, answer);
      },
      () => {
        if (port === next) fail();
      },
    );
    return next;
  };
  const post = (requests: Iterable<Request>): void => {
    try {
      for (const request of requests) opened().postMessage(request);
    } catch {
      fail();
    }
  };
  const cancel = (id: number): void => {
    if (!pending.has(id)) return;
    drop();
    end(id, { id, type: 'cancelled' });
    post([...pending.values()].map(({ request }) => request));
  };

  return {
    run: (task, { onProgress, signal } = {}) => {
      lastId += 1;
      const id = lastId;
      if (signal?.aborted) return Promise.resolve({ id, type: 'cancelled' });
      return new Promise((resolve) => {
        const onAbort = (): void => cancel(id);
        signal?.addEventListener('abort', onAbort, { once: true });
        const request: Request = { ...task, id };
        pending.set(id, {
          request,
          onProgress,
          end: (outcome) => {
            signal?.removeEventListener('abort', onAbort);
            resolve(outcome);
          },
        });
        post([request]);
      });
    },
    close: () => {
      drop();
      endAll((id) => ({ id, type: 'cancelled' }));
    },
  };
}
