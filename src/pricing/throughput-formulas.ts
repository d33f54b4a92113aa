// How the units of the table and its indexes come about, in words and numbers for the report.

import { count, HOURS_PER_MONTH, percent } from '../workload/format.ts';
import { autoscaled, type Part, readPolicy, scaledCapacity, writePolicy } from './capacity.ts';
import { transactionalReads } from './operations.ts';
import type { Usage } from './usage.ts';

const size = (usage: Usage): string => `${count(usage.workload.itemBytes)} bytes`;

/** For example `30,417 puts + 3,042 updates, × 1 unit (318 bytes, each started KB)`. */
export function writeFormula(usage: Usage, part: Part): string {
  const { operations, perOperation, workload } = usage;
  const kinds = [
    [operations.puts, 'puts'],
    [operations.updates, 'updates'],
    [operations.deletes, 'deletes'],
    [part === 'email-index' ? (operations.updates * workload.keyChangeShare) / 100 : 0, 'changed keys'],
    [part === 'table' ? operations.failedWrites : 0, 'failed writes'],
  ] as const;
  const sum = kinds.filter(([amount]) => amount > 0).map(([amount, name]) => `${count(amount)} ${name}`);
  if (sum.length === 0) return 'no writes';
  const doubled =
    part === 'table' && workload.transactionalShare > 0 ? `, ${count(workload.transactionalShare)}% of them twice` : '';
  return `${sum.join(' + ')}, × ${perOperation.write} (${size(usage)}, each started KB)${doubled}${sparse(usage, part)}`;
}

/** What part of the writes reaches an index that not every item is in. */
function sparse({ workload }: Usage, part: Part): string {
  if (part === 'table') return '';
  const held = part === 'email-index' ? workload.emailIndexShare : workload.sourceIndexShare;
  return held === 100 ? '' : `, ${count(held)}% of items in the index`;
}

function consistency(strongShare: number): string {
  if (strongShare === 0) return 'eventually consistent × 0.5';
  if (strongShare === 100) return 'strongly consistent × 1';
  return `${count(strongShare)}% strongly consistent × 1, ${count(100 - strongShare)}% eventually × 0.5`;
}

/** The reads of a part: gets and queries of the table, queries of an index. */
export function readFormula(usage: Usage, part: Part): string {
  const { operations, perOperation, workload } = usage;
  const query = (amount: number) => `${count(amount)} queries × ${perOperation.query[part]}`;
  if (part !== 'table') {
    const amount = part === 'email-index' ? operations.emailQueries : operations.sourceQueries;
    return amount === 0 ? 'no reads' : `${query(amount)}; eventually consistent × 0.5`;
  }
  const terms: string[] = [];
  if (operations.gets > 0) terms.push(`${count(operations.gets)} reads × ${perOperation.get}`);
  if (operations.queries > 0) terms.push(query(operations.queries));
  if (terms.length === 0) return 'no reads';
  const share = consistency(workload.strongShare);
  const inTransactions = transactionalReads(workload) * 100;
  const twice = inTransactions > 0 ? `; ${count(inTransactions)}% of the reads by key in transactions × 2` : '';
  return `${terms.join(' + ')}; ${share}${twice}`;
}

/** Provisioned capacity: what is set, or what auto scaling makes of the load, and the hours of a month. */
export function capacityFormula(usage: Usage, part: Part, kind: 'write' | 'read'): string {
  const units = usage.capacity?.[part][kind] ?? 0;
  const reserved = usage.covered[part][kind];
  const hours = `× ${HOURS_PER_MONTH} hours`;
  const paid =
    reserved > 0 ? `(${count(units)} less ${count(reserved)} reserved) ${hours}` : `${count(units)} ${hours}`;
  if (!autoscaled(usage.config)) return paid;
  if (usage.simulated[part]?.[kind] !== undefined) return `${paid}, as simulated for your traffic`;
  const policy = kind === 'write' ? writePolicy(usage.config) : readPolicy(usage.config);
  const load = usage.load[part][kind];
  const { busy } = usage.shape;
  const level = (consumed: number) => `${count(scaledCapacity(consumed, policy))} for ${count(consumed)} a second`;
  const bounds = `target ${count(policy.target)}%, ${count(policy.min)} to ${count(policy.max)}`;
  return `${paid}: ${percent(busy)} of the time ${level(load.peak)}, else ${level(load.quiet)} (${bounds})`;
}
