// Build plugin for THIRD-PARTY-NOTICES.md: Vite lists the packages that are bundled, this adds what came into them as text.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The file in dist/ that carries the licences of what is bundled. */
export const NOTICES = 'THIRD-PARTY-NOTICES.md';

const read = (path: string): string =>
  readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();

/**
 * Code that Vite's list misses: Monaco holds copies of the first two, Vite writes its own helper for preloading, and the
 * scaling worker, a build of its own, imports the others.
 */
const COPIED: readonly (readonly [name: string, file: string])[] = [
  ['dompurify', 'LICENSE'],
  ['marked', 'LICENSE.md'],
  ['vite', 'LICENSE.md'],
  ['@streamparser/json', 'LICENSE'],
  ['papaparse', 'LICENSE'],
];

function copiedNotice([name, file]: readonly [name: string, file: string]): string {
  const { version, license } = JSON.parse(read(`${name}/package.json`));
  // Vite's file goes on with what its command line is made of.
  const [text = ''] = read(`${name}/${file}`).split('# Licenses of bundled dependencies');
  return `## ${name} - ${version} (${license})\n\n${text.trim()}`;
}

/** Appends to Vite's file the notices of code that was copied, and those that Monaco carries. */
export function notices(): Plugin {
  return {
    name: 'notices',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const file = bundle[NOTICES];
        if (file?.type !== 'asset') throw new Error(`Vite wrote no ${NOTICES}`);
        const carried = `## Notices of monaco-editor\n\n${read('monaco-editor/ThirdPartyNotices.txt')}`;
        file.source = `${[String(file.source).trim(), ...COPIED.map(copiedNotice), carried].join('\n\n')}\n`;
      },
    },
  };
}
