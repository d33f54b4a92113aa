// How the controls of the workload and of the user's own prices go with the document.
import type { Document } from '../../document/document.ts';
import { memo } from '../../model/memo.ts';
import { rateNames } from '../../pricing/rates.ts';
import { workloadFields } from '../../workload/workload-fields.ts';
import type { Sync } from '../form/use-form-sync.ts';

const workloadDrafts = memo((workload: Document['workload']) =>
  Object.fromEntries(workloadFields.map((row) => [row.name, workload[row.name] ?? String(row.default ?? '')])),
);

const priceDrafts = memo((prices: Document['prices']) =>
  Object.fromEntries(rateNames.map((rate) => [rate, prices[rate] ?? ''])),
);

export const workloadSync: Sync = {
  group: 'workload',
  read: ({ state }) => workloadDrafts(state.document.workload),
  write: (name, value) => ({ type: 'workload', name, value: String(value) }),
};

export const pricesSync: Sync = {
  group: 'prices',
  read: ({ state }) => priceDrafts(state.document.prices),
  write: (rate, value) => ({ type: 'price', rate, value: String(value) }),
};
