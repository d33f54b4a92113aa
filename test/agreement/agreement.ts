// Compares `check` with Terraform over many cases: the same verdict, and the same sentences at the same arguments.
import fc from 'fast-check';
import { check } from '../../src/catalog/check.ts';
import { checkValues } from '../../src/catalog/check-values.ts';
import { names } from '../../src/catalog/config.ts';
import { arbitraryInput, arbitraryStrangeInput, type Input } from './cases.ts';
import { judgeAsFiles, judgeAsModules, type Verdict } from './judge.ts';

/** How many cases of each kind. */
export interface Sizes {
  /** As module blocks, over the module's variables. */
  readonly modules: number;
  /** With arguments that the module does not have: one process each. */
  readonly strange: number;
  /** As terraform.tfvars or terraform.tfvars.json: one process each. */
  readonly files: number;
}

export interface Disagreement {
  readonly input: Input;
  readonly argument: string;
  readonly ours: readonly string[];
  readonly terraform: readonly string[];
}

export interface Agreement {
  readonly cases: number;
  readonly values: number;
  /** Cases that Terraform refuses. */
  readonly refused: number;
  /** Cases that Terraform takes and only AWS would refuse. */
  readonly onlyAws: number;
  /** Sentences of Terraform's, repeated ones included. */
  readonly sentences: number;
  readonly disagreements: readonly Disagreement[];
}

/** Makes up the cases from the seed, has both judge them, and compares. */
export async function agreement(sizes: Sizes, seed: number): Promise<Agreement> {
  const sample = (arbitrary: fc.Arbitrary<Input>, numRuns: number, salt: number): Input[] =>
    numRuns === 0 ? [] : fc.sample(arbitrary, { numRuns, seed: seed * 3 + salt });
  const modules = sample(arbitraryInput, sizes.modules, 0);
  const strange = sample(arbitraryStrangeInput, sizes.strange, 1);
  const files = sample(arbitraryInput, sizes.files, 2);
  const cases = [...modules, ...strange, ...files];
  const verdicts = [
    ...(await judgeAsModules(modules)),
    ...(await judgeAsModules(strange, 1)),
    ...(await judgeAsFiles(files)),
  ];
  return summary(cases, verdicts);
}

/** The comparison alone. */
export function summary(cases: readonly Input[], verdicts: readonly Verdict[]): Agreement {
  const accepted = cases.filter((_, index) => verdicts[index]?.length === 0);
  return {
    cases: cases.length,
    values: cases.reduce((total, input) => total + Object.keys(input).length, 0),
    refused: cases.length - accepted.length,
    onlyAws: accepted.filter((input) => check(input).config === null).length,
    sentences: verdicts.reduce((total, verdict) => total + verdict.length, 0),
    disagreements: cases.flatMap((input, index) => disagreements(input, verdicts[index] ?? [])),
  };
}

function disagreements(input: Input, verdict: Verdict): Disagreement[] {
  const ours = expected(input);
  const found = [...new Set([...ours.keys(), ...verdict.map(({ argument }) => argument)])];
  return found.flatMap((argument): Disagreement[] => {
    const want = ours.get(argument) ?? [];
    const have = verdict.filter((complaint) => complaint.argument === argument).map(({ sentence }) => sentence);
    const same =
      want.length === have.length &&
      want.every((sentence) => have.some((other) => alike(input, argument, sentence, other)));
    return same ? [] : [{ input: only(input, argument), argument, ours: want, terraform: have }];
  });
}

/**
 * What `checkValues` says in Terraform's name of each argument alone, as validation blocks do; the module's guards over several
 * variables are held to Terraform in test/terraform/guards.test.ts. An argument that the module does not have hides what is wrong with the others.
 */
function expected(input: Input): ReadonlyMap<string, readonly string[]> {
  const findings = checkValues(input).findings.filter(({ source }) => source === 'module');
  const strangers = findings.filter(({ id }) => id.endsWith(':unknown'));
  const shown = strangers.length > 0 ? strangers : findings;
  const byArgument = new Map<string, string[]>();
  for (const { fields, message } of shown) {
    const argument = fields[0] ?? '';
    byArgument.set(argument, [...(byArgument.get(argument) ?? []), message]);
  }
  return byArgument;
}

/** The same sentence, or another of those among which Terraform picks at random. */
function alike(input: Input, argument: string, ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  const others = [...elementSentences(input, argument), ...suggestions(input, argument)];
  return others.includes(ours) && others.includes(theirs);
}

/** Of several wrong elements of a map, Terraform names whichever it meets first. */
function elementSentences(input: Input, argument: string): string[] {
  const map = input[argument];
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  const wrong = Object.entries(map).filter(([, element]) => typeof element === 'object' && element !== null);
  return wrong.flatMap(([key, element]) =>
    checkValues({ [argument]: { [key]: element } }).findings.map(({ message }) => message),
  );
}

/** Of several similar names that are not given, Terraform suggests any. */
function suggestions(input: Input, argument: string): string[] {
  const near = names.filter((name) => !Object.hasOwn(input, name) && distance(argument, name) < 3);
  return near.map((name) => `An argument named "${argument}" is not expected here. Did you mean "${name}"?`);
}

/** Levenshtein distance by its definition. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const [left, right] = [[...a], [...b]];
  const from = (i: number, j: number): number => {
    if (i === left.length) return right.length - j;
    if (j === right.length) return left.length - i;
    const key = `${i},${j}`;
    const value =
      known.get(key) ??
      (left[i] === right[j] ? from(i + 1, j + 1) : 1 + Math.min(from(i + 1, j), from(i, j + 1), from(i + 1, j + 1)));
    known.set(key, value);
    return value;
  };
  return from(0, 0);
}

/** The smallest input that shows it: the argument alone, with the unknown ones' neighbours where they matter. */
const only = (input: Input, argument: string): Input =>
  (names as readonly string[]).includes(argument) ? { [argument]: input[argument] } : input;
