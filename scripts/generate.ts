// `npm run generate`: the bundle without a browser, for pipelines. Exit 0 when written, 1 when the values are refused (and
// nothing is written), 2 when the command itself is wrong or a file cannot be read or written.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/catalog/finding.ts';
import type { Document, Layout, Target } from '../src/document/document.ts';
import { bundle } from '../src/generator/bundle.ts';
import { documentBundle } from '../src/model/bundle.ts';
import { checkWorkload } from '../src/workload/workload.ts';
import { workloadFields } from '../src/workload/workload-fields.ts';
import { oneLine } from './lib/log-text.ts';
import { readText, readValues, type ValuesSource } from './lib/values-source.ts';
import { write } from './write-all.ts';

const USAGE = `Usage: npm run generate -- --values FILE [--out DIR] [--zip FILE] [options]

  --values FILE          a terraform.tfvars, a tfvars.json, a .tf file with the module block, a configuration file of the
                         page, or a link of it (its part after # is enough); - for standard input
  --out DIR              writes the files of the bundle into this folder; other files in it stay
  --zip FILE             writes them as a zip; at least one of --out and --zip is needed
  --environment NAME     one environment alone, of a link or a configuration file; without it the base and every environment
  --workload FILE        a JSON object of workload fields: COST.md, cost.csv and infracost-usage.yml come too
  --region REGION        Region of the AWS provider; without it a file's table follows AWS_REGION or the AWS profile
  --provider 5|6         release of the AWS provider; 5 unless told
  --layout LAYOUT        tfvars: a root module on variables (default); literal: one main.tf with the values in it
  --source ADDRESS       source of the module block; the module is in the bundle only without it
  --module-version TEXT  version constraint of a registry address
  --label NAME           label of the module block
  --recipe ID            a recipe that comes too, such as stream-lambda; once for each (see recipes/README.md)
  --module-tests         the module's own tests, examples and change log come too
  --all                  terraform.tfvars with every variable, not only what differs from the defaults

A new DIR appears as a whole or not at all. In a DIR that exists, each file is replaced as a whole; a run that was killed
between two of them is undone by the next run into that DIR.`;

class WrongUsage extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  values: text,
  out: text,
  zip: text,
  environment: text,
  workload: text,
  region: text,
  provider: text,
  layout: text,
  source: text,
  'module-version': text,
  label: text,
  recipe: { type: 'string', multiple: true },
  'module-tests': flag,
  all: flag,
  help: flag,
} as const;

type Command = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
  if (values.help) return values;
  if (!values.values) throw new WrongUsage('--values is missing.');
  if (!values.out && !values.zip) throw new WrongUsage('One of --out and --zip is needed.');
  if (values.region !== undefined && !/^[a-z]{2}(-[a-z]+)+-[0-9]+$/.test(values.region)) {
    throw new WrongUsage(`${JSON.stringify(values.region)} is not the code of a region, such as us-east-1.`);
  }
  if (values.provider !== undefined && values.provider !== '5' && values.provider !== '6') {
    throw new WrongUsage(`There is no edition for AWS provider ${JSON.stringify(values.provider)}: choose 5 or 6.`);
  }
  if (values.layout !== undefined && !isLayout(values.layout)) {
    throw new WrongUsage(`${JSON.stringify(values.layout)} is no layout: choose tfvars or literal.`);
  }
  return values;
}

const isLayout = (given: string): given is Layout => given === 'tfvars' || given === 'literal';

/** The document with what the command line says over it. */
function withOptions(source: ValuesSource, command: Command, workload: Document['workload'] | null): Document {
  const { document } = source;
  const target: Partial<Target> = {
    ...(command.region === undefined ? {} : { region: command.region }),
    ...(command.provider === '5' || command.provider === '6' ? { provider: command.provider } : {}),
    ...(command.layout !== undefined && isLayout(command.layout) ? { layout: command.layout } : {}),
    ...(command.source === undefined ? {} : { source: command.source }),
    ...(command['module-version'] === undefined ? {} : { version: command['module-version'] }),
    ...(command.label === undefined ? {} : { label: command.label }),
    ...(command.recipe === undefined ? {} : { recipes: command.recipe }),
    ...(command['module-tests'] ? { moduleTests: true } : {}),
  };
  return { ...document, target: { ...document.target, ...target }, workload: workload ?? document.workload };
}

/** The workload of a file as typed texts, or the sentences that refuse it. */
function readWorkload(file: string): { readonly workload: Document['workload']; readonly messages: readonly string[] } {
  const name = basename(file);
  const given = parsedObject(readText(file, name));
  if (given === null) return { workload: {}, messages: [`${name}: A workload is a JSON object of fields.`] };
  const { workload, findings } = checkWorkload(given);
  const unknown = Object.keys(given).filter((field) => !workloadFields.some((row) => row.name === field));
  const messages = [
    ...unknown.map((field) => `${name}: ${JSON.stringify(field)} is no field of the workload.`),
    ...findings.map((finding) => `${name}: ${finding.message}`),
  ];
  if (workload === null || unknown.length > 0) return { workload: {}, messages };
  return {
    workload: Object.fromEntries(Object.entries(workload).map(([field, value]) => [field, String(value ?? '')])),
    messages: [],
  };
}

function parsedObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

const SOURCES = { module: 'Terraform', aws: 'AWS', advice: 'advice', estimate: 'estimate' } as const;

function message(finding: Finding, source: ValuesSource, environment: string | null): string {
  const [field] = finding.fields;
  const line = field === undefined ? undefined : source.lines.get(field);
  const place = line === undefined ? source.name : `${source.name}:${line}`;
  const level = finding.source === 'advice' && finding.level === 'danger' ? 'danger' : SOURCES[finding.source];
  return [
    place,
    ...(environment === null ? [] : [environment]),
    ...(field === undefined ? [] : [field]),
    level,
    finding.message,
  ].join(': ');
}

function refuse(messages: readonly string[]): number {
  for (const line of messages) console.error(oneLine(line));
  console.error('Refused: nothing is written.');
  return 1;
}

function run(command: Command): number {
  const source = readValues(command.values ?? '');
  const { environment = null } = command;
  if (environment !== null && !source.document.environments.some(({ name }) => name === environment)) {
    throw new WrongUsage(`There is no environment ${JSON.stringify(environment)} in ${source.name}.`);
  }
  const given = command.workload === undefined ? null : readWorkload(command.workload);
  const made = documentBundle(withOptions(source, command, given?.workload ?? null), {
    environment,
    show: command.all ? 'all' : 'changed',
    costs: source.isWhole || given !== null,
    ...(source.isWhole || command.region !== undefined ? {} : { region: null }),
  });
  const messages = [
    ...(given?.messages ?? []),
    ...source.findings.map((finding) => message(finding, source, null)),
    ...made.findings.map((one) => message(one.finding, source, one.environment)),
  ];
  const isRefused = source.findings.some((finding) => finding.source !== 'advice') || (given?.messages.length ?? 0) > 0;
  if (made.files === null || isRefused) return refuse(messages);
  for (const line of messages) console.error(oneLine(line));
  write(command.out, made.files, command.zip, bundle(made.files));
  for (const target of [command.out, command.zip]) if (target) console.log(`Wrote ${oneLine(target)}`);
  return 0;
}

try {
  const command = parse(process.argv.slice(2));
  if (command.help) console.log(USAGE);
  else process.exitCode = run(command);
} catch (error) {
  const said = oneLine(error instanceof Error ? error.message : String(error));
  const usage = error instanceof WrongUsage || (error instanceof TypeError && 'code' in error);
  console.error(usage ? `${said}\n\n${USAGE}` : said);
  process.exitCode = 2;
}
