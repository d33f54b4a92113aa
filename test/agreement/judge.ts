// The real Terraform's verdict on many cases at once: one module block a case, or a tfvars file, against variables.tf alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleDirectory, mustRun, terraform, withDirectory, writeFiles } from '../terraform/terraform.ts';
import type { Input } from './cases.ts';
import { literal } from './literal.ts';

/** One complaint: the argument it points at and the sentence about its value. */
export interface Complaint {
  readonly argument: string;
  readonly sentence: string;
}

export type Verdict = readonly Complaint[];

/** Module blocks a process: Terraform's time grows with their square, its start costs as much as five. */
const BATCH = 12;

/** Terraform is short-lived here; collecting garbage seldom halves its time. */
const HURRY = { GOGC: '800' };

const variablesTf = (): string => readFileSync(join(moduleDirectory, 'variables.tf'), 'utf8');

/** A bench judges cases in a directory of its own; several benches work side by side. */
interface Bench {
  readonly judge: (cases: readonly Input[]) => Promise<Verdict[]>;
}

/** Gives a bench for module blocks; `init` is paid once for all of its batches. */
async function withBench<T>(use: (bench: Bench) => Promise<T>): Promise<T> {
  const empty = Array.from({ length: BATCH }, () => ({}));
  const files = { 'module/variables.tf': variablesTf(), 'main.tf': moduleBlocks(empty).text };
  return withDirectory(files, async (directory) => {
    await mustRun(directory, ['init', '-no-color']);
    return use({ judge: (cases) => judgeBlocks(directory, cases) });
  });
}

/** Judges every case as the arguments of a module block. The order is kept. */
export async function judgeAsModules(cases: readonly Input[], batch = BATCH): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = new Array(cases.length).fill([]);
  const starts = cases.map((_, index) => index).filter((index) => index % batch === 0);
  const work = async (bench: Bench): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      verdicts.splice(start, batch, ...(await bench.judge(cases.slice(start, start + batch))));
    }
  };
  await Promise.all([withBench(work), withBench(work)]);
  return verdicts;
}

async function judgeBlocks(directory: string, cases: readonly Input[]): Promise<Verdict[]> {
  const { text, places } = moduleBlocks(cases);
  writeFiles(directory, { 'main.tf': text });
  const { stdout } = await terraform(directory, ['validate', '-json'], HURRY);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  const verdicts: Complaint[][] = cases.map(() => []);
  for (const diagnostic of diagnostics) {
    const place = places.get(diagnostic.range?.filename === 'main.tf' ? diagnostic.range.start.line : 0);
    if (place === undefined) throw new Error(`Terraform complains elsewhere: ${JSON.stringify(diagnostic)}`);
    verdicts[place.index]?.push({ argument: place.argument, sentence: sentenceOf(diagnostic) });
  }
  return verdicts;
}

interface Place {
  readonly index: number;
  readonly argument: string;
}

/** The text, and which case and argument stands on which line. */
function moduleBlocks(cases: readonly Input[]): { text: string; places: ReadonlyMap<number, Place> } {
  const places = new Map<number, Place>();
  const lines: string[] = [];
  for (const [index, input] of cases.entries()) {
    lines.push(`module "c${index}" {`, '  source = "./module"');
    for (const [argument, value] of Object.entries(input)) {
      lines.push(`  ${argument} = ${literal(value)}`);
      places.set(lines.length, { index, argument });
    }
    lines.push('}');
  }
  return { text: `${lines.join('\n')}\n`, places };
}

/** Judges every case as a file of values, by turns tfvars and tfvars.json, for variables.tf as a root module. */
export async function judgeAsFiles(cases: readonly Input[]): Promise<readonly Verdict[]> {
  return withDirectory({ 'variables.tf': variablesTf() }, async (directory) => {
    await mustRun(directory, ['init', '-no-color']);
    const verdicts: Verdict[] = [];
    for (const [index, input] of cases.entries()) {
      const asJson = index % 2 === 0 && !hasTwins(input);
      verdicts.push(await judgeFile(directory, asJson ? 'case.tfvars.json' : 'case.tfvars', input));
    }
    return verdicts;
  });
}

/**
 * Whether a map has two keys that are one in NFC. Terraform keeps the last in HCL and in a module block, which are what `check`
 * speaks of, but refuses them in JSON ("Duplicate object attribute").
 */
function hasTwins(input: Input): boolean {
  const maps = Object.values(input).filter((value) => typeof value === 'object' && value !== null);
  return maps.some((map) => {
    const keys = Object.keys(map).map((key) => key.toWellFormed().normalize('NFC'));
    return new Set(keys).size < keys.length || Object.values(map).some((element) => hasTwins({ element }));
  });
}

async function judgeFile(directory: string, file: string, input: Input): Promise<Verdict> {
  const names = Object.keys(input);
  const lines = file.endsWith('.json')
    ? ['{', names.map((name) => `${JSON.stringify(name)}: ${json(input[name])}`).join(',\n'), '}']
    : ['', ...names.map((name) => `${name} = ${literal(input[name])}`)];
  writeFiles(directory, { [file]: `${lines.join('\n')}\n` });
  const args = ['plan', '-json', '-input=false', '-lock=false', '-refresh=false', `-var-file=${file}`];
  const { stdout } = await terraform(directory, args, HURRY);
  const messages = stdout.split('\n').filter((line) => line !== '');
  return messages
    .map((line) => JSON.parse(line) as { diagnostic?: Diagnostic })
    .flatMap(({ diagnostic }) => (diagnostic?.severity === 'error' ? [diagnostic] : []))
    .map((diagnostic) => {
      const argument = diagnostic.range?.filename === file ? names[diagnostic.range.start.line - 2] : undefined;
      if (argument === undefined) throw new Error(`Terraform complains elsewhere: ${JSON.stringify(diagnostic)}`);
      return { argument, sentence: sentenceOf(diagnostic) };
    });
}

/** JSON knows no minus zero of ours: JSON.stringify would drop the sign. */
const json = (value: unknown): string => (Object.is(value, -0) ? '-0' : JSON.stringify(value));

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

/** The sentence about the value, without where it was declared or checked. */
function sentenceOf({ summary, detail }: Diagnostic): string {
  if (summary === 'Invalid value for variable')
    return detail.split('\n\nThis was checked by the validation rule')[0] ?? '';
  if (summary === 'Unsupported argument') return detail;
  const [, sentence] =
    /^The given value is not suitable for .* declared at .*?:\d+,\d+-\d+: (.*)\.$/s.exec(detail) ?? [];
  return summary === 'Invalid value for input variable' && sentence !== undefined ? sentence : `${summary}: ${detail}`;
}
