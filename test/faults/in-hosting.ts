// Faults of how the page is served and shipped.
import { fault, type SeededFault } from './fault.ts';

const HOSTING = 'test/hosting';

export const inHosting: readonly SeededFault[] = [
  fault('brotli that was refused', 'scripts/serve.ts', ['q=0(', 'q=9('], HOSTING),
  fault(
    'a missing file kept for ever',
    'scripts/serve.ts',
    ["response.setHeader('Cache-Control', 'no-cache');", ''],
    HOSTING,
  ),
  fault('nginx keeps a missing file for ever', 'hosting/nginx.conf', ['(200|206|304)', '(200|206|304|404)'], HOSTING),
  fault('nginx sends a missing file without headers', 'hosting/nginx.conf', ['nosniff" always;', 'nosniff";'], HOSTING),
  fault('nginx compresses nothing', 'hosting/nginx.conf', ['gzip_static on;', ''], HOSTING),
  fault(
    'Caddy keeps a missing file for ever',
    'hosting/Caddyfile',
    ['\t\tpath */assets/*\n\t\tfile\n\t}\n\t@other', '\t\tpath */assets/*\n\t}\n\t@other'],
    HOSTING,
  ),
  fault('Caddy takes a POST', 'hosting/Caddyfile', ['\trespond @write 405\n', ''], HOSTING),
  fault('Caddy compresses nothing', 'hosting/Caddyfile', ['precompressed br gzip', ''], HOSTING),
  fault('another policy in the page', 'index.html', ["connect-src 'self'; ", ''], 'test/structure/docs.test.ts'),
];
