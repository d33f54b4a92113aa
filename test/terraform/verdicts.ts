// Terraform's own verdict on values of the module's variables, in bulk and without a provider.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleDirectory, mustRun, terraform, withDirectory } from './terraform.ts';

/** One value for one variable, as HCL text: `"abc"`, `5`, `null`, `{ a = 1 }`; one line. */
export interface Case {
  readonly variable: string;
  readonly text: string;
}

interface Diagnostic {
  readonly summary: string;
  readonly detail: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

/** The `variable` blocks of the module by name, in the file's order and to the letter. */
export function variableBlocks(directory = moduleDirectory): ReadonlyMap<string, string> {
  const text = readFileSync(join(directory, 'variables.tf'), 'utf8');
  const blocks = text.split(/\n(?=variable )/).map((block) => block.replace(/\n*$/, '\n'));
  return new Map(blocks.map((block) => [/^variable "(\w+)"/.exec(block)?.[1] ?? '', block]));
}

// Terraform's time grows with the square of the calls in one configuration: 100 take 0.3 s, 500 take 5 s.
const CALLS = 60;
const LINES = 4;

/**
 * The sentences with which Terraform refuses each value, in the order of the cases; empty where it takes the value. Each case
 * calls a module that holds nothing but its variable's block, which is enough: in the language of Terraform 1.0 a validation
 * sees no other variable. Two processes at a time.
 */
export async function verdicts(cases: readonly Case[]): Promise<readonly (readonly string[])[]> {
  const chunks = Array.from({ length: Math.ceil(cases.length / CALLS) }, (_, index) =>
    cases.slice(index * CALLS, (index + 1) * CALLS),
  );
  const answers: (readonly (readonly string[])[])[] = [];
  const worker = async (first: number): Promise<void> => {
    for (let index = first; index < chunks.length; index += 2) answers[index] = await judge(chunks[index] ?? []);
  };
  await Promise.all([worker(0), worker(1)]);
  return answers.flat();
}

async function judge(cases: readonly Case[]): Promise<readonly (readonly string[])[]> {
  const calls = cases.map(
    ({ variable, text }, index) =>
      `module "case_${index}" {\n  source = "./variables/${variable}"\n  ${variable} = ${text}\n}\n`,
  );
  const modules = [...variableBlocks()].map(([name, block]) => [`variables/${name}/variables.tf`, block]);
  return withDirectory({ 'main.tf': calls.join(''), ...Object.fromEntries(modules) }, async (directory) => {
    await mustRun(directory, ['init', '-input=false']);
    const { stdout } = await terraform(directory, ['validate', '-json']);
    const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
    return cases.map((_case, index) => diagnostics.filter((found) => caseOf(found) === index).map(sentence));
  });
}

function caseOf({ range, summary, detail }: Diagnostic): number {
  if (range?.filename !== 'main.tf') throw new Error(`not about a case: ${summary}: ${detail}`);
  return Math.floor((range.start.line - 1) / LINES);
}

/** The error_message of a validation, or what a conversion wants. */
function sentence({ detail }: Diagnostic): string {
  const validation = /^([\s\S]*?)\n\nThis was checked by the validation rule/.exec(detail);
  const conversion = /^The given value is not suitable for [\s\S]*?\.tf:[\d,-]+: ([\s\S]*)\.$/.exec(detail);
  const text = validation?.[1] ?? conversion?.[1];
  if (text === undefined) throw new Error(`Terraform said something else: ${detail}`);
  return text;
}
