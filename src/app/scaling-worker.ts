// The worker that imports traffic, simulates auto scaling and searches settings, so that typing never waits for it.
import { createServer, type Request } from '../scaling/protocol.ts';

const channel = new MessageChannel();

const serve = createServer({
  answer: (answer) => self.postMessage(answer),
  // A message to oneself lets those that wait come first.
  pause: () =>
    new Promise((resume) => {
      channel.port1.onmessage = () => resume();
      channel.port2.postMessage(null);
    }),
  decoder: () => new TextDecoder(),
});

self.addEventListener('message', ({ data }: MessageEvent<Request>) => void serve(data));
