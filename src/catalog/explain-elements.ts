// What is wrong with a list or a map, by the kind of rule that it violates: names the first element that is.
import { plainText } from '../terraform/exact-number.ts';
import type { Converted } from '../terraform/type-definition.ts';
import { characterClass, type Explanation, firstFault, shortened } from './explain-text.ts';
import type { Rule } from './row.ts';
import { violates } from './violates.ts';

const quoted = (text: string): string => JSON.stringify(shortened(text));

type Collection = Converted & { type: 'map(string)' | 'map(number)' | 'list(string)' };

/** Explains why a list or map violates a rule. */
export function explainElements(rule: Rule, value: Collection): Explanation | null {
  switch (rule.kind) {
    case 'elementCount':
      return { detail: `There are ${Object.keys(value.value).length}` };
    case 'tagCount':
      return value.type === 'map(string)'
        ? { detail: `There are ${Object.keys({ ...value.value, Name: '' }).length} with Name` }
        : null;
    case 'elements':
    case 'distinct':
      return value.type === 'list(string)' ? explainList(rule, value.value) : null;
    default:
      return value.type === 'list(string)' ? null : explainMap(rule, value);
  }
}

function explainList(rule: Rule, elements: readonly (string | null)[]): Explanation | null {
  if (rule.kind === 'distinct') {
    const twice = elements.find((element, index) => elements.indexOf(element) < index);
    return twice === undefined
      ? null
      : { detail: `${quoted(String(twice))} occurs more than once`, mended: [...new Set(elements)] };
  }
  const wrong = elements.findIndex((element) => violates(rule, { type: 'list(string)', value: [element] }));
  const element = elements[wrong];
  if (element === undefined) return null;
  return { detail: `Element ${wrong + 1} is ${element === null ? 'null' : quoted(element)}` };
}

function explainMap(rule: Rule, map: Exclude<Collection, { type: 'list(string)' }>): Explanation | null {
  for (const [key, element] of Object.entries(map.value)) {
    if (!violatesAlone(rule, map, key)) continue;
    if (rule.kind === 'keys') return { detail: `${quoted(key)} is not one of them` };
    if (rule.kind === 'tagKeysNot') return { detail: `The key ${quoted(key)} does` };
    if (rule.kind === 'tagKeys') return { detail: `In the key ${quoted(key)}: ${faultOf(rule.pattern, key)}` };
    if (element === null) return { detail: `The value of ${quoted(key)} is null` };
    if (rule.kind === 'valuesBetween' && typeof element === 'number') {
      const below = element <= rule.min;
      return { detail: `${key}: ${plainText(element)} is ${below ? `below ${rule.min}` : `above ${rule.max}`}` };
    }
    if (rule.kind === 'tagValues' && typeof element === 'string') {
      return { detail: `In the value of ${quoted(key)}: ${faultOf(rule.pattern, element)}` };
    }
  }
  return null;
}

function violatesAlone(rule: Rule, map: Exclude<Collection, { type: 'list(string)' }>, key: string): boolean {
  if (map.type === 'map(string)') return violates(rule, { ...map, value: { [key]: map.value[key] ?? null } });
  return violates(rule, { ...map, value: { [key]: map.value[key] ?? null } });
}

function faultOf(pattern: string, text: string): string {
  const found = characterClass(pattern);
  const detail = found === null ? 'it does not match' : firstFault(found, text).detail;
  return `${detail.charAt(0).toLowerCase()}${detail.slice(1)}`;
}
