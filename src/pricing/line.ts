// What a cost line is: a quantity that AWS meters, its rate and where it comes from.
import type { RateName } from './rates.ts';
import type { Usage } from './usage.ts';

export const drivers = [
  { id: 'writes', label: 'Writes' },
  { id: 'reads', label: 'Reads' },
  { id: 'storage', label: 'Storage' },
  { id: 'backups', label: 'Backups' },
  { id: 'replicas', label: 'Replicas' },
  { id: 'streams', label: 'Streams' },
  { id: 'encryption', label: 'Encryption' },
  { id: 'monitoring', label: 'Monitoring' },
] as const;

export type Driver = (typeof drivers)[number]['id'];

/** Where a line belongs in the report's tree. */
export type Resource =
  | 'table'
  | 'replica'
  | 'reservation'
  | 'backup'
  | 'key'
  | 'alarms'
  | 'scaling'
  | 'insights'
  | 'kinesis';

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly driver: Driver;
  readonly resource: Resource;
  /** The rate, which may depend on the table's class. */
  readonly rate: (usage: Usage) => RateName;
  /** Charged in this Region; the table's own unless said. */
  readonly region?: string;
  /** Amount a month in the rate's unit; null when the line does not apply. */
  readonly quantity: (usage: Usage) => number | null;
  /** Where the quantity comes from, in words and numbers. */
  readonly formula: (usage: Usage) => string;
}
