// The zod schema of each variable, derived from its row: Terraform's conversion, then its validation blocks.
import * as z from 'zod/mini';
import type { Converted } from '../terraform/type-definition.ts';
import { convert } from '../terraform/types.ts';
import type { Row } from './row.ts';
import { variables } from './variables.ts';
import { violates } from './violates.ts';

export type VariableSchema = z.ZodMiniType<Converted, unknown>;

/** Parses a raw value into what Terraform would hold; each issue is one sentence that Terraform would say. */
function schemaOf(row: Row): VariableSchema {
  return z.pipe(
    z.unknown(),
    z.transform((raw, context): Converted => {
      const conversion = convert(raw, row.type);
      if (conversion.type === 'refused') {
        context.issues.push({ code: 'custom', message: conversion.message, input: raw, params: { rule: 'type' } });
        return z.NEVER;
      }
      if (conversion.type === 'null' && row.default === null) return conversion;
      for (const [index, rule] of row.rules.entries()) {
        if (!violates(rule, conversion)) continue;
        context.issues.push({
          code: 'custom',
          message: rule.message,
          input: raw,
          continue: true,
          params: { rule: `${rule.kind}-${index}` },
        });
      }
      return conversion;
    }),
  );
}

/** One schema a variable, in the rows' order. */
export const schemas: ReadonlyMap<string, VariableSchema> = new Map(variables.map((row) => [row.name, schemaOf(row)]));
