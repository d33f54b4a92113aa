// Our own server, at the top of a host and in a folder of it.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../scripts/security-headers.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { ask } from './ask.ts';
import { makePage, promises } from './promises.ts';

describe.each(['/', '/some/path/'])('serve below %s', (base) => {
  let folder: string;
  let served: Served;

  beforeAll(async () => {
    const page = await makePage();
    folder = page.folder;
    served = await serve(page.dist, 0, securityHeaders, base);
  });

  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  promises(() => served.url, ['br', 'gzip']);

  it('says in plain text that a file is missing', async () => {
    const { status, headers, body } = await ask(served.url, 'nothing.js');
    expect([status, headers['content-type'], body.toString()]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'Not found\n',
    ]);
  });

  it('says what to do when nothing has been built', async () => {
    await expect(serve(folder)).rejects.toThrow('npm run build');
  });
});
