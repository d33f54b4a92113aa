// From the workload's rates to the units that operations consume in a month. Sources in docs/pricing.md.
import { toMonth } from '../workload/quantity.ts';
import type { Workload } from '../workload/workload.ts';
import { type Both, type ByPart, readFactor, readUnits, writeUnits } from './capacity.ts';

/** Operations a month, and the units each of one takes. */
export interface Operations {
  readonly puts: number;
  readonly updates: number;
  readonly deletes: number;
  readonly failedWrites: number;
  readonly gets: number;
  readonly queries: number;
  readonly emailQueries: number;
  readonly sourceQueries: number;
}

export function operations(workload: Workload): Operations {
  const monthly = (rate: number) => toMonth(rate, workload.rateUnit);
  return {
    puts: monthly(workload.puts),
    updates: monthly(workload.updates),
    deletes: monthly(workload.deletes),
    failedWrites: monthly(workload.failedWrites),
    gets: monthly(workload.gets),
    queries: monthly(workload.queries),
    emailQueries: monthly(workload.emailQueries),
    sourceQueries: monthly(workload.sourceQueries),
  };
}

/** Write units of one item, read units of one item and of one query of the table and of each index. */
export interface PerOperation {
  readonly write: number;
  readonly get: number;
  readonly query: ByPart<number>;
}

export function perOperation(workload: Workload): PerOperation {
  const query = (items: number) => readUnits(workload.itemBytes * items);
  return {
    write: writeUnits(workload.itemBytes),
    get: readUnits(workload.itemBytes),
    query: {
      table: query(workload.itemsPerQuery),
      'email-index': query(workload.emailItemsPerQuery ?? workload.itemsPerQuery),
      'source-index': query(workload.sourceItemsPerQuery ?? workload.itemsPerQuery),
    },
  };
}

/** Share from 0 to 1 of the reads by key that are made in transactions. */
export const transactionalReads = (workload: Workload): number =>
  (workload.transactionalReadShare ?? workload.transactionalShare) / 100;

/**
 * Units a month. A put, an update and a delete write once to the table and once to each index that holds the item; a
 * changed key costs its index one write more. A failed conditional write is charged on the table alone. Transactions
 * double the table's units.
 */
export function consumed(workload: Workload, ops: Operations, per: PerOperation): ByPart<Both<number>> {
  const strong = workload.strongShare / 100;
  const writes = (ops.puts + ops.updates + ops.deletes) * per.write;
  const keyChanges = ops.updates * (workload.keyChangeShare / 100) * per.write;
  const inEmail = workload.emailIndexShare / 100;
  const inSource = workload.sourceIndexShare / 100;
  const failed = ops.failedWrites * per.write;
  const gets = ops.gets * per.get * readFactor(strong, transactionalReads(workload));
  return {
    table: {
      write: (writes + failed) * (1 + workload.transactionalShare / 100),
      read: gets + ops.queries * per.query.table * readFactor(strong, 0),
    },
    'email-index': {
      write: (writes + keyChanges) * inEmail,
      read: ops.emailQueries * per.query['email-index'] * readFactor(0, 0),
    },
    'source-index': {
      write: writes * inSource,
      read: ops.sourceQueries * per.query['source-index'] * readFactor(0, 0),
    },
  };
}
