// What Terraform will make, as a picture and a list, and what it will change; each links to the settings that cause it.
import type { Finding } from '../../catalog/finding.ts';
import { overviewModel } from '../../model/overview.ts';
import type { Resource } from '../../plan/resources.ts';
import { Go, PlanChanges } from '../ui/plan-changes.tsx';
import { planWords } from '../ui/plan-words.ts';
import { useSlice } from '../ui/store-context.ts';
import { type Part, partsOf } from './parts.ts';
import { overviewWords as words } from './words.ts';
import './overview.css';

interface Props {
  /** Goes to the field of a variable. */
  readonly onGo: (name: string) => void;
}

export function Overview({ onGo }: Props) {
  const { config, resources, comparison } = useSlice(({ model, state }) => overviewModel(model, state));
  const findings = useSlice(({ model }) => model.findings);
  const isRefused = useSlice(({ model }) => model.problems.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it.
    <section className="overview" aria-label={words.count(resources.length)} tabIndex={0}>
      <h3>{words.count(resources.length)}</h3>
      {isRefused && <p className="field-help">{words.fallback}</p>}
      <ul className="parts">
        {partsOf(config, resources).map((part) => (
          <PartCard key={part.id} part={part} findings={findings} onGo={onGo} />
        ))}
      </ul>
      {comparison !== null && (
        <>
          <h3>{words.changes(comparison.name)}</h3>
          <PlanChanges changes={comparison.changes} onGo={onGo} />
        </>
      )}
      <ResourceList resources={resources} onGo={onGo} />
    </section>
  );
}

const levelOf = (finding: Finding) => (finding.source === 'advice' ? finding.level : 'refused');

interface PartProps extends Props {
  readonly part: Part;
  readonly findings: readonly Finding[];
}

function PartCard({ part, findings, onGo }: PartProps) {
  const { id, title, name, count, facts, fields } = part;
  const own = findings.filter(({ fields: [first] }) => fields.some((field) => field === first));
  const [cause] = fields;
  return (
    <li className="part" data-part={id}>
      <p className="part-title">
        {cause === undefined ? title : <Go label={words.goTo(title, cause)} text={title} name={cause} onGo={onGo} />}
        {count > 1 && <span>×{count}</span>}
      </p>
      <code>{name}</code>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {own.map((finding) => (
        <p key={finding.id} className="part-finding" data-level={levelOf(finding)}>
          <strong>{planWords.levels[levelOf(finding)]}:</strong> {finding.message}
        </p>
      ))}
    </li>
  );
}

function ResourceList({ resources, onGo }: Props & { readonly resources: readonly Resource[] }) {
  return (
    <table className="resources">
      <caption>{words.list}</caption>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([column, title]) => (
            <th key={column} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {resources.map(({ address, name, cause }) => (
          <tr key={address}>
            <th scope="row">{address}</th>
            <td>
              <code>{name}</code>
            </td>
            <td>
              {cause.map((field) => (
                <Go key={field} label={field} text={field} name={field} onGo={onGo} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
