// The money, always in sight: the total, both billing modes side by side, and the way to the cheaper one.
import type { Config } from '../../catalog/config.ts';
import type { Comparison, Option } from '../../pricing/compare.ts';
import type { Estimate } from '../../pricing/estimate.ts';
import { money } from '../format.ts';
import { words } from '../words.ts';
import { DriverBar } from './driver-bar.tsx';

type Mode = Config['billing_mode'];

interface Props {
  readonly estimate: Estimate;
  readonly mode: Mode;
  /** Whether refused values were priced as their defaults. */
  readonly isNearest: boolean;
  readonly onTake: (option: Option) => void;
}

export function Money({ estimate, mode, isNearest, onTake }: Props) {
  const { listTotal, freeTierTotal, unknown, rows, regionName, comparison } = estimate;
  const nothingKnown = rows.every(({ monthly }) => monthly === null);
  return (
    <section className="money" aria-label={words.cost.title}>
      <p className="total">
        <strong data-testid="monthly-total">{nothingKnown ? words.cost.unknown : money(listTotal)}</strong>{' '}
        <span>{words.cost.perMonth}</span>{' '}
        <span className="money-notes">
          {isNearest ? <em>{words.cost.nearest}</em> : words.cost.in(words.cost.modes[mode], regionName)}
          {unknown.length > 0 && `, ${words.cost.partly}`}
          {freeTierTotal < listTotal && ` · ${words.cost.freeTier(money(freeTierTotal))}`}
        </span>
      </p>
      <DriverBar rows={rows} />
      <ul className="modes">
        {[comparison.onDemand, comparison.provisioned].map((option) => (
          <ModeItem key={option.billingMode} option={option} comparison={comparison} mode={mode} onTake={onTake} />
        ))}
      </ul>
    </section>
  );
}

interface ModeProps {
  readonly option: Option;
  readonly comparison: Comparison;
  readonly mode: Mode;
  readonly onTake: (option: Option) => void;
}

function ModeItem({ option, comparison: { cheaper, difference, onDemand, provisioned }, mode, onTake }: ModeProps) {
  const current = option.billingMode === mode;
  const name = words.cost.modes[option.billingMode];
  const other = option === onDemand ? provisioned : onDemand;
  const offered = !current && cheaper === option.billingMode;
  return (
    <li data-current={current || undefined}>
      <span className="mode-name">{name}</span>
      <strong>{difference === null && !current ? words.cost.unknown : money(option.listTotal)}</strong>
      <span className="mode-note">
        {current ? words.cost.inUse : difference === null ? '' : relation(option.listTotal - other.listTotal)}
        {option.throttled.length > 0 && `, ${words.cost.throttled}`}
        {!current && option.billingMode === 'PROVISIONED' && `, ${sizes(option)}`}{' '}
        {offered && (
          <button type="button" className="link" onClick={() => onTake(option)}>
            {words.cost.take(name)}
          </button>
        )}
      </span>
    </li>
  );
}

function relation(usd: number): string {
  if (Math.abs(usd) < 0.005) return words.cost.same;
  return usd > 0 ? words.cost.more(money(usd)) : words.cost.less(money(-usd));
}

/** What the suggested capacity would be. */
function sizes({ config }: Option): string {
  return config.enable_autoscaling
    ? words.cost.scaled(
        config.read_min_capacity,
        config.read_max_capacity,
        config.write_min_capacity,
        config.write_max_capacity,
      )
    : words.cost.fixed(config.read_capacity, config.write_capacity);
}
