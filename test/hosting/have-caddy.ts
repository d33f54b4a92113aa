// Caddy for the tests: the one installed, with the project's own Caddyfile.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { found, freePort, type Running, started } from './server-process.ts';

/** Null where there is none. */
export const caddy = found('caddy', 'version');

const SITE = fileURLToPath(new URL('../../hosting/Caddyfile', import.meta.url));

/** Serves `dist` with Caddy on a free port of this machine, its own files in `folder`. */
export async function startCaddy(folder: string, dist: string): Promise<Running> {
  const port = await freePort();
  const site = readFileSync(SITE, 'utf8');
  const changed = site
    .replace(/^:8080 \{$/m, `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`)
    .replace('root * /srv/configurator', `root * ${dist}`);
  if (!changed.includes(`127.0.0.1:${port}`) || !changed.includes(dist))
    throw new Error('hosting/Caddyfile has changed');
  const config = join(folder, 'Caddyfile');
  // Its own address to change the configuration, which other Caddies of the machine would have too.
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\n${changed}`);
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const args = ['--config', config, '--adapter', 'caddyfile'];
  return started(caddy ?? 'caddy', ['run', ...args], {
    port,
    env,
    log: () => spawnSync(caddy ?? 'caddy', ['validate', ...args], { encoding: 'utf8' }).stderr,
  });
}
