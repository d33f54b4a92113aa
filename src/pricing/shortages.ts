// Where busy hours need more than can be provisioned, and the findings that say at which variable and what it needs.
import type { Advice, Fix } from '../catalog/finding.ts';
import { decimal } from '../workload/format.ts';
import { autoscaled, type Part, parts, readPolicy, scaledCapacity, writePolicy } from './capacity.ts';
import { type Kind, needed } from './sizing.ts';
import type { Usage } from './usage.ts';

type CapacityVariable =
  | 'read_capacity'
  | 'write_capacity'
  | 'gsi_read_capacity'
  | 'gsi_write_capacity'
  | 'read_max_capacity'
  | 'write_max_capacity';

/** One dimension of the table or of an index that cannot carry the busy hours. */
export interface Shortage {
  readonly part: Part;
  readonly kind: Kind;
  readonly variable: CapacityVariable;
  /** Units a second that busy hours need, rounded up, and the most that the config provides. */
  readonly need: number;
  readonly most: number;
  /** What the variable needs to carry the busy hours at the target utilization. */
  readonly value: number;
  readonly text: string;
}

function variableOf(part: Part, kind: Kind, scaled: boolean): CapacityVariable {
  if (scaled) return `${kind}_max_capacity`;
  return part === 'table' ? `${kind}_capacity` : `gsi_${kind}_capacity`;
}

const effect = (part: Part, kind: Kind): string => {
  if (kind === 'read') return 'reads are throttled';
  return part === 'table' ? 'writes are throttled' : 'writes to the table are throttled';
};

/** Every shortage of a usage; on demand there is none. */
export function shortages(use: Usage): Shortage[] {
  const { capacity, config, load } = use;
  if (capacity === null) return [];
  const scaled = autoscaled(config);
  return parts.flatMap((part) =>
    (['write', 'read'] as const).flatMap((kind): Shortage[] => {
      const policy = kind === 'write' ? writePolicy(config) : readPolicy(config);
      const most = scaled ? scaledCapacity(Number.MAX_SAFE_INTEGER, policy) : capacity[part][kind];
      const { peak } = load[part][kind];
      if (peak <= most * (1 + 1e-9)) return [];
      const variable = variableOf(part, kind, scaled);
      const need = needed(peak, 100);
      const unit = kind === 'write' ? 'WCU' : 'RCU';
      return [
        {
          part,
          kind,
          variable,
          need,
          most,
          value: needed(peak, policy.target),
          text: `${part}: busy hours need ${decimal(need, 0)} ${unit} and ${variable} is ${decimal(most, 0)}, so ${effect(part, kind)}.`,
        },
      ];
    }),
  );
}

/** A warning at a capacity variable, with the change that mends it. */
export interface CapacityFinding extends Advice {
  readonly fix: Fix;
}

/** One warning for each variable that is too small for the workload, with the value it needs. */
export function capacityFindings(found: readonly Shortage[]): CapacityFinding[] {
  return [...new Set(found.map(({ variable }) => variable))].map((variable) => {
    const all = found.filter((shortage) => shortage.variable === variable);
    const [worst] = [...all].sort((a, b) => b.value - a.value);
    const { need, most, value, kind } = worst ?? { need: 0, most: 0, value: 0, kind: 'write' as const };
    const unit = kind === 'write' ? 'WCU' : 'RCU';
    const where = all.map(({ part }) => part).join(', ');
    return {
      id: `capacity-too-small-${variable}`,
      fields: [variable],
      source: 'advice',
      level: 'warning',
      message: `${variable} is ${decimal(most, 0)}, too small for this workload: busy hours need ${decimal(need, 0)} ${unit} (${where}), ${decimal(value, 0)} with headroom. ${kind === 'write' ? 'Writes' : 'Reads'} are throttled.`,
      fix: { label: `Set ${variable} to ${decimal(value, 0)}`, set: { [variable]: value } },
    };
  });
}
