// The fake of the scaling worker: the real server of requests without a thread, which a test can hold back or break.
import type { WorkerPort } from '../../src/platform/workers.ts';
import { type Answer, createServer, type Request } from '../../src/scaling/protocol.ts';

export interface FakeWorker extends WorkerPort {
  /** What was posted to it, in order. */
  readonly received: readonly Request[];
  readonly terminated: () => boolean;
  /** Answers as the worker would, even after it was ended. */
  readonly answer: (answer: Answer) => void;
  /** Stops on an error. */
  readonly fail: () => void;
}

/** @param serves whether it serves its requests; otherwise it only receives them */
export function fakeWorker(serves: boolean): FakeWorker {
  const received: Request[] = [];
  let terminated = false;
  let onAnswer: (answer: Answer) => void = () => undefined;
  let onFailure: () => void = () => undefined;
  const serve = createServer({
    answer: (answer) => onAnswer(answer),
    pause: () => Promise.resolve(),
    decoder: () => new TextDecoder(),
  });
  return {
    received,
    terminated: () => terminated,
    answer: (answer) => onAnswer(answer),
    fail: () => onFailure(),
    postMessage: (request) => {
      received.push(request);
      if (serves) void serve(request);
    },
    terminate: () => {
      terminated = true;
    },
    listen: (answered, failed) => {
      onAnswer = answered;
      onFailure = failed;
    },
  };
}
