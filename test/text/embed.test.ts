// What the bundle carries as the module is what stands in modules/dynamodb.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { expect, it } from 'vitest';
import { embedded, moduleTexts } from '../../scripts/embed-module.ts';
import { moduleFiles } from '../../src/generator/module-files.ts';

it('embeds every file of the module as it stands; else run `npm run embed`', () => {
  const texts = moduleTexts();
  expect(Object.keys(texts)).toEqual(
    expect.arrayContaining(['modules/dynamodb/main.tf', 'modules/dynamodb/README.md']),
  );
  expect(moduleFiles).toEqual(texts);
});

it('ships the tests with all that they need', () => {
  const texts = moduleTexts();
  const sources = Object.values(texts).flatMap((text) =>
    [...text.matchAll(/^\s*source\s*=\s*"(\.[^"]*)"/gm)].map((match) => match[1]),
  );
  expect(sources).toContain('./tests/aws');
  expect(Object.keys(texts).some((path) => path.startsWith('modules/dynamodb/tests/aws/'))).toBe(true);
});

it('leaves out what Terraform keeps in its folders', () => {
  const paths = Object.keys(moduleTexts());
  expect(paths.filter((path) => /\/\.|tfstate|\.lock/.test(path))).toEqual([]);
  expect(paths).toEqual([...paths].sort());
});

it('writes texts that read back as they were', async () => {
  const nasty = { 'a/b.tf': 'x = "${y}\\n"\n\t`\'\n\n', 'empty.md': '', 'no-newline.md': 'a' };
  const source = embedded(nasty).replace(': Readonly<Record<string, string>>', '');
  const loaded = await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
  expect(loaded.moduleFiles).toEqual(nasty);
});
