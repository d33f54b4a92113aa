// Writes a row's rules as the conditions that modules/dynamodb/variables.tf must hold: the twin that the drift test compares.
import type { Row, Rule } from '../../src/catalog/row.ts';

const quoted = (text: string): string => JSON.stringify(text);

/** The condition of one validation block, on one line, for the variable of a row. */
export const conditionText = (rule: Rule, row: Pick<Row, 'name' | 'default'>): string =>
  row.default === null ? `var.${row.name} == null || ${condition(rule, row.name)}` : condition(rule, row.name);

/** No condition may fail on null, since `||` evaluates both sides. */
function condition(rule: Rule, name: string): string {
  const value = `var.${name}`;
  switch (rule.kind) {
    case 'oneOf':
      return `try(contains([${rule.values.map(quoted).join(', ')}], ${value}), false)`;
    case 'between':
      return `try(${value} >= ${rule.min} && ${value} <= ${rule.max}, false)`;
    case 'whole':
      return `try(floor(${value}) == ${value}, true)`;
    case 'wholeBetween':
      return `try(${also(rule.also, value)}${value} >= ${rule.min} && ${value} <= ${rule.max} && floor(${value}) == ${value}, false)`;
    case 'multipleOf':
      return `try(${value} % ${rule.of} == 0, true)`;
    case 'pattern':
      return `can(regex(${quoted(rule.pattern)}, ${value}))`;
    case 'bytes':
      return `try(length(base64encode(${value})) >= ${base64Length(rule.min)} && length(base64encode(${value})) <= ${base64Length(rule.max)}, false)`;
    case 'notNull':
      return `${value} != null`;
    case 'tagCount':
      return `try(length(merge({ Name = "" }, ${value})) <= ${rule.max}, true)`;
    case 'tagKeys':
      return `try(alltrue([for key in keys(${value}) : ${bounded(rule.pattern, 'key')}]), true)`;
    case 'tagKeysNot':
      return `try(alltrue([for key in keys(${value}) : !can(regex(${quoted(rule.pattern)}, key))]), true)`;
    case 'tagValues':
      return `try(alltrue([for text in values(${value}) : ${bounded(rule.pattern, 'text')}]), true)`;
    case 'elementCount':
      return `try(length(${value}) <= ${rule.max}, true)`;
    case 'elements':
      return `try(alltrue([for element in ${value} : can(regex(${quoted(rule.pattern)}, element))]), true)`;
    case 'distinct':
      return `try(length(distinct(${value})) == length(${value}), true)`;
    case 'keys':
      return `try(alltrue([for key in keys(${value}) : can(regex(${quoted(rule.pattern)}, key))]), true)`;
    case 'values':
      return `try(alltrue([for text in values(${value}) : can(regex(${quoted(rule.pattern)}, text))]), true)`;
    case 'jsonObject':
      return `can(keys(jsondecode(${value}))) || try(${value} == null || ${value} == "", true)`;
    case 'valuesBetween':
      return `try(alltrue([for number in values(${value}) : try(number >= ${rule.min} && number <= ${rule.max}, false)]), true)`;
  }
}

const also = (number: number | undefined, value: string): string =>
  number === undefined ? '' : `${value} == ${number} || `;

/** Terraform 1.0 has no byte length of a string; its base64 text has four characters for every three bytes. */
const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/**
 * A pattern of the form ^X{min,max}$ as ^X*$ or ^X+$ and a count of characters. Terraform compiles a regular expression at
 * each call, and one that repeats Unicode classes 256 times costs 10 ms: half a second a walk for 50 tags.
 */
function bounded(pattern: string, value: string): string {
  const [, body, min, max] = /^(\^.*)\{([01]),(\d+)\}\$$/.exec(pattern) ?? [];
  if (body === undefined) throw new Error(`not a bounded pattern: ${pattern}`);
  const regex = quoted(`${body}${min === '0' ? '*' : '+'}$`);
  // The try is for a null: && evaluates both sides in older releases.
  return `can(regex(${regex}, ${value})) && try(length(split("", ${value})) <= ${max}, false)`;
}
