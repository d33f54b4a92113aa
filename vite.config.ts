// Builds the static page; the output in dist/ is plain files for any web server.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './scripts/compress.ts';
import { markedSheets } from './scripts/mark-sheets.ts';
import { NOTICES, notices } from './scripts/notices.ts';
import { prerender, withoutPolicy } from './scripts/prerender.ts';

export default defineConfig({
  base: './',
  plugins: [react(), prerender(), withoutPolicy(), markedSheets(), notices(), compressed()],
  build: {
    target: 'es2022',
    sourcemap: false,
    // Vite's list of what is bundled; notices() adds what those packages carry in their turn.
    license: { fileName: NOTICES },
    // Where a browser cannot preload modules, nothing is lost but the head start.
    modulePreload: { polyfill: false },
    // The policy of the page allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // All of the first load in one file: it is compressed as one, and what comes later never splits it.
        // So is what the preview waits for after it: one request, not seven.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'check', test: /\/src\/model\/form\.ts$/ },
          ],
        },
      },
    },
    // Monaco, which comes after everything else.
    chunkSizeWarningLimit: 3500,
  },
});
