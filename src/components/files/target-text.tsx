// One text of the settings, with what Terraform refuses in it.
import type { Finding } from '../../catalog/finding.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly findings: readonly Finding[];
  readonly onValue: (value: string) => void;
}

export function TargetText({ id, label, value, help = '', placeholder, findings, onValue }: Props) {
  const isRefused = findings.length > 0;
  return (
    <div className="setting-text">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-invalid={isRefused || undefined}
        aria-describedby={`${id}-help`}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      <p className="field-help" id={`${id}-help`} data-refused={isRefused || undefined}>
        {isRefused ? findings.map(({ message }) => message).join(' ') : help}
      </p>
    </div>
  );
}
