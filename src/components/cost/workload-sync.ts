// How the controls of the workload and of the user's own prices go together with the document.
import type { Document } from '../../document/document.ts';
import { memo } from '../../model/memo.ts';
import { rateNames } from '../../pricing/rates.ts';
import type { RateUnit } from '../../workload/quantity.ts';
import { inRateUnit, rateUnitOf, typedDefaults } from '../../workload/typed.ts';
import { isRateUnit } from '../../workload/workload.ts';
import { workloadFields } from '../../workload/workload-fields.ts';
import type { Sync } from '../form/use-form-sync.ts';

/** What each control of the workload holds. */
export const workloadDrafts = memo((workload: Document['workload']) => ({
  ...typedDefaults(rateUnitOf(workload)),
  ...Object.fromEntries(Object.entries(workload).filter(([name]) => isField(name))),
}));

const isField = (name: string): boolean => workloadFields.some((row) => row.name === name);

const priceDrafts = memo((prices: Document['prices']) =>
  Object.fromEntries(rateNames.map((rate) => [rate, prices[rate] ?? ''])),
);

export const workloadSync: Sync = {
  group: 'workload',
  read: ({ state }) => workloadDrafts(state.document.workload),
  write: (name, value, { state }) => {
    const { workload } = state.document;
    // The traffic stays, so every rate changes with its unit: one action, and one step back.
    if (name === 'rateUnit' && isRateUnit(value)) {
      return { type: 'replace-workload', workload: inRateUnit(workload, value), what: rateUnitLabel(value) };
    }
    return { type: 'workload', name, value: String(value) };
  },
};

/** `per second`. */
export const rateUnitLabel = (unit: RateUnit): string =>
  workloadFields[0].choices.find(({ value }) => value === unit)?.label ?? unit;

export const pricesSync: Sync = {
  group: 'prices',
  read: ({ state }) => priceDrafts(state.document.prices),
  write: (rate, value) => ({ type: 'price', rate, value: String(value) }),
};
