// The pages that are measured: ours as it is hosted, and two baselines, served side by side.
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compress } from '../scripts/compress.ts';
import { type Served, serve } from '../scripts/serve.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const BUILT = at('../.tmp/bench');

export interface Pages {
  readonly ours: Served;
  readonly naive: Served;
  readonly bare: Served;
  readonly close: () => Promise<void>;
}

/** Builds the baselines and serves all three; ours must have been built into dist/. */
export async function servePages(): Promise<Pages> {
  await build({
    configFile: false,
    root: at('naive'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: `${BUILT}/naive`, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
  });
  mkdirSync(`${BUILT}/bare`, { recursive: true });
  copyFileSync(at('bare.html'), `${BUILT}/bare/index.html`);
  await Promise.all([compress(`${BUILT}/naive`), compress(`${BUILT}/bare`)]);
  const [ours, naive, bare] = await Promise.all([
    serve(at('../dist')),
    // The baselines are not written for our content security policy.
    serve(`${BUILT}/naive`, 0, {}),
    serve(`${BUILT}/bare`, 0, {}),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([ours.close(), naive.close(), bare.close()]);
  };
  return { ours, naive, bare, close };
}
