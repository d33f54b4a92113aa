// Writes the generated tables into the documents (`npm run docs`); `--check` only says whether they are up to date.

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { moduleSource } from '#module-source';
import type { Row } from '../src/catalog/row.ts';
import { sections } from '../src/catalog/sections.ts';
import { variables } from '../src/catalog/variables.ts';
import { descriptions } from '../src/generator/descriptions.ts';
import { acceptedValues, moduleReference } from './module-readme.ts';

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function line(row: Row, description: string): string {
  const effect = (row.activeWhen ?? []).map(({ variable, is }) =>
    is === undefined ? `\`${variable}\` is set` : `\`${variable} = ${JSON.stringify(is)}\``,
  );
  const cells = [
    `[\`${row.name}\`](${row.docs})`,
    `\`${row.type}\``,
    `\`${JSON.stringify(row.default)}\``,
    cell(description),
    effect.join(' and ') || 'always',
    cell(row.rules.map(({ message }) => message).join(' ')) || 'any value of the type',
  ];
  return `| ${cells.join(' | ')} |`;
}

/**
 * The variables as a Markdown table, one heading a section, from the rows of the catalogue.
 *
 * @param texts the description of each variable
 */
export function variablesTable(rows: readonly Row[] = variables, texts = descriptions): string {
  return sections
    .map(({ id, title }) =>
      [
        `**${title}**`,
        '',
        '| Variable | Type | Default | Description | Has an effect when | Terraform insists |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows.filter(({ section }) => section === id).map((row) => line(row, texts[row.name] ?? '')),
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
  return between(document, [`<!-- ${name} -->`, `<!-- /${name} -->`], table);
}

function between(document: string, [start, end]: readonly [string, string], text: string): string {
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no markers ${start} … ${end}`);
  return `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`;
}

/** Every document that has generated parts: its name, its path, its text as it should be. */
const documents: readonly { readonly name: string; readonly url: URL; readonly wanted: (text: string) => string }[] = [
  {
    name: 'README.md',
    url: new URL('../README.md', import.meta.url),
    wanted: (text) => withTable(text, 'variables', variablesTable()),
  },
  {
    name: 'modules/dynamodb/README.md',
    url: new URL('../modules/dynamodb/README.md', import.meta.url),
    wanted: (text) =>
      between(
        withTable(text, 'accepted', acceptedValues()),
        ['<!-- BEGIN_TF_DOCS -->', '<!-- END_TF_DOCS -->'],
        moduleReference(moduleSource),
      ),
  },
];

function main(check: boolean): number {
  let stale = 0;
  for (const { name, url, wanted } of documents) {
    const text = readFileSync(url, 'utf8');
    const right = wanted(text);
    if (text === right) continue;
    stale += 1;
    if (check) console.error(`${name}: its generated part is out of date; run \`npm run docs\`.`);
    else writeFileSync(url, right);
  }
  return check && stale > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.exit(main(values.check));
}
