// What Terraform holds after conversion, for cases that it takes: read from the state of an apply that has no resources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/catalog/check.ts';
import { names } from '../../src/catalog/config.ts';
import { moduleDirectory, mustRun, withDirectory } from '../terraform/terraform.ts';
import type { Input } from './cases.ts';
import { literal } from './literal.ts';

const BATCH = 12;

export interface Difference {
  readonly input: Input;
  readonly ours: unknown;
  readonly terraform: unknown;
}

/** Where the config that `check` gives is not what Terraform holds; `compared` counts the cases that both take. */
export async function differences(
  cases: readonly Input[],
): Promise<{ compared: number; found: readonly Difference[] }> {
  const taken = cases.filter((input) => check(input).config !== null);
  const found: Difference[] = [];
  for (let start = 0; start < taken.length; start += BATCH) {
    const batch = taken.slice(start, start + BATCH);
    const held = await heldValues(batch);
    for (const [index, input] of batch.entries()) {
      const ours = check(input).config;
      if (JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(held[index]))) {
        found.push({ input, ours, terraform: held[index] });
      }
    }
  }
  return { compared: taken.length, found };
}

/** The same value with every object's keys in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, element]) => [key, sorted(element)]);
}

async function heldValues(cases: readonly Input[]): Promise<unknown[]> {
  const blocks = cases.map((input, index) => {
    const lines = Object.entries(input).map(([name, value]) => `  ${name} = ${literal(value)}\n`);
    const call = `module "c${index}" {\n  source = "./module"\n${lines.join('')}}\n`;
    return `${call}output "c${index}" {\n  value = module.c${index}.values\n}\n`;
  });
  const values = names.map((name) => `    ${name} = var.${name}\n`).join('');
  const files = {
    'main.tf': blocks.join(''),
    'module/variables.tf': readFileSync(join(moduleDirectory, 'variables.tf'), 'utf8'),
    'module/values.tf': `output "values" {\n  value = {\n${values}  }\n}\n`,
  };
  return withDirectory(files, async (directory) => {
    await mustRun(directory, ['init', '-no-color']);
    await mustRun(directory, ['apply', '-auto-approve', '-input=false', '-no-color']);
    const state = readFileSync(join(directory, 'terraform.tfstate'), 'utf8');
    const { outputs } = JSON.parse(state) as { outputs: Readonly<Record<string, { value: unknown }>> };
    return cases.map((_, index) => outputs[`c${index}`]?.value);
  });
}
