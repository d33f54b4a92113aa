// Whether a converted value violates a rule: the same as Terraform's evaluation of the validation block.
import { isBetween, isWhole } from '../terraform/exact-number.ts';
import { hasNewerCharacter } from '../terraform/newer-characters.ts';
import type { Converted } from '../terraform/type-definition.ts';
import type { Rule } from './row.ts';

const compiled = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern, 'u');
    compiled.set(pattern, expression);
  }
  return expression.test(text);
}

/** The pattern's Unicode classes are Terraform's, not those of this browser. */
const taggable = (pattern: string, text: string): boolean => matches(pattern, text) && !hasNewerCharacter(text);

/** Whether the rule's condition is false for this value, so that Terraform refuses it with the rule's message. */
export function violates(rule: Rule, value: Converted): boolean {
  switch (rule.kind) {
    case 'oneOf':
      return value.type !== 'string' || !rule.values.includes(value.value);
    case 'pattern':
      return value.type !== 'string' || !matches(rule.pattern, value.value);
    case 'bytes': {
      const bytes = value.type === 'string' ? utf8Length(value.value) : 0;
      return bytes < rule.min || bytes > rule.max;
    }
    case 'between':
      return value.type !== 'number' || !isBetween(value.exact, rule.min, rule.max);
    case 'wholeBetween':
      return (
        value.type !== 'number' ||
        !isWhole(value.exact) ||
        !(isBetween(value.exact, rule.min, rule.max) || value.value === rule.also)
      );
    case 'multipleOf':
      return value.type === 'number' && value.value % rule.of !== 0;
    case 'whole':
      return value.type === 'number' && !isWhole(value.exact);
    case 'notNull':
      return value.type === 'null';
    case 'tagCount':
      return value.type === 'map(string)' && Object.keys({ ...value.value, Name: '' }).length > rule.max;
    case 'tagKeys':
      return value.type === 'map(string)' && !Object.keys(value.value).every((key) => taggable(rule.pattern, key));
    case 'tagKeysNot':
      return value.type === 'map(string)' && Object.keys(value.value).some((key) => matches(rule.pattern, key));
    case 'tagValues':
      return (
        value.type === 'map(string)' &&
        !Object.values(value.value).every((text) => text !== null && taggable(rule.pattern, text))
      );
    case 'elementCount':
      return 'value' in value && sizeOf(value.value) > rule.max;
    case 'elements':
      return (
        value.type === 'list(string)' &&
        !value.value.every((element) => element !== null && matches(rule.pattern, element))
      );
    case 'distinct':
      return value.type === 'list(string)' && new Set(value.value).size < value.value.length;
    case 'keys':
      return isMap(value) && !Object.keys(value.value).every((key) => matches(rule.pattern, key));
    case 'values':
      return (
        value.type === 'map(string)' &&
        !Object.values(value.value).every((text) => text !== null && matches(rule.pattern, text))
      );
    case 'jsonObject':
      return value.type === 'string' && value.value !== '' && !isJsonObject(value.value);
    case 'valuesBetween':
      return (
        value.type === 'map(number)' &&
        !Object.keys(value.value).every((key) => {
          const exact = value.exact.get(key);
          return exact !== undefined && isBetween(exact, rule.min, rule.max);
        })
      );
  }
}

function isJsonObject(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}

const isMap = (value: Converted): value is Converted & { type: 'map(string)' | 'map(number)' } =>
  value.type === 'map(string)' || value.type === 'map(number)';

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : 0;

/** Length of a well-formed string in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
