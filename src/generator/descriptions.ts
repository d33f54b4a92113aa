// The descriptions of the module's variables, as its variables.tf has them.
import { moduleSource } from '#module-source';
import { evaluate } from '../hcl/evaluate.ts';
import { attributesOf, blocksOf } from '../hcl/find.ts';
import { parse } from '../hcl/parse.ts';

/** By the variable's name; every variable has one. */
export const descriptions: Readonly<Record<string, string>> = read(moduleSource['variables.tf'] ?? '');

function read(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { labels, body } of blocksOf(parse(text).body)) {
    const argument = attributesOf(body).find(({ name }) => name.text === 'description');
    const [label] = labels;
    if (argument !== undefined && label !== undefined) found[label.text] = String(evaluate(text, argument.value));
  }
  return found;
}
