// Texts with the mistakes that people make: what we say first is what Terraform says, and at its line.
import { expect, it } from 'vitest';
import { positions } from '../../src/hcl/diagnostic.ts';
import { parse } from '../../src/hcl/parse.ts';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { terraform, withDirectory } from '../terraform/terraform.ts';
import { brokenTexts } from './broken-texts.ts';

/** `line summary` of the first problem of each text, as `terraform fmt` prints it; undefined where it finds none. */
const terraformSays = (texts: readonly string[]): Promise<(string | undefined)[]> =>
  withDirectory(Object.fromEntries(texts.map((text, index) => [`t${index}.tf`, text])), async (folder) => {
    const { stderr } = await terraform(folder, ['fmt', '-check', '-list=false', '-no-color']);
    const first = new Map<number, string>();
    for (const [, summary, file, line] of stderr.matchAll(/Error: ([^\n]*)\n\n {2}on t(\d+)\.tf line (\d+)/g)) {
      if (!first.has(Number(file))) first.set(Number(file), `${line} ${summary}`);
    }
    return texts.map((_, index) => first.get(index));
  });

const weSay = (text: string): string | undefined => {
  const [first] = parse(text).diagnostics;
  return first && `${positions(text)(first.range.start).line} ${first.summary}`;
};

describeTerraform('our first diagnostic and Terraform’s', () => {
  it(`agree in line and summary for 95 of 100 of ${brokenTexts.length} mistakes, and none is silent`, async () => {
    const theirs = await terraformSays(brokenTexts);
    expect(brokenTexts.length).toBeGreaterThanOrEqual(100);
    expect(theirs.filter((one) => one === undefined)).toEqual([]);
    expect(brokenTexts.filter((text) => parse(text).diagnostics.length === 0)).toEqual([]);
    const differing = brokenTexts
      .map((text, index) => ({ text, ours: weSay(text), theirs: theirs[index] }))
      .filter(({ ours, theirs: said }) => ours !== said);
    expect(differing.length, JSON.stringify(differing, null, 1)).toBeLessThanOrEqual(brokenTexts.length * 0.05);
  });
});
