// `npm start`: serves the built page on this machine and opens a browser where there is a desktop.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Served, serve } from './serve.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const DEFAULT_PORT = 4173;

const { values } = parseArgs({
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
});

/** The port asked for is a demand; the default one gives way to any free port when it is taken. */
async function start(): Promise<Served> {
  const asked = values.port ?? process.env.PORT;
  if (asked !== undefined) return serve(DIST, Number(asked));
  try {
    return await serve(DIST, DEFAULT_PORT);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return serve(DIST);
    throw error;
  }
}

/** The command that opens a URL here, or null where nobody would see the window. */
function opener(url: string): [string, string[]] | null {
  if (values['no-open'] || process.env.CI || !process.stdout.isTTY) return null;
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '""', url]];
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return desktop ? ['xdg-open', [url]] : null;
}

const { url } = await start();
console.log(`DynamoDB module configurator: ${url}\nPress Ctrl+C to stop.`);
const command = opener(url);
if (command) {
  // Without a browser the printed URL is enough.
  spawn(command[0], command[1], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
