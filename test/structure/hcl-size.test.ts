// The size of the HCL reader and its edits, which the page loads when a text is the user's own.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

const HCL = fileURLToPath(new URL('../../src/hcl/', import.meta.url));

/** What the page has from the start, since it writes HCL and normalizes text. */
const WRITER = /\/(?:print|value|escape|layout|numeral|nfc)\.ts$/;

const ENTRY = `
export { parse } from '${HCL}parse.ts';
export { evaluate } from '${HCL}evaluate.ts';
export { attributesOf, blocksOf, bodyOf } from '${HCL}find.ts';
export { referencesIn } from '${HCL}references.ts';
export { applyEdits, argumentEdits, removeArgument, setArgument } from '${HCL}edit.ts';
`;

/** Bytes of the parser, the values, the references and the edits, minified and compressed. */
async function bytes(entry: string): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? entry : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict', external: (id) => WRITER.test(id) },
    },
  });
  const [bundle] = [result].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('Nothing was built.');
  return gzipSync(bundle.output[0].code, { level: 9 }).length;
}

it('has at most 12,000 bytes, compressed, with the edits', async () => {
  const size = await bytes(ENTRY);
  expect(size).toBeGreaterThan(6000);
  expect(size).toBeLessThanOrEqual(12_000);
});
