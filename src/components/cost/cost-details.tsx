// The estimate as a table and pictures, in the place of its text; while a value behind it is refused, only which one.
import { type CostModel, unpriced } from '../../model/cost.ts';
import { Assumptions } from './assumptions.tsx';
import { Pictures } from './pictures.tsx';
import { ResourceTable } from './resource-table.tsx';
import { costWords as words } from './words.ts';
import './details.css';

interface Props {
  readonly cost: CostModel;
  /** Leads to a field by the name of its box. */
  readonly onGo: (field: string) => void;
}

export function CostDetails({ cost, onGo }: Props) {
  const { valid, estimate, overrides, findings } = cost;
  if (!valid) {
    return (
      <div className="cost-details">
        <Assumptions />
        <p>{words.details.refused}</p>
        <ul>
          {unpriced(findings).map(({ id, message }) => (
            <li key={id}>{message}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="cost-details">
      <Assumptions />
      <ResourceTable estimate={estimate} onGo={onGo} />
      <Pictures overrides={overrides} estimate={estimate} />
    </div>
  );
}
