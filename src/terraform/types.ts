// The registry of Terraform's types: total over TypeName, so that a new type does not compile before everything about it is said.
// Source: go-cty's convert package as Terraform 1.11.4 runs it; every row of the table in types.test.ts was tried on the binary.

import { boolType } from './bool.ts';
import { stringListType } from './list.ts';
import { numberMapType, stringMapType } from './map.ts';
import { numberType } from './number.ts';
import { stringType } from './string.ts';
import type { Conversion, TypeDefinition } from './type-definition.ts';
import type { TypeName } from './type-name.ts';

export const types: Readonly<Record<TypeName, TypeDefinition>> = {
  string: stringType,
  number: numberType,
  bool: boolType,
  'map(string)': stringMapType,
  'map(number)': numberMapType,
  'list(string)': stringListType,
};

/** Converts one raw value, as JSON or a form holds it, to a variable's type: the same values pass as in Terraform. */
export const convert = (raw: unknown, type: TypeName): Conversion =>
  raw === null ? { type: 'null' } : types[type].convert(raw);
