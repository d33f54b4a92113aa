// nginx for the tests: the one installed, with the project's own server block.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { fate } from '../terraform/have-terraform.ts';

/** Debian puts it where only root's PATH looks. */
const NGINX = ['nginx', '/usr/sbin/nginx'].find((command) => spawnSync(command, ['-v']).status === 0) ?? null;

const SITE = fileURLToPath(new URL('../../hosting/nginx.conf', import.meta.url));

/** `describe` for tests that run nginx: left out loudly where there is none, failing where CI must have it. */
export function describeNginx(name: string, tests: () => void): void {
  switch (fate(NGINX !== null, process.env.CI)) {
    case 'run':
      describe(name, () => tests());
      break;
    case 'fail':
      describe(name, () => {
        it('runs nginx', () => {
          throw new Error('CI=true, but there is no nginx');
        });
      });
      break;
    case 'leave out':
      console.warn(`\n!!! LEFT OUT, no nginx: ${name} !!!\n`);
      describe.skip(name, () => tests());
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

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
export async function startNginx(folder: string, dist: string): Promise<{ url: string; stop: () => Promise<void> }> {
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
  const child = spawn(NGINX ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}/`;
  for (let left = 100; left > 0; left -= 1) {
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) break;
    await pause(50);
  }
  return {
    url,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
