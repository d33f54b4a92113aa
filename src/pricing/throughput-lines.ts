// Lines of reads and writes: requests on demand, capacity provisioned, capacity reserved.
import { HOURS_PER_MONTH, plural } from '../workload/format.ts';
import type { Part } from './capacity.ts';
import type { Line } from './line.ts';
import { infrequentAccess } from './priced.ts';
import { RESERVED_BLOCK } from './provision.ts';
import type { RateName } from './rates.ts';
import { capacityFormula, readFormula, writeFormula } from './throughput-formulas.ts';
import type { Usage } from './usage.ts';

/** The rate of the table's class. */
export const byClass =
  (standard: RateName, infrequent: RateName) =>
  (usage: Usage): RateName =>
    infrequentAccess(usage.config) ? infrequent : standard;

const writes = (part: Part): Line => ({
  id: `writes-${part}`,
  label: `Writes, ${part}`,
  driver: 'writes',
  resource: 'table',
  rate: byClass('onDemandWrite', 'iaOnDemandWrite'),
  quantity: (usage) => (usage.capacity === null ? usage.units[part].write : null),
  formula: (usage) => writeFormula(usage, part),
});

const reads = (part: Part): Line => ({
  id: `reads-${part}`,
  label: `Reads, ${part}`,
  driver: 'reads',
  resource: 'table',
  rate: byClass('onDemandRead', 'iaOnDemandRead'),
  quantity: (usage) => (usage.capacity === null ? usage.units[part].read : null),
  formula: (usage) => readFormula(usage, part),
});

const capacity = (part: Part, kind: 'write' | 'read'): Line => ({
  id: `${kind}-capacity-${part}`,
  label: `${kind === 'write' ? 'Write' : 'Read'} capacity, ${part}`,
  driver: kind === 'write' ? 'writes' : 'reads',
  resource: 'table',
  rate: kind === 'write' ? byClass('writeCapacity', 'iaWriteCapacity') : byClass('readCapacity', 'iaReadCapacity'),
  quantity: (usage) =>
    usage.capacity === null ? null : (usage.capacity[part][kind] - usage.covered[part][kind]) * HOURS_PER_MONTH,
  formula: (usage) => capacityFormula(usage, part, kind),
});

type Term = '1y' | '3y';
const MONTHS: Readonly<Record<Term, number>> = { '1y': 12, '3y': 36 };

const reserved = (term: Term, kind: 'write' | 'read', charge: 'Upfront' | 'Hour', rate: RateName): Line => ({
  id: `reserved-${kind}-${charge.toLowerCase()}-${term}`,
  label: `Reserved ${kind} capacity, ${term === '1y' ? '1 year' : '3 years'}, ${charge === 'Hour' ? 'hourly' : 'upfront'}`,
  driver: kind === 'write' ? 'writes' : 'reads',
  resource: 'reservation',
  rate: () => rate,
  quantity: (usage) => {
    if (usage.capacity === null || usage.workload.reservedTerm !== term) return null;
    const blocks = usage.reservedBlocks[kind];
    return charge === 'Hour' ? blocks * HOURS_PER_MONTH : blocks / MONTHS[term];
  },
  formula: (usage) => {
    const own = kind === 'write' ? usage.workload.reservedWriteUnits : usage.workload.reservedReadUnits;
    const units =
      own === null
        ? `${plural(usage.alwaysProvisioned[kind], 'unit')} always provisioned`
        : `${plural(own, 'unit')} reserved`;
    const blocks = `${units}: ${plural(usage.reservedBlocks[kind], 'whole block')} of ${RESERVED_BLOCK}`;
    return `${blocks}, ${charge === 'Hour' ? `× ${HOURS_PER_MONTH} hours` : `paid once, spread over ${MONTHS[term]} months`}`;
  },
});

export const throughputLines: readonly Line[] = [
  writes('table'),
  writes('email-index'),
  writes('source-index'),
  reads('table'),
  reads('email-index'),
  reads('source-index'),
  capacity('table', 'write'),
  capacity('email-index', 'write'),
  capacity('source-index', 'write'),
  capacity('table', 'read'),
  capacity('email-index', 'read'),
  capacity('source-index', 'read'),
];

export const reservedLines: readonly Line[] = [
  reserved('1y', 'write', 'Upfront', 'reserved1yWriteUpfront'),
  reserved('1y', 'write', 'Hour', 'reserved1yWriteHour'),
  reserved('1y', 'read', 'Upfront', 'reserved1yReadUpfront'),
  reserved('1y', 'read', 'Hour', 'reserved1yReadHour'),
  reserved('3y', 'write', 'Upfront', 'reserved3yWriteUpfront'),
  reserved('3y', 'write', 'Hour', 'reserved3yWriteHour'),
  reserved('3y', 'read', 'Upfront', 'reserved3yReadUpfront'),
  reserved('3y', 'read', 'Hour', 'reserved3yReadHour'),
];
