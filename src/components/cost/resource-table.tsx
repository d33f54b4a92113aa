// The estimate as a table by resource, the totals first: what each line costs, how it comes about and how sure its price is.
import type { Estimate, EstimateRow } from '../../pricing/estimate.ts';
import { amountText, confidenceWords, groupsOf, priceText } from '../../pricing/price-words.ts';
import { shortTotal } from '../../pricing/totals.ts';
import { quantity } from '../format.ts';
import { costWords } from './words.ts';

const words = costWords.details;

interface Props {
  readonly estimate: Estimate;
  /** Leads to a field by the name of its box. */
  readonly onGo: (field: string) => void;
}

export function ResourceTable({ estimate, onGo }: Props) {
  return (
    <table className="cost-table">
      <caption>{words.title}</caption>
      <thead>
        <tr>
          {[words.item, words.list, words.freeTier, words.from].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
        <tr className="cost-total">
          <th scope="row">{words.total}</th>
          <td>{shortTotal(estimate.listTotal, estimate)}</td>
          <td>{shortTotal(estimate.freeTierTotal, estimate)}</td>
          <td />
        </tr>
      </thead>
      {groupsOf(estimate).map(({ title, rows }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              <code>{title}</code>
            </th>
          </tr>
          {rows.map((row) => (
            <ResourceRow key={row.id} row={row} onGo={onGo} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ResourceRow({ row, onGo }: Pick<Props, 'onGo'> & { readonly row: EstimateRow }) {
  return (
    <tr>
      <th scope="row">
        {row.label}
        <small>
          {quantity(row.quantity)} {row.unit} × {priceText(row)}: {row.formula}
        </small>
      </th>
      <td>{amountText(row, row.monthly)}</td>
      <td>{amountText(row, row.freeTierMonthly)}</td>
      <td>
        {confidenceWords(row)}{' '}
        {row.monthly === null && row.quantity > 0 && (
          <button type="button" className="link inline" onClick={() => onGo(`price-${row.rate}`)}>
            {costWords.money.setPrice}
          </button>
        )}
      </td>
    </tr>
  );
}
