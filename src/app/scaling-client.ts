// Opens the scaling worker: the only place of ours that starts code from an address, so it has a Trusted Types policy.
import type { WorkerPort } from '../platform/workers.ts';
import { answerOf } from '../scaling/messages.ts';
import address from './scaling-worker.ts?worker&url';

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (given: string) => string },
  ) => {
    readonly createScriptURL: (given: string) => URL;
  };
}

/** The worker's address and no other becomes a script. */
function createScriptURL(given: string): string {
  if (given !== address) throw new TypeError('not the scaling worker');
  return given;
}

let trusted: URL | string | null = null;

/**
 * The policy's name is in the `trusted-types` list of the page's content security policy. It can be made once only.
 * Browsers without Trusted Types take the address itself.
 */
function scriptAddress(): URL | string {
  const policies: Policies | undefined = Reflect.get(globalThis, 'trustedTypes');
  trusted ??=
    policies === undefined
      ? address
      : policies.createPolicy('scalingWorker', { createScriptURL }).createScriptURL(address);
  return trusted;
}

/** A worker that answers in the protocol's shapes; anything else counts as its failure. */
export function openScalingWorker(): WorkerPort {
  const worker = new Worker(scriptAddress(), { type: 'module' });
  return {
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
    listen: (onAnswer, onFailure) => {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const answer = answerOf(data);
        if (answer === null) onFailure();
        else onAnswer(answer);
      });
      worker.addEventListener('messageerror', onFailure);
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        onFailure();
      });
    },
  };
}
