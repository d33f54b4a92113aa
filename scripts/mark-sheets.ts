// Build plugin: ends every style sheet with an empty rule, by which the page tells one that arrived cut off.
import type { Plugin } from 'vite';

/** The last rule of a whole sheet; src/platform/deploy.ts looks for it. */
const END = '#sheet-end{}';

export function markedSheets(): Plugin {
  return {
    name: 'marked-sheets',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${file.source}${END}`;
        }
      },
    },
  };
}
