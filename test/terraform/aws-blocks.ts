// Walks values along the provider's schema: fills in what is open, and keeps what the provider's SDK takes for unset.
import { type Attribute, type Block, isComputed, type Nested } from './schema.ts';
import { isMap, listOf, Unknown, type Value, type ValueMap } from './value.ts';

/** What stands where an attribute is null, or unknown and computed; a dot in the path leads into a nested block. */
export type Fill = (attribute: Attribute, path: string) => Value;

/** Copies a block's value and lets `fill` say what stands where an attribute is null or unknown. */
export function fillBlock(block: Block, value: ValueMap, fill: Fill, prefix = ''): ValueMap {
  const attributes = Object.entries(block.attributes).map(([name, attribute]): [string, Value] => {
    const given = value[name] ?? null;
    const open = given === null || (given instanceof Unknown && isComputed(attribute));
    return [name, open ? fill(attribute, prefix + name) : given];
  });
  const blocks = Object.entries(block.blocks).map(([name, nested]): [string, Value] => [
    name,
    fillNested(nested, value[name] ?? null, fill, `${prefix}${name}.`),
  ]);
  return Object.fromEntries([...attributes, ...blocks]);
}

function fillNested([nesting, , , block]: Nested, value: Value, fill: Fill, prefix: string): Value {
  if (nesting === 'single') return isMap(value) ? fillBlock(block, value, fill, prefix) : null;
  if (value instanceof Unknown) return value;
  return listOf(value).map((element) => (isMap(element) ? fillBlock(block, element, fill, prefix) : element));
}

/** The value that the SDK takes for unset: null and the type's zero value are the same to it. */
export function isZero(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) === 0;
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) && Object.keys(value).length === 0;
}

/** The zero value of a type, as the SDK writes it into nested blocks. */
export function zeroOf(type: Attribute[0]): Value {
  if (type === 'string') return '';
  if (type === 'number') return 0;
  if (type === 'bool') return false;
  return Array.isArray(type) && type[0] === 'map' ? {} : [];
}

/**
 * The plan with what stands put back where the SDK sees no difference: an argument that is unset on both sides, and the element
 * of a set that nothing known tells apart from one that stands. Terraform itself pairs only elements whose plain arguments
 * agree, and what a provider fills in is none of the configuration's.
 */
export function keepUnset(block: Block, planned: ValueMap, prior: ValueMap): ValueMap {
  const attributes = Object.keys(block.attributes).map((name): [string, Value] => {
    const value = planned[name] ?? null;
    return [name, isZero(value) && isZero(prior[name]) ? (prior[name] ?? null) : value];
  });
  const blocks = Object.entries(block.blocks).map(([name, nested]): [string, Value] => [
    name,
    keepNested(nested, planned[name] ?? null, prior[name] ?? null),
  ]);
  return Object.fromEntries([...attributes, ...blocks]);
}

function keepNested([nesting, , , block]: Nested, planned: Value, prior: Value): Value {
  if (isMap(planned) && isMap(prior)) return keepUnset(block, planned, prior);
  if (!Array.isArray(planned) || !Array.isArray(prior)) return planned;
  if (nesting === 'set') return planned.map((element) => prior.find((old) => couldBe(element, old)) ?? element);
  return planned.map((element, index) => {
    const old = prior[index];
    return isMap(element) && isMap(old) ? keepUnset(block, element, old) : element;
  });
}

/** Whether a planned value may turn out as this one. */
export function couldBe(planned: Value | undefined, value: Value | undefined): boolean {
  if (planned instanceof Unknown) return true;
  if (isZero(planned) && isZero(value)) return true;
  if (Array.isArray(planned) && Array.isArray(value)) {
    return planned.length === value.length && planned.every((element, index) => couldBe(element, value[index]));
  }
  if (isMap(planned) && isMap(value)) return Object.keys(value).every((name) => couldBe(planned[name], value[name]));
  return planned === value;
}

/** The values at a path; a dot leads into each of the nested blocks. */
export function valuesAt(value: Value | undefined, path: string): readonly Value[] {
  const [name, ...rest] = path.split('.');
  const maps = isMap(value) ? [value] : listOf(value).filter(isMap);
  if (name === undefined) return [];
  const found = maps.map((map) => map[name] ?? null);
  return rest.length === 0 ? found : found.flatMap((inner) => valuesAt(inner, rest.join('.')));
}

/** The first nested block of a name, null where there is none. */
export function firstBlock(value: ValueMap | null, name: string): ValueMap | null {
  return listOf(value?.[name]).find(isMap) ?? null;
}
