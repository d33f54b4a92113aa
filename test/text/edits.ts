// Edits of real files: an argument set, added and removed, each held to every other byte and to HashiCorp's parser.
import { applyEdits, argumentEdits, removeArgument, setArgument } from '../../src/hcl/edit.ts';
import { evaluate } from '../../src/hcl/evaluate.ts';
import { attributesOf, blocksOf, bodyOf } from '../../src/hcl/find.ts';
import { parse } from '../../src/hcl/parse.ts';
import { sameValue, type Value } from '../../src/hcl/value.ts';
import { disagreement } from './oracle.ts';

const VALUES: readonly Value[] = ['a "b" $' + '{c}', 7, true, { key: 'v', 'other key': 1 }, ['x', 'y'], null];

/** Blocks of a file that are edited; a file of a thousand would take minutes. */
const MOST = 5;

/** What is wrong with the edits of a file that both parsers read; null for nothing. */
export async function wrongEdit(text: string, seed: number): Promise<string | null> {
  const tree = parse(text);
  const paths = blocksOf(tree.body).map(({ type, labels }) => [type.text, ...labels.map((label) => label.text)]);
  for (const [at, path] of paths.slice(0, MOST).entries()) {
    const body = bodyOf(tree, path);
    const standing = body === null ? [] : attributesOf(body);
    const chosen = standing[(seed + at) % Math.max(standing.length, 1)];
    const value = VALUES[(seed + at) % VALUES.length] ?? null;
    const wrong =
      (chosen === undefined ? null : await wrongSet(text, path, chosen.name.text, value)) ??
      (await wrongAdded(text, path, value));
    if (wrong !== null) return `${path.join('.')}: ${wrong}`;
  }
  return null;
}

async function wrongSet(text: string, path: readonly string[], name: string, value: Value): Promise<string | null> {
  const edits = argumentEdits(parse(text), path, [[name, value]]);
  const [edit] = edits;
  if (edit === undefined) return null;
  const edited = applyEdits(text, edits);
  const body = bodyOf(parse(text), path);
  const node = body && attributesOf(body).find((one) => one.name.text === name);
  if (edits.length !== 1 || node?.value.start !== edit.start || node.value.end !== edit.end)
    return `${name}: more than its value`;
  return holds(edited, path, name, value);
}

async function wrongAdded(text: string, path: readonly string[], value: Value): Promise<string | null> {
  const name = 'an_argument_of_no_module';
  const added = setArgument(text, path, name, value);
  const wrong = await holds(added, path, name, value);
  if (wrong !== null) return wrong;
  const lines = new Set(text.split('\n').map((line) => line.trimEnd()));
  const body = bodyOf(parse(text), path);
  const isOneLine = body !== null && !text.slice(body.start, body.end).includes('\n');
  if (isOneLine) return null;
  const lost = [...lines].find((line) => !added.includes(line));
  if (lost !== undefined) return `lost ${JSON.stringify(lost)}`;
  return removeArgument(added, path, name) === text ? null : 'removing what was added does not give the text back';
}

async function holds(text: string, path: readonly string[], name: string, value: Value): Promise<string | null> {
  const body = bodyOf(parse(text), path);
  const node = body && attributesOf(body).find((one) => one.name.text === name);
  if (!node || !sameValue(evaluate(text, node.value), value)) return `${name} is not read back`;
  return disagreement(text);
}
