// Debian's Caddy with the configuration that we hand out.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { caddy, startCaddy } from './have-caddy.ts';
import { makePage, promises } from './promises.ts';
import { describeServer, type Running } from './server-process.ts';

describeServer('caddy', caddy, () => {
  let folder: string;
  let running: Running;

  beforeAll(async () => {
    const page = await makePage();
    folder = page.folder;
    running = await startCaddy(folder, page.dist);
  });

  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  promises(() => running.url, ['br', 'gzip']);
});
