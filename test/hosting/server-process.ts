// A web server of the machine for the tests: found or left out loudly, started on a free port, stopped.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { fate } from '../terraform/have-terraform.ts';

/** A server that runs. */
export interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Where Debian puts some is in root's PATH alone. Null where there is none. */
export const found = (name: string, version: string): string | null =>
  [name, `/usr/sbin/${name}`].find((command) => spawnSync(command, [version]).status === 0) ?? null;

/** `describe` for tests that run a server: left out loudly where there is none, failing where CI must have it. */
export function describeServer(name: string, command: string | null, tests: () => void): void {
  switch (fate(command !== null, process.env.CI)) {
    case 'run':
      describe(name, () => tests());
      break;
    case 'fail':
      describe(name, () => {
        it(`runs ${name}`, () => {
          throw new Error(`CI=true, but there is no ${name}`);
        });
      });
      break;
    case 'leave out':
      console.warn(`\n!!! LEFT OUT, no ${name} !!!\n`);
      describe.skip(name, () => tests());
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts it and waits until it answers.
 *
 * @param log what it has written, for when it ends at once
 */
export async function started(
  command: string,
  args: readonly string[],
  { port, env = {}, log }: { readonly port: number; readonly env?: NodeJS.ProcessEnv; readonly log: () => string },
): Promise<Running> {
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}/`;
  for (let left = 200; left > 0; left -= 1) {
    if (child.exitCode !== null) throw new Error(log());
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
