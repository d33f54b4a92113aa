// Unit prices of the user's own, such as negotiated discounts, each beside the list price it replaces.
import type { Finding } from '../../catalog/finding.ts';
import { rateUnit } from '../../pricing/overrides.ts';
import { pricesOf } from '../../pricing/prices.ts';
import { type RateName, rateNames, rateOf } from '../../pricing/rates.ts';
import { Findings } from '../form/findings.tsx';
import { unitPrice } from '../format.ts';
import { FieldBox } from '../ui/field-box.tsx';
import { words } from '../words.ts';
import type { Typed } from './workload-section.tsx';

interface Props {
  readonly typed: Typed;
  readonly findings: readonly Finding[];
  readonly region: string;
  readonly onPrice: (rate: string, value: string) => void;
}

export function OwnPrices({ typed, findings, region, onPrice }: Props) {
  const count = Object.values(typed).filter((value) => value !== '').length;
  return (
    <details className="own-prices">
      <summary>
        {words.workload.ownPrices} {count > 0 && <strong>{words.workload.ownCount(count)}</strong>}
      </summary>
      <p className="field-help">{words.workload.ownHelp}</p>
      <div className="fields">
        {rateNames.map((rate) => (
          <OwnPrice
            key={rate}
            rate={rate}
            value={typed[rate] ?? ''}
            findings={findings.filter(({ fields }) => fields.some((name) => name === rate))}
            list={pricesOf(region)?.prices[rate]?.[0] ?? null}
            onPrice={onPrice}
          />
        ))}
      </div>
    </details>
  );
}

interface PriceProps {
  readonly rate: RateName;
  readonly value: string;
  readonly findings: readonly Finding[];
  /** The list price in USD; null where not known. */
  readonly list: number | null;
  readonly onPrice: Props['onPrice'];
}

function OwnPrice({ rate, value, findings, list, onPrice }: PriceProps) {
  const id = `price-${rate}`;
  return (
    <FieldBox name={id} half>
      <label htmlFor={id}>
        <span className="field-label">{rateOf(rate).label}</span>
        {value !== '' && <span className="dot" aria-hidden="true" />}
      </label>
      <div className="field-control">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          data-width="number"
          value={value}
          aria-invalid={findings.length > 0 || undefined}
          aria-describedby={`${id}-help${findings.length > 0 ? ` ${id}-findings` : ''}`}
          onChange={(event) => onPrice(rate, event.target.value)}
        />
        <span className="unit">{rateUnit(rate)}</span>
      </div>
      <Findings id={`${id}-findings`} findings={findings} />
      <p className="field-help" id={`${id}-help`}>
        {words.workload.listPrice(list === null ? words.cost.unknown : unitPrice(list))}
      </p>
    </FieldBox>
  );
}
