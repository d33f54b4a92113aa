// The module's text against the catalogue's rows and the contract, and Terraform's verdict on values at every edge.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultText } from '../../scripts/module-readme.ts';
import type { Row } from '../../src/catalog/row.ts';
import { variables } from '../../src/catalog/variables.ts';
import { descriptions } from '../../src/generator/descriptions.ts';
import { outputs } from '../../src/generator/outputs.ts';
import { conditionText } from './condition-text.ts';
import { contractOutputs, contractVariables } from './contract.ts';
import { describeTerraform } from './have-terraform.ts';
import { probes } from './probes.ts';
import { moduleDirectory } from './terraform.ts';
import { variableBlocks, verdicts } from './verdicts.ts';

const rows: readonly Row[] = variables;
const read = (path: string): string => readFileSync(join(moduleDirectory, path), 'utf8');

/** The block that variables.tf must hold for a row. */
function blockText(row: Row): string {
  const validations = row.rules.map(
    (rule) =>
      `\n  validation {\n    condition     = ${conditionText(rule, row)}\n    error_message = ${JSON.stringify(rule.message)}\n  }\n`,
  );
  return [
    `variable "${row.name}" {\n`,
    `  description = ${JSON.stringify(descriptions[row.name])}\n`,
    `  type        = ${row.type}\n`,
    `  default     = ${defaultText(row)}\n`,
    ...validations,
    '}\n',
  ].join('');
}

describe('variables.tf', () => {
  const blocks = variableBlocks();

  it('declares the variables of the rows, in their order', () => {
    expect([...blocks.keys()]).toEqual(rows.map((row) => row.name));
  });

  it.each(rows.map((row) => [row.name, row] as const))('declares %s as its row says', (name, row) => {
    expect(blocks.get(name)).toBe(blockText(row));
  });
});

describe('the descriptions', () => {
  it("are the contract's, for its variables", () => {
    expect(contractVariables.map(({ name }) => ({ name, description: descriptions[name] }))).toEqual(contractVariables);
  });

  it.each(rows.map(({ name }) => [name]))('say something of %s', (name) => {
    expect(descriptions[name]).toMatch(/^[A-Z].{5,}$/);
  });
});

describe('outputs.tf', () => {
  const found = [...read('outputs.tf').matchAll(/^output "(\w+)" \{\n {2}description = "(.*)"\n {2}value +=/gm)];
  const declared = found.map(([, name, description]) => ({ name, description }));

  it("begins with the contract's outputs, in its order and words", () => {
    expect(declared.slice(0, contractOutputs.length)).toEqual(contractOutputs);
  });

  it('declares what the generator passes on', () => {
    expect(declared).toEqual(outputs);
    expect(read('outputs.tf').match(/^output /gm)).toHaveLength(outputs.length);
  });
});

describeTerraform("Terraform's verdict", () => {
  it('is the expected one for every probe of every variable', async () => {
    expect(Object.keys(probes)).toEqual(rows.map((row) => row.name));
    const cases = Object.entries(probes).flatMap(([variable, values]) =>
      Object.entries(values).map(([text, refusal]) => ({ variable, text, refusal })),
    );
    const said = await verdicts(cases);
    expect(cases.map((probe, index) => ({ ...probe, refusal: said[index] }))).toEqual(
      cases.map((probe) => ({ ...probe, refusal: probe.refusal === null ? [] : [probe.refusal] })),
    );
  }, 60_000);
});
