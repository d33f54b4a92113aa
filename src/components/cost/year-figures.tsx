// Figures beyond the month: the first year in cash, the cost of what is written, and what no traffic can move.
import type { Estimate } from '../../pricing/estimate.ts';
import { shortTotal } from '../../pricing/totals.ts';
import { money, percent } from '../format.ts';
import { costWords } from './words.ts';

const words = costWords.charts;

export function YearFigures({ estimate }: { readonly estimate: Estimate }) {
  const { outlook, listTotal, completeness } = estimate;
  if (completeness === 'none') return null;
  const { months, firstYear, perThousandWrites, fixed } = outlook;
  const amount = (usd: number): string => shortTotal(usd, estimate);
  const rows = [
    ...months.map((month) => ({
      head: `${words.month} ${month.month}`,
      list: shortTotal(month.list, month),
      free: shortTotal(month.freeTier, month),
    })),
    {
      head: words.firstYear(firstYear.upfront > 0 ? money(firstYear.upfront) : ''),
      list: amount(firstYear.list),
      free: amount(firstYear.freeTier),
    },
    ...(perThousandWrites === null ? [] : [{ head: words.perThousand, list: amount(perThousandWrites), free: '' }]),
    {
      head: `${words.fixed}${listTotal > 0 ? ` (${words.fixedShare(percent(fixed.list / listTotal))})` : ''}`,
      list: amount(fixed.list),
      free: amount(fixed.freeTier),
    },
  ];
  return (
    <figure>
      <figcaption>{words.year}</figcaption>
      <table>
        <thead>
          <tr>
            {[words.figure, costWords.details.list, costWords.details.freeTier].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, list, free }) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              <td>{list}</td>
              <td>{free}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
