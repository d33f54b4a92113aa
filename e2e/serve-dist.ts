// Serves dist/ on a free port for the whole run; the workers inherit its address.
import { fileURLToPath } from 'node:url';
import { serve } from '../scripts/serve.ts';

// biome-ignore lint/style/noDefaultExport: Playwright takes a global set-up as the default export.
export default async function serveDist(): Promise<() => Promise<void>> {
  const served = await serve(fileURLToPath(new URL('../dist', import.meta.url)));
  process.env.E2E_BASE_URL = served.url;
  return served.close;
}
