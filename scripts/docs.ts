// Writes the generated tables into the documents (`npm run docs`); `--check` only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Row } from '../src/catalog/row.ts';
import { sections } from '../src/catalog/sections.ts';
import { variables } from '../src/catalog/variables.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function line(row: Row): string {
  const effect = (row.activeWhen ?? []).map(({ variable, is }) =>
    is === undefined ? `\`${variable}\` is set` : `\`${variable} = ${JSON.stringify(is)}\``,
  );
  const cells = [
    `[\`${row.name}\`](${row.docs})`,
    `\`${row.type}\``,
    `\`${JSON.stringify(row.default)}\``,
    cell(row.description),
    effect.join(' and ') || 'always',
    cell(row.rules.map(({ message }) => message).join(' ')) || 'any value of the type',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The variables as a Markdown table, one heading a section, from the rows of the catalogue. */
export function variablesTable(rows: readonly Row[] = variables): string {
  return sections
    .map(({ id, title }) =>
      [
        `**${title}**`,
        '',
        '| Variable | Type | Default | Description | Has an effect when | Terraform insists |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows.filter(({ section }) => section === id).map(line),
      ].join('\n'),
    )
    .join('\n\n');
}

/**
 * The document with `table` between the markers `<!-- NAME -->` and `<!-- /NAME -->`.
 *
 * @throws Error when the document lacks one of the markers
 */
export function withTable(document: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no markers ${start} … ${end}`);
  return `${document.slice(0, from + start.length)}\n\n${table}\n\n${document.slice(to)}`;
}

function main(check: boolean): number {
  const text = readFileSync(README, 'utf8');
  const wanted = withTable(text, 'variables', variablesTable());
  if (text === wanted) return 0;
  if (check) {
    console.error('README.md: the table of variables is out of date; run `npm run docs`.');
    return 1;
  }
  writeFileSync(README, wanted);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.exit(main(values.check));
}
