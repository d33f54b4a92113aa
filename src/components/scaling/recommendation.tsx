// The recommendation: the ways to run the table for this traffic side by side, what to take and why, and what it cannot know.

import type { Config } from '../../catalog/config.ts';
import { entriesFrom } from '../../catalog/entries.ts';
import type { Recommendation } from '../../scaling/recommend.ts';
import type { ThroughputSettings, WayResult } from '../../scaling/ways.ts';
import { money, percent, quantity } from '../format.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { type SimulatedSettings, useRun, useTools } from './run.ts';
import { scalingWords } from './words.ts';

const words = scalingWords.recommended;

export function RecommendationCard() {
  const { cancel, retry } = useTools();
  const searching = useRun((run) => run.searching);
  const stopped = useRun((run) => run.stopped);
  const recommended = useRun((run) => run.recommended);
  const now = useRun((run) => run.now);
  return (
    <section className="scaling-card" aria-label={words.title} aria-busy={searching !== null || undefined}>
      <h3>{words.title}</h3>
      {searching !== null && (
        <p className="scaling-buttons">
          <progress aria-label={words.working} max={1} value={searching} />
          {words.working}
          <button type="button" onClick={cancel}>
            {words.cancel}
          </button>
        </p>
      )}
      {stopped && (
        <p className="scaling-buttons">
          {words.stopped}
          <button type="button" onClick={retry}>
            {words.again}
          </button>
        </p>
      )}
      {recommended !== null && <Answer result={recommended.result} now={now} />}
    </section>
  );
}

function Answer({ result, now }: { readonly result: Recommendation; readonly now: SimulatedSettings | null }) {
  const { dispatch } = useStore();
  const { best, settings, ways, reasons, unknowns, cheaperButThrottles } = result;
  const isTaken = useSlice(({ model }) => holds(model.fallback, settings));
  const take = (): void => {
    dispatch({ type: 'apply', entries: entriesFrom(settings), what: words.what });
    dispatch({ type: 'session', session: { notice: { text: words.taken, tone: 'done' } } });
  };
  return (
    <>
      {best === null && <p>{ways.onDemand.monthly === null ? words.noPrices : words.none}</p>}
      {cheaperButThrottles !== null && (
        <p className="scaling-warning" role="note">
          <strong>{words.warning}</strong> {reasons.find((reason) => reason.startsWith('The cheapest auto scaling'))}
        </p>
      )}
      <ul className="scaling-reasons">
        {reasons
          .filter((reason) => !reason.startsWith('The cheapest auto scaling'))
          .map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
      </ul>
      {best !== null && (
        <p className="scaling-buttons">
          {isTaken ? (
            words.same
          ) : (
            <button type="button" className="primary" onClick={take}>
              {words.take}
            </button>
          )}
        </p>
      )}
      <Ways result={result} now={now} />
      {unknowns.length > 0 && (
        <>
          <h4>{words.unknowns}</h4>
          <ul className="scaling-notes">
            {unknowns.map((unknown) => (
              <li key={unknown}>{unknown}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const holds = (config: Config, settings: ThroughputSettings): boolean =>
  Object.entries(settings).every(([name, value]) => Reflect.get(config, name) === value);

function Ways({ result, now }: { readonly result: Recommendation; readonly now: SimulatedSettings | null }) {
  const { onDemand, fixed, autoScaled } = result.ways;
  const [way, month, most, throttled] = words.columns;
  return (
    <>
      <table className="scaling-ways">
        <caption className="hidden-words">{words.title}</caption>
        <thead>
          <tr>
            {[way, month, most, throttled].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {now !== null && <WayRow label={words.now} way={now.way} isBest={false} />}
          {[onDemand, fixed, autoScaled].map((each) => (
            <WayRow key={each.way} label={words.ways[each.way]} way={each} isBest={each.way === result.best} />
          ))}
        </tbody>
      </table>
      <p className="field-help">{words.money}</p>
    </>
  );
}

interface WayProps {
  readonly label: string;
  readonly way: WayResult;
  readonly isBest: boolean;
}

const usd = (amount: number | null): string => (amount === null ? words.unknownPrice : money(amount));

function WayRow({ label, way, isBest }: WayProps) {
  const { monthly, monthlyHourMax, throttledUnits, throttledShare } = way;
  return (
    <tr data-best={isBest || undefined}>
      <th scope="row">
        {label} {isBest && <span className="scaling-best">{words.cheapest}</span>}
      </th>
      <td>{usd(monthly)}</td>
      <td>{usd(monthlyHourMax)}</td>
      <td data-throttles={throttledUnits > 0 || undefined}>
        {words.throttled(quantity(Math.round(throttledUnits)), percent(throttledShare))}
      </td>
    </tr>
  );
}
