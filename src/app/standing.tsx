// How the config stands, beside what can be taken away: the dangers in full, and each severity as a count that leads to its findings.
import { useRef } from 'react';
import { countBySeverity, type Finding, type Severity, severities, severityOf } from '../catalog/finding.ts';
import { SeverityIcon } from '../components/ui/severity-icon.tsx';
import { useSlice } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import { equal } from '../document/patch.ts';

interface Props {
  /** Leads to the field of a variable. */
  readonly onGo: (name: string) => void;
}

export function Standing({ onGo }: Props) {
  const findings = useSlice(({ model }) => model.findings, equal);
  const isWhole = useSlice(({ model }) => model.isWhole);
  const counts = countBySeverity(findings);
  const visited = useRef<{ severity: Severity; at: number } | null>(null);
  /** The first of the severity; pressed again, the next one. */
  const go = (severity: Severity): void => {
    const found = findings.filter((finding) => severityOf(finding) === severity);
    const at = visited.current?.severity === severity ? (visited.current.at + 1) % found.length : 0;
    visited.current = { severity, at };
    const name = found[at]?.fields[0];
    if (name !== undefined) onGo(name);
  };
  return (
    <p className="standing" data-testid="standing">
      {counts.error === 0 && (
        <span className="standing-valid">{isWhole ? words.problems.valid : words.problems.checking}</span>
      )}
      {severities.map(
        (severity) =>
          counts[severity] > 0 && (
            <button
              key={severity}
              type="button"
              className="link count"
              data-severity={severity}
              onClick={() => go(severity)}
            >
              <SeverityIcon severity={severity} />
              {words.problems.of(severity, counts[severity])}
            </button>
          ),
      )}
    </p>
  );
}

/** Nothing is taken away without having seen what data or service it can cost. */
export function Dangers({ onGo }: Props) {
  const dangers = useSlice(({ model }) => dangersOf(model.findings), equal);
  if (dangers.length === 0) return null;
  return (
    <ul className="dangers findings" aria-label={words.problems.dangers}>
      {dangers.map(({ id, message, fields: [name = ''] }) => (
        <li key={id} data-severity="danger">
          <SeverityIcon severity="danger" />
          <span>
            <strong>{words.severities.danger}</strong> {message}{' '}
            <button type="button" className="link inline" onClick={() => onGo(name)}>
              {words.problems.showField(name)}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

const dangersOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => severityOf(finding) === 'danger');
