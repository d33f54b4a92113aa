// The zod schema of each variable, derived from its row: Terraform's conversion, then its validation blocks.
import * as z from 'zod/mini';
import type { Converted } from '../terraform/type-definition.ts';
import { convert } from '../terraform/types.ts';
import type { Row, Rule } from './row.ts';
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
        context.issues.push({ code: 'custom', message: conversion.message, input: raw, params: TYPE });
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
          params: { violated: { id: `${rule.kind}-${index}`, rule } satisfies Violated },
        });
      }
      return conversion;
    }),
  );
}

interface Violated {
  /** Unique within the row. */
  readonly id: string;
  /** Null where conversion itself failed. */
  readonly rule: Rule | null;
}

const TYPE: { readonly violated: Violated } = { violated: { id: 'type', rule: null } };

/** What an issue of one of these schemas is about. */
export function violatedRule(issue: object): Violated {
  const params = 'params' in issue ? issue.params : undefined;
  return isParams(params) ? params.violated : TYPE.violated;
}

const isParams = (params: unknown): params is { readonly violated: Violated } =>
  typeof params === 'object' && params !== null && 'violated' in params;

/** One schema a variable, in the rows' order. */
export const schemas: ReadonlyMap<string, VariableSchema> = new Map(variables.map((row) => [row.name, schemaOf(row)]));
