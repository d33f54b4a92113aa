// Terraform's plan as data: addresses, actions, values.
import { type Environment, mustRun } from './terraform.ts';

export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete';

export interface ResourceChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly change: {
    readonly actions: readonly Action[];
    /** The id of what is imported. */
    readonly importing?: { readonly id: string };
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown: Readonly<Record<string, unknown>>;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

export interface Plan {
  /** Managed resources only. */
  readonly resources: readonly ResourceChange[];
  readonly outputs: Readonly<Record<string, { readonly actions: readonly Action[]; readonly after: unknown }>>;
}

interface PlanJson {
  readonly resource_changes?: readonly ResourceChange[];
  readonly output_changes?: Plan['outputs'];
}

/** `terraform plan` and `terraform show -json`, in an initialised directory; throws when Terraform refuses. */
export async function plan(directory: string, env: Environment, args: readonly string[] = []): Promise<Plan> {
  await mustRun(directory, ['plan', '-input=false', '-out=tfplan', ...args], env);
  const json = JSON.parse(await mustRun(directory, ['show', '-json', 'tfplan'], env)) as PlanJson;
  const resources = (json.resource_changes ?? []).filter((resource) => resource.mode === 'managed');
  return { resources, outputs: json.output_changes ?? {} };
}

/** What would be done, one line a resource, without those that stay as they are: `update aws_kms_key.this[0]`. */
export function actions(planned: Plan): readonly string[] {
  return planned.resources
    .filter(({ change }) => change.actions.join() !== 'no-op')
    .map(({ address, change }) => `${change.actions.join('+')} ${address}`)
    .sort();
}
