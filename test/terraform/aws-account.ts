// One AWS account as the test provider finds it: what exists in it, what happened to its tables, and what time it is there.
import { replacedBy } from './aws-rules.ts';
import type { Edition } from './schema.ts';
import type { ValueMap } from './value.ts';

/** What Terraform had the provider do to one resource. */
export interface Operation {
  readonly action: 'create' | 'update' | 'delete';
  readonly type: string;
  /** The resource's `id`. */
  readonly id: string;
}

/** A change that AWS allows only so often. */
export interface TableEvent {
  readonly table: string;
  /** `ttl`, `key`, `on-demand`, `class`, or `decrease` and the table or index. */
  readonly what: string;
  /** When, on the account's clock. */
  readonly hour: number;
}

export interface Cloud {
  /** Every create, update and delete that succeeded, in the order in which it was asked for. */
  readonly operations: Operation[];
  /** What a refresh finds in place of what stands: set it to act as a change made outside Terraform. */
  drift: (type: string, state: ValueMap) => ValueMap;
  /** The account's clock in hours since a midnight (UTC); only a test moves it. */
  hour: number;
  readonly events: TableEvent[];
  /** Names of backup vaults that hold recovery points. */
  readonly recoveryPoints: Set<string>;
  /** ARNs of keys whose deletion is scheduled: nothing can use them any more. */
  readonly pendingKeys: Set<string>;
  /** What exists, by type and identity, as the provider last read it. */
  readonly resources: Map<string, { readonly type: string; readonly state: ValueMap }>;
}

export const newCloud = (): Cloud => ({
  operations: [],
  drift: (_type, state) => state,
  hour: 0,
  events: [],
  recoveryPoints: new Set(),
  pendingKeys: new Set(),
  resources: new Map(),
});

/** The same for one resource for as long as it exists: its `id` and what cannot change in place. */
export function identity(edition: Edition, type: string, state: ValueMap): string {
  return JSON.stringify([type, state.id ?? null, ...replacedBy(type, edition).map((name) => state[name] ?? null)]);
}

/** What exists of a type. */
export function existing(cloud: Cloud, type: string): readonly ValueMap[] {
  return [...cloud.resources.values()].filter((found) => found.type === type).map(({ state }) => state);
}

/** The table of a name, null where there is none. */
export function tableNamed(cloud: Cloud, name: unknown): ValueMap | null {
  return existing(cloud, 'aws_dynamodb_table').find((table) => table.name === name) ?? null;
}
