// Serves a built page on this machine: what `npm start`, the browser tests and the benchmarks all run against.
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, securityHeaders } from './security-headers.ts';

type Headers = Readonly<Record<string, string>>;

/** A running server. `close` ends open connections too. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** sirv looks for the name of an encoding alone; one of quality 0 is refused (RFC 9110, 12.5.3). */
const acceptable = (encodings: string): string =>
  encodings
    .split(',')
    .filter((coding) => !/;\s*q=0(\.0*)?\s*$/i.test(coding))
    .join(',');

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Serves the files of `dir` on 127.0.0.1, compressed where the build left them so.
 *
 * @param dir a built page; its files are listed once, at the start
 * @param port 0 for any free port
 * @param headers sent with every response
 * @param base the folder on the server, with a slash at both ends
 * @throws Error when `dir` holds no index.html, or the port is taken (code EADDRINUSE)
 */
export async function serve(dir: string, port = 0, headers: Headers = securityHeaders, base = '/'): Promise<Served> {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`${dir} holds no index.html: run \`npm run build\` first`);
  const files = sirv(dir, { etag: true, brotli: true, gzip: true, extensions: ['html'] });
  const server = createServer((request: IncomingMessage, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return plain(response, 405, 'Only GET and HEAD');
    }
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return plain(response, 404, 'Not found');
    request.url = url.slice(base.length - 1);
    request.headers['accept-encoding'] = acceptable(String(request.headers['accept-encoding'] ?? ''));
    // Before sirv answers, so that a 304 has them too.
    response.setHeader('Cache-Control', cacheControl(request.url));
    response.setHeader('Vary', 'Accept-Encoding');
    return files(request, response, () => {
      response.setHeader('Cache-Control', 'no-cache');
      plain(response, 404, 'Not found');
    });
  });
  const bound = await listen(server, port);
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
