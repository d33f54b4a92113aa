// Faults of how the page is served and shipped.
import { fault, type SeededFault } from './fault.ts';

const HOSTING = 'test/hosting';
const DEPLOYMENT = `${HOSTING}/deployment.test.ts`;

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
  fault('Pages publishes the sources', '.github/workflows/pages.yml', ['path: dist', 'path: src'], DEPLOYMENT),
  fault('Pages builds nothing', '.github/workflows/pages.yml', ['npm run build', 'npm run bild'], DEPLOYMENT),
  fault(
    'Pages may write the project',
    '.github/workflows/pages.yml',
    ['contents: read', 'contents: write'],
    DEPLOYMENT,
  ),
  fault('the same seed each week', '.github/workflows/fuzz.yml', ['GITHUB_RUN_ID', 'GITHUB_RUN_NO'], DEPLOYMENT),
  fault('fuzz every day', '.github/workflows/fuzz.yml', ['17 3 * * 1', '17 3 * * *'], DEPLOYMENT),
  fault(
    'an action of any version',
    '.github/workflows/fuzz.yml',
    ['setup-terraform@v3', 'setup-terraform@main'],
    DEPLOYMENT,
  ),
  fault('CI without its tests', '.github/workflows/ci.yml', ['npm ci && npm test', 'npm ci'], DEPLOYMENT),
  fault(
    'a container without a page',
    'hosting/Containerfile',
    ['/src/dist /srv/configurator', '/src/dist /srv'],
    DEPLOYMENT,
  ),
  fault('a container of root', 'hosting/Containerfile', ['USER nginx\n', ''], DEPLOYMENT),
  fault(
    'a container without our headers',
    'hosting/Containerfile',
    ['conf.d/default.conf', 'conf.d/a.conf'],
    DEPLOYMENT,
  ),
  fault('a container without sources', '.dockerignore', ['.tmp', 'src'], DEPLOYMENT),
  fault('another policy in the page', 'index.html', ["connect-src 'self'; ", ''], 'test/structure/docs.test.ts'),
];
