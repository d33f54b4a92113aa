// What Terraform makes of one raw value of a variable: its conversion, then its validation blocks, in their order.
import type { Conversion } from '../terraform/type-definition.ts';
import { convert } from '../terraform/types.ts';
import type { Row, Rule } from './row.ts';
import { violates } from './violates.ts';

export interface Violation {
  /** Unique within the row. */
  readonly id: string;
  /** Null where conversion itself failed. */
  readonly rule: Rule | null;
  /** Terraform's sentence. */
  readonly message: string;
}

export interface ReadValue {
  readonly conversion: Conversion;
  /** Empty when Terraform takes the value. */
  readonly violations: readonly Violation[];
}

/** Reads a raw value as Terraform would. A null default says that null is a value of the variable. */
export function readValue(row: Row, raw: unknown): ReadValue {
  const conversion = convert(raw, row.type);
  if (conversion.type === 'refused') {
    return { conversion, violations: [{ id: 'type', rule: null, message: conversion.message }] };
  }
  if (conversion.type === 'null' && row.default === null) return { conversion, violations: [] };
  const violations: Violation[] = [];
  for (const [index, rule] of row.rules.entries()) {
    if (violates(rule, conversion)) violations.push({ id: `${rule.kind}-${index}`, rule, message: rule.message });
  }
  return { conversion, violations };
}
