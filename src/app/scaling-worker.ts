// The worker that imports traffic, simulates auto scaling and searches settings, so that typing never waits for it.
import { buffersOf, requestOf } from '../scaling/messages.ts';
import { createServer } from '../scaling/protocol.ts';

const channel = new MessageChannel();

const serve = createServer({
  answer: (answer) => self.postMessage(answer, { transfer: [...buffersOf(answer)] }),
  // A message to oneself lets those that wait come first.
  pause: () =>
    new Promise((resume) => {
      channel.port1.onmessage = () => resume();
      channel.port2.postMessage(null);
    }),
  decoder: () => new TextDecoder(),
});

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = requestOf(data);
  if (request !== null) void serve(request);
});
