// The parts of modules/dynamodb/README.md that follow from the module's files and from the rows, in the form of terraform-docs.
import type { Row } from '../src/catalog/row.ts';
import { variables } from '../src/catalog/variables.ts';
import { descriptions } from '../src/generator/descriptions.ts';
import { awsVersions } from '../src/generator/edition.ts';
import { outputs } from '../src/generator/outputs.ts';
import { TERRAFORM_VERSION } from '../src/generator/root-module.ts';

const DOCS = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs';

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('_', '\\_');
const anchored = (kind: string, name: string): string =>
  `<a name="${kind}_${name}"></a> [${escaped(name)}](#${kind}\\_${escaped(name)})`;

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map((name) => '-'.repeat(name.length + 2)), ...rows]
    .map((cells, line) => (line === 1 ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`))
    .join('\n');

const section = (title: string, body: string): string => `## ${title}\n\n${body}`;

/** Addresses of the module's resources and data sources, sorted, with the page on each. */
function resources(source: Readonly<Record<string, string>>): string[][] {
  const found = Object.entries(source).flatMap(([path, text]) =>
    /^[^/]+\.tf$/.test(path) ? [...text.matchAll(/^(resource|data) "(aws_(\w+))" "(\w+)" \{$/gm)] : [],
  );
  return found
    .map(([, kind = '', type = '', page = '', name = '']) => [
      `[${type}.${name}](${DOCS}/${kind === 'data' ? 'data-sources' : 'resources'}/${page})`,
      kind === 'data' ? 'data source' : 'resource',
    ])
    .sort(([a = '', kindA = ''], [b = '', kindB = '']) => (kindB + a < kindA + b ? -1 : 1));
}

/** The default as variables.tf writes it; lists and maps of the module are empty by default. */
export function defaultText(row: Pick<Row, 'name' | 'default'>): string {
  const { default: value } = row;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Object.keys(value).length > 0) throw new Error(`${row.name}: a default with elements`);
  return Array.isArray(value) ? '[]' : '{}';
}

/**
 * The text between BEGIN_TF_DOCS and END_TF_DOCS: requirements, providers, modules, resources, inputs, outputs.
 *
 * @param source the module's files, as `#module-source` has them
 */
export function moduleReference(source: Readonly<Record<string, string>>): string {
  const versions = [
    ['terraform', TERRAFORM_VERSION],
    ['aws', awsVersions['5']],
  ] as const;
  const inputs = (variables as readonly Row[]).map((row) => [
    anchored('input', row.name),
    escaped(descriptions[row.name] ?? ''),
    `\`${row.type}\``,
    `\`${defaultText(row)}\``,
    'no',
  ]);
  return [
    section(
      'Requirements',
      table(
        ['Name', 'Version'],
        versions.map(([name, version]) => [anchored('requirement', name), version]),
      ),
    ),
    section('Providers', table(['Name', 'Version'], [[anchored('provider', 'aws'), awsVersions['5']]])),
    section('Modules', 'No modules.'),
    section('Resources', table(['Name', 'Type'], resources(source))),
    section('Inputs', table(['Name', 'Description', 'Type', 'Default', 'Required'], inputs)),
    section(
      'Outputs',
      table(
        ['Name', 'Description'],
        outputs.map(({ name, description }) => [anchored('output', name), escaped(description)]),
      ),
    ),
  ].join('\n\n');
}

/** What the validations of each variable answer with, without those that only refuse null. */
export function acceptedValues(): string {
  const rows = (variables as readonly Row[]).flatMap(({ name, rules }) => {
    const sentences = rules
      .filter(({ kind }) => kind !== 'notNull')
      .map(({ message }) => message.replaceAll('|', '\\|'));
    return sentences.length === 0 ? [] : [[`\`${name}\``, sentences.join(' ')]];
  });
  return table(['Variable', 'Accepted'], rows);
}
