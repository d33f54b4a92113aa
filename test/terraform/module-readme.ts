// The tables of modules/dynamodb/README.md, as they follow from the rows and from the outputs.
import type { Row, Rule } from '../../src/catalog/row.ts';

const code = (text: string): string => `\`${text}\``;

/** The default as variables.tf writes it; lists and maps of the module are empty by default. */
export function defaultText(row: Pick<Row, 'name' | 'default'>): string {
  const { default: value } = row;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Object.keys(value).length > 0) throw new Error(`${row.name}: a default with elements`);
  return Array.isArray(value) ? '[]' : '{}';
}

/** The sentences that Terraform answers with, minus those that only refuse null. */
const sentences = (rules: readonly Rule[]): string =>
  rules
    .filter((rule) => rule.kind !== 'notNull')
    .map((rule) => rule.message.replaceAll('|', '\\|'))
    .join(' ');

/** The inputs as a Markdown table, in the module's order. */
export function inputsTable(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [code(row.name), row.description, code(row.type), code(defaultText(row)), sentences(row.rules) || '-'].join(' | '),
  );
  return ['| Name | Description | Type | Default | Accepted |', '|---|---|---|---|---|']
    .concat(lines.map((line) => `| ${line} |`))
    .join('\n');
}

/** The outputs as a Markdown table, in the module's order. */
export function outputsTable(outputs: readonly { readonly name: string; readonly description: string }[]): string {
  return ['| Name | Description |', '|---|---|']
    .concat(outputs.map(({ name, description }) => `| ${code(name)} | ${description} |`))
    .join('\n');
}
