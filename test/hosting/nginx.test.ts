// Debian's nginx with the configuration that we hand out.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { nginx, startNginx } from './have-nginx.ts';
import { makePage, promises } from './promises.ts';
import { describeServer, type Running } from './server-process.ts';

describeServer('nginx', nginx, () => {
  let folder: string;
  let running: Running;

  beforeAll(async () => {
    const page = await makePage();
    folder = page.folder;
    running = await startNginx(folder, page.dist);
  });

  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  promises(() => running.url, ['gzip']);
});
