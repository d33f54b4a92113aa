// `npm run generate`: the bundle without a browser, for pipelines. Exit 0 when written, 1 when the values are refused (and
// nothing is written), 2 when the command itself is wrong or a file cannot be read or written.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../src/catalog/check.ts';
import type { Config } from '../src/catalog/config.ts';
import { type Finding, isBlocking } from '../src/catalog/finding.ts';
import { bundle } from '../src/generator/bundle.ts';
import type { Provider } from '../src/generator/edition.ts';
import { files } from '../src/generator/files.ts';
import { type ReadConfig, readConfig } from '../src/generator/read-config.ts';
import { write } from './write-all.ts';

const USAGE = `Usage: npm run generate -- --values FILE [--out DIR] [--zip FILE] [--region REGION] [--provider 5|6] [--all]

  --values FILE    a terraform.tfvars, a tfvars.json or a .tf file with the module block; - for standard input
  --out DIR        writes the files of the bundle into this folder; other files in it stay
  --zip FILE       writes them as a zip; at least one of --out and --zip is needed
  --region REGION  region of the AWS provider; without it Terraform takes AWS_REGION or the AWS profile
  --provider 5|6   major release of the AWS provider; 5 unless told
  --all            terraform.tfvars with every variable, not only what differs from the defaults`;

class WrongUsage extends Error {}

interface Command {
  readonly values: string;
  readonly out: string | undefined;
  readonly zip: string | undefined;
  readonly region: string | undefined;
  readonly provider: Provider;
  readonly all: boolean;
}

function parse(args: readonly string[]): Command | 'help' {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { values: text, out: text, zip: text, region: text, provider: text, all: flag, help: flag };
  const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  if (values.help) return 'help';
  if (!values.values) throw new WrongUsage('--values is missing.');
  if (!values.out && !values.zip) throw new WrongUsage('One of --out and --zip is needed.');
  if (values.region !== undefined && !/^[a-z]{2}(-[a-z]+)+-[0-9]+$/.test(values.region)) {
    throw new WrongUsage(`${JSON.stringify(values.region)} is not the code of a region, such as us-east-1.`);
  }
  const { out, zip, region, all, provider = '5' } = values;
  if (provider !== '5' && provider !== '6') throw new WrongUsage('--provider must be 5 or 6.');
  return { values: values.values, out, zip, region, provider, all };
}

/** The config that a text gives, and what is to be said of it, one line a finding. */
function judge(text: string, file: string, provider: Provider): { config: Config | null; messages: string[] } {
  const read = readConfig(text);
  const checked = check(read.values, { provider });
  const findings = [...read.findings, ...formFindings(read, file), ...expressionFindings(read), ...checked.findings];
  return {
    config: findings.some(isBlocking) ? null : checked.config,
    messages: findings.map((finding) => message(finding, read, file)),
  };
}

const refusal = (id: string, fields: readonly string[], text: string): Finding => ({
  id,
  fields,
  source: 'module',
  message: text,
});

/** A .tf file holds blocks; without one, what was read is no configuration of Terraform. */
const formFindings = ({ format, findings }: ReadConfig, file: string): Finding[] =>
  file.endsWith('.tf') && format !== 'module' && findings.every((finding) => !isBlocking(finding))
    ? [refusal('text:block', [], 'There is no module block in this text.')]
    : [];

const expressionFindings = ({ report }: ReadConfig): Finding[] =>
  report
    .filter((line) => line.outcome === 'expression')
    .map(({ name, text }) =>
      refusal(`${name}:expression`, [name], `Only Terraform can evaluate ${text}: give the value itself.`),
    );

const SOURCES = { module: 'Terraform', aws: 'AWS', advice: 'advice' } as const;

function message({ fields, source, message: text }: Finding, { report }: ReadConfig, file: string): string {
  const line = report.find(({ name }) => name === fields[0])?.line;
  const place = line === undefined ? file : `${file}:${line}`;
  return `${[place, ...fields.slice(0, 1), SOURCES[source], text].join(': ')}`;
}

function run(command: Command): number {
  const { region, provider } = command;
  const { config, messages } = judge(
    readFileSync(command.values === '-' ? 0 : command.values, 'utf8'),
    command.values === '-' ? 'standard input' : basename(command.values),
    provider,
  );
  for (const line of messages) console.error(line);
  if (config === null) {
    console.error('Refused: nothing is written.');
    return 1;
  }
  const texts = files(config, {
    show: command.all ? 'all' : 'changed',
    provider,
    ...(region === undefined ? {} : { region }),
  });
  write(command.out, texts, command.zip, bundle(texts));
  for (const target of [command.out, command.zip]) if (target) console.log(`Wrote ${target}`);
  return 0;
}

try {
  const command = parse(process.argv.slice(2));
  if (command === 'help') console.log(USAGE);
  else process.exitCode = run(command);
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  const usage = error instanceof WrongUsage || (error instanceof TypeError && 'code' in error);
  console.error(usage ? `${text}\n\n${USAGE}` : text);
  process.exitCode = 2;
}
