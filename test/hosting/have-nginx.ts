// nginx for the tests: the one installed, with the project's own server block.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { found, freePort, type Running, started } from './server-process.ts';

/** Null where there is none. */
export const nginx = found('nginx', '-v');

const SITE = fileURLToPath(new URL('../../hosting/nginx.conf', import.meta.url));

/** The project's server block, but for the place of the files and the port. */
function siteFor(dist: string, port: number): string {
  const site = readFileSync(SITE, 'utf8');
  const changed = site
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/configurator;', `root ${dist};`);
  if (!changed.includes(`127.0.0.1:${port}`) || !changed.includes(dist))
    throw new Error('hosting/nginx.conf has changed');
  return changed;
}

/** Serves `dist` with nginx on a free port of this machine, its own files in `folder`. */
export async function startNginx(folder: string, dist: string): Promise<Running> {
  const port = await freePort();
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'site.conf'), siteFor(dist, port));
  const temporary = [
    'client_body_temp_path body;',
    'proxy_temp_path proxy;',
    'fastcgi_temp_path fastcgi;',
    'uwsgi_temp_path uwsgi;',
    'scgi_temp_path scgi;',
  ].join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid nginx.pid; error_log error.log;
events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary} include site.conf; }
`,
  );
  return started(nginx ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    port,
    log: () => readFileSync(join(folder, 'error.log'), 'utf8'),
  });
}
