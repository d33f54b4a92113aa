// Unit prices of the user's own, such as negotiated discounts, each beside the list price it replaces.
import { memo } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import { rateUnit } from '../../pricing/overrides.ts';
import { listPrice } from '../../pricing/prices.ts';
import { type RateName, rateNames, rateOf } from '../../pricing/rates.ts';
import { sameFindings } from '../form/field-state.ts';
import { Findings } from '../form/findings.tsx';
import { useBound } from '../form/use-bound.ts';
import { unitPrice } from '../format.ts';
import { FieldBox } from '../ui/field-box.tsx';
import { useSlice } from '../ui/store-context.ts';
import { costWords as words } from './words.ts';

export function OwnPrices() {
  const count = useSlice(({ state }) => Object.keys(state.document.prices).length);
  return (
    <details className="own-prices">
      <summary>
        {words.workload.ownPrices} {count > 0 && <strong>{words.workload.ownCount(count)}</strong>}
      </summary>
      <p className="field-help">{words.workload.ownHelp}</p>
      <div className="fields">
        {rateNames.map((rate) => (
          <OwnPrice key={rate} rate={rate} />
        ))}
      </div>
    </details>
  );
}

const NONE: readonly Finding[] = [];

const OwnPrice = memo(({ rate }: { readonly rate: RateName }) => {
  const id = `price-${rate}`;
  const value = useSlice(({ state }) => state.document.prices[rate] ?? '');
  const list = useSlice(({ state }) => listPrice(state.document.target.region, rate)?.[0] ?? null);
  const findings = useSlice(
    ({ model }) => model.cost?.findings.filter(({ fields }) => fields.some((name) => name === rate)) ?? NONE,
    sameFindings,
  );
  const bind = useBound('prices', rate, value);
  return (
    <FieldBox name={id} half>
      <label htmlFor={id}>
        <span className="field-label">{rateOf(rate).label}</span>
        {value !== '' && <span className="dot" aria-hidden="true" />}
      </label>
      <div className="field-control">
        <input
          {...bind}
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          data-width="number"
          aria-invalid={findings.length > 0 || undefined}
          aria-describedby={`${id}-help${findings.length > 0 ? ` ${id}-findings` : ''}`}
        />
        <span className="unit">{rateUnit(rate)}</span>
      </div>
      <Findings id={`${id}-findings`} findings={findings} />
      <p className="field-help" id={`${id}-help`}>
        {words.workload.listPrice(list === null ? words.money.unknown : unitPrice(list))}
      </p>
    </FieldBox>
  );
});
