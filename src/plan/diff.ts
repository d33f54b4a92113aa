// Which resources differ between two configs, and how: what `terraform plan` finds, without its dangers and limits.
import type { Config, VariableName } from '../catalog/config.ts';
import { tableAddress } from './arguments.ts';
import type { ResourceRow } from './resource-row.ts';
import { resourceRows } from './resource-rows.ts';

export type Action = 'create' | 'update' | 'replace' | 'destroy' | 'move';

export interface Difference {
  /** As `terraform plan` prints it below `module.dynamodb.`. */
  readonly address: string;
  readonly action: Action;
  /** The address that a moved block takes it from, whatever else happens to it. */
  readonly movedFrom?: string;
  /** The changed variables that cause it, in the catalogue's order of the row. */
  readonly fields: readonly VariableName[];
}

interface Instance {
  readonly row: ResourceRow;
  readonly key: string;
}

/** Where the table stands after the moved block, when there is one and it is needed. */
export function tableMove(before: Config, after: Config): { readonly from: string; readonly to: string } | null {
  const [from, to] = [tableAddress(before), tableAddress(after)];
  return from === to ? null : { from, to };
}

/** Differences in the order of the module's files; `moved` says whether a moved block carries the table over. */
export function difference(before: Config, after: Config, moved: boolean): readonly Difference[] {
  const move = moved ? tableMove(before, after) : null;
  const changed = (names: readonly VariableName[]): readonly VariableName[] =>
    names.filter((name) => !isSame(before[name], after[name]));
  /** An address of the state, as it is named after the move. */
  const renamed = (address: string | null): string | null => (address === move?.from ? move.to : address);

  const standing = new Map([...instances(before)].map(([address, one]) => [renamed(address) ?? address, one]));
  const wanted = instances(after);
  const found = new Map<string, Difference>();

  for (const [address, { row }] of new Map([...standing, ...wanted])) {
    const exists = [standing.has(address), wanted.has(address)].join();
    if (exists === 'true,true') continue;
    const fields = changed([...row.cause, ...(row.chosenBy ?? [])]);
    found.set(address, { address, action: exists === 'true,false' ? 'destroy' : 'create', fields });
  }

  const ownArguments = (address: string, { row, key }: Instance): void => {
    const differing = row.arguments.filter(({ value, keptWhenNull }) => {
      const is = value(after, key);
      return !(keptWhenNull && is === null) && !isSame(value(before, key), is);
    });
    if (differing.length === 0) return;
    const action = differing.some(({ replaces }) => replaces) ? 'replace' : 'update';
    const fields = changed(differing.flatMap(({ from }) => (typeof from === 'function' ? from(key) : from)));
    found.set(address, { address, action, fields: [...new Set(fields)] });
  };

  /** Whether what the references lead to changes the verdict. */
  const followReferences = (address: string, { row }: Instance): boolean => {
    const verdict = found.get(address);
    const causes = (row.references ?? []).flatMap(({ to, replaces, keptWhenNull }) => {
      const [was, is] = [renamed(to(before)), to(after)];
      if (keptWhenNull && is === null) return [];
      const cause = found.get(is ?? was ?? '');
      const remade = cause?.action === 'create' || cause?.action === 'replace';
      return was !== is || remade ? [{ replaces, fields: cause?.fields ?? [] }] : [];
    });
    if (causes.length === 0) return false;
    const replaced = verdict?.action === 'replace' || causes.some(({ replaces }) => replaces);
    const fields = [...new Set([...(verdict?.fields ?? []), ...causes.flatMap((cause) => cause.fields)])];
    const action = replaced ? 'replace' : 'update';
    found.set(address, { address, action, fields });
    return verdict?.action !== action || verdict.fields.length !== fields.length;
  };

  const kept = [...wanted].filter(([address]) => standing.has(address));
  for (const [address, instance] of kept) ownArguments(address, instance);
  // A reference leads to a resource whose own references may come later: again until nothing changes.
  while (kept.map(([address, instance]) => followReferences(address, instance)).some(Boolean));

  if (move !== null) {
    const also = found.get(move.to) ?? { action: 'move' as const, fields: [] };
    const fields = [...new Set([...changed(['billing_mode', 'enable_autoscaling']), ...also.fields])];
    found.set(move.to, { ...also, address: move.to, movedFrom: move.from, fields });
  }
  const order = [...wanted.keys(), ...standing.keys()];
  return [...found.values()].sort((a, b) => order.indexOf(a.address) - order.indexOf(b.address));
}

function instances(config: Config): ReadonlyMap<string, Instance> {
  return new Map(
    resourceRows.flatMap((row) =>
      row.keys(config).map((key) => [`${row.type}.${row.label}${key}`, { row, key }] as const),
    ),
  );
}

/** Whether two plain values hold the same; the order of an object's keys does not count. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && canonical(one) === canonical(other));

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))
      : held,
  );
