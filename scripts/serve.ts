// A static server for dist/: what `npm start`, the browser tests and the benchmarks all run against.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { securityHeaders } from './security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const COMPRESSIBLE = /^(text\/|application\/|image\/svg|font\/ttf)/;

type Headers = Readonly<Record<string, string>>;

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly encoded: Map<Encoding, Buffer>;
}

/** A running server. `close` ends open connections too. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

function readAssets(dir: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(dir, file).split(sep).join('/')}`;
    const body = readFileSync(file);
    assets.set(path, {
      body,
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
      // Vite puts the content's hash into the names below assets/, so those never change; the rest is asked for again.
      cacheControl: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      encoded: new Map(),
    });
  }
  return assets;
}

function encodingFor(asset: Asset, accepted: string): Encoding {
  if (!COMPRESSIBLE.test(asset.type) || asset.body.length < 512) return 'identity';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/** Near the best, as hosts that compress ahead of time; the editor would take that seconds. */
const brotliQuality = (body: Buffer): number => (body.length < 1_000_000 ? 10 : 8);

/** Each encoding of a file is made once, at its first request. */
function bodyOf(asset: Asset, encoding: Encoding): Buffer {
  const known = asset.encoded.get(encoding);
  if (known) return known;
  const made =
    encoding === 'br'
      ? brotliCompressSync(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality(asset.body) } })
      : encoding === 'gzip'
        ? gzipSync(asset.body, { level: 9 })
        : asset.body;
  asset.encoded.set(encoding, made);
  return made;
}

function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return '';
  }
}

function plain(response: ServerResponse, status: number, text: string, headers: Headers): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

function answer(
  assets: Map<string, Asset>,
  everywhere: Headers,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    plain(response, 405, 'Only GET and HEAD', { ...everywhere, Allow: 'GET, HEAD' });
    return;
  }
  // Only what stood in dist at the start is served: a path that leaves it names no asset.
  const asset = assets.get(pathOf(request.url ?? '/'));
  if (!asset) {
    plain(response, 404, 'Not found', everywhere);
    return;
  }
  const encoding = encodingFor(asset, String(request.headers['accept-encoding'] ?? ''));
  const etag = `"${asset.etag}-${encoding}"`;
  const headers: Record<string, string> = {
    ...everywhere,
    'Cache-Control': asset.cacheControl,
    'Content-Type': asset.type,
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = bodyOf(asset, encoding);
  headers['Content-Length'] = String(body.length);
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Serves the files of `dir` on 127.0.0.1.
 *
 * @param dir a built page; read once, at the start
 * @param port 0 for any free port
 * @param headers sent with every response
 * @throws Error when `dir` holds no index.html, or the port is taken (code EADDRINUSE)
 */
export async function serve(dir: string, port = 0, headers: Headers = securityHeaders): Promise<Served> {
  const assets = readAssets(dir);
  if (!assets.has('/index.html')) throw new Error(`${dir} holds no index.html: run \`npm run build\` first`);
  const server = createServer((request, response) => answer(assets, headers, request, response));
  const bound = await listen(server, port);
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
