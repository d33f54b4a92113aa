// What is wrong with a text, by the kind of rule that it violates.
import { positions } from '../hcl/diagnostic.ts';
import { readJson } from '../hcl/read-json.ts';
import type { Rule } from './row.ts';
import { utf8Length, violates } from './violates.ts';

/** `detail` is a sentence without its full stop; `mended` a value that the rule does not refuse. */
export interface Explanation {
  readonly detail: string;
  readonly mended?: unknown;
}

/** As much of a text as fits into a sentence. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const quoted = (text: string): string => JSON.stringify(shortened(text));

/** Explains why a text violates a rule, with a text that does not where one is obvious. */
export function explainText(rule: Rule, text: string): Explanation | null {
  const explanation = detailOf(rule, text);
  if (explanation === null) return null;
  const { detail, mended } = explanation;
  const works = typeof mended === 'string' && !violates(rule, { type: 'string', value: mended });
  return works ? { detail, mended } : { detail };
}

function detailOf(rule: Rule, text: string): Explanation | null {
  switch (rule.kind) {
    case 'oneOf':
      return {
        detail: text === '' ? 'It is empty' : `${quoted(text)} is not one of them`,
        mended: rule.values.find((value) => squeezed(value) === squeezed(text)),
      };
    case 'bytes': {
      if (text === '') return { detail: 'It is empty' };
      return { detail: `It has ${utf8Length(text)} bytes, ${utf8Length(text) - rule.max} too many` };
    }
    case 'pattern':
      return againstClass(rule.pattern, text);
    case 'jsonObject':
      return againstJson(text);
    default:
      return null;
  }
}

/** Where a JSON object first goes wrong. */
function againstJson(text: string): Explanation | null {
  const { diagnostic } = readJson(text);
  if (diagnostic === null) return null;
  const { line, column } = positions(text)(diagnostic.range.start);
  return { detail: `Line ${line}, column ${column}: ${diagnostic.summary}` };
}

/** Letters alone, in one case: what is left of `pay-per-request` and of PAY_PER_REQUEST. */
const squeezed = (text: string): string => text.replace(/[^\p{L}]/gu, '').toLowerCase();

interface CharacterClass {
  /** Tests one character. */
  readonly allows: RegExp;
  readonly min: number;
  readonly max: number;
}

/** The parts of a pattern ^[class]{min,max}$; null of any other. */
export function characterClass(pattern: string): CharacterClass | null {
  const [, set, min, max] = /^\^(\[[^\]]+\])\{(\d+),(\d+)\}\$$/.exec(pattern) ?? [];
  if (set === undefined) return null;
  return { allows: new RegExp(`^${set}$`, 'u'), min: Number(min), max: Number(max) };
}

function againstClass(pattern: string, text: string): Explanation | null {
  const found = characterClass(pattern);
  if (found === null) return text === '' ? { detail: 'It is empty' } : null;
  return { ...firstFault(found, text), mended: mend(found, text) };
}

/** The first character that a class does not allow, or a length that it does not. */
export function firstFault({ allows, min, max }: CharacterClass, text: string): { readonly detail: string } {
  const characters = [...text.slice(0, 4 * max)];
  const at = characters.findIndex((character) => !allows.test(character));
  const wrong = characters[at];
  if (wrong !== undefined) return { detail: `The ${named(wrong)} ${whereIn(characters, at)} is not allowed` };
  const length = [...text].length;
  if (length === 0) return { detail: 'It is empty' };
  if (length < min)
    return { detail: `It has ${length} ${length === 1 ? 'character' : 'characters'}, ${min - length} too few` };
  return { detail: `It has ${length} characters, ${length - max} too many` };
}

function whereIn(characters: readonly string[], at: number): string {
  if (at === 0) return 'at the beginning';
  const before = characters.slice(0, at).join('');
  return `after ${quoted(before.length > 20 ? `…${before.slice(-20)}` : before)}`;
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\t': 'tab',
  '\n': 'line break',
  '\r': 'line break',
  '\u00a0': 'no-break space',
};

/** A character by its name where it does not show, else itself; its code where neither says anything. */
function named(character: string): string {
  const name = NAMES[character];
  if (name !== undefined) return name;
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `"${character}"`;
  return `character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Without spaces around it, and with hyphens in place of what is not allowed within. */
function mend({ allows }: CharacterClass, text: string): string | undefined {
  const inner = text.trim();
  if (inner.length > 1_000) return undefined;
  return [...inner.normalize('NFC')]
    .map((character) => (allows.test(character) ? character : '-'))
    .join('')
    .replace(/-{2,}/g, '-');
}
