// Our reader against a second oracle, HashiCorp's parser as WebAssembly: the project's own files, and texts with mistakes.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { brokenTexts } from './broken-texts.ts';
import { disagreement } from './oracle.ts';

const TIMEOUT = 120_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

const ownFiles = ['modules', 'recipes'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tf|hcl|tfvars)$/.test(path) && !path.includes('.terraform'))
    .map((path) => join(root, folder, path)),
);

describe('our reader and HashiCorp’s parser', () => {
  it(
    'read the same from every file of the module and the recipes',
    async () => {
      expect(ownFiles.length).toBeGreaterThan(30);
      const found: string[] = [];
      for (const path of ownFiles) {
        const wrong = await disagreement(readFileSync(path, 'utf8'));
        if (wrong !== null) found.push(`${path}: ${wrong}`);
      }
      expect(found).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'refuse the same texts with mistakes',
    async () => {
      const found: string[] = [];
      for (const text of brokenTexts) {
        const wrong = await disagreement(text);
        if (wrong !== null) found.push(`${wrong}\n${text}`);
      }
      expect(found).toEqual([]);
    },
    TIMEOUT,
  );

  it.each([
    ['escapes', 'a = "x$${y} %%{z} \\u00e9\\n"\n'],
    ['templates', 'a = "p${var.y}q"\nb = "${f(1)}"\n'],
    ['heredocs', 'a = <<E\n hi $${x}\nE\n'],
    ['numbers', 'a = 1.50\nb = 1e3\nc = -5\nd = 12345678901234567890\n'],
    ['collections', 'a = [1, var.x, { k = null, "l m" = true, (var.z) = 2 }]\n'],
    ['blocks of one name', 'm "a" {\n  x = 1\n  y {\n    z = 1\n  }\n  y {}\n}\nm "a" {}\nn {}\n'],
  ])('agree on %s', async (_, text) => {
    expect(await disagreement(text)).toBeNull();
  });
});
