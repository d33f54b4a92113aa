// Serves the page as a slow line would: the HTML in pieces, each cut in the middle of a text, and no script.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Longer than a frame, so that each piece is painted. */
const PAUSE_MS = 25;

/** In the middle of each text of the page. */
function cut(html: string): string[] {
  const body = html.indexOf('<body');
  const places = [...html.matchAll(/>([^<]{2,})</g)]
    .filter(({ index }) => index > body)
    .map(({ index, 1: text = '' }) => index + 1 + Math.floor(text.length / 2));
  return [0, ...places].map((from, at) => html.slice(from, places[at] ?? html.length));
}

export async function serveInPieces(): Promise<{ url: string; close: () => void }> {
  const pieces = cut(readFileSync(fileURLToPath(new URL('../dist/index.html', import.meta.url)), 'utf8'));
  const server = createServer(async ({ url }, response) => {
    if (url !== '/') return response.writeHead(204).end();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    for (const piece of pieces) {
      response.write(piece);
      await pause(PAUSE_MS);
    }
    return response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
