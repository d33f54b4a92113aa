// The findings under a field: who says so, as a word, and the sentence.
import { type Finding, isBlocking } from '../../catalog/finding.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';

export function Findings({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings" id={id}>
      {findings.map((finding) => (
        <li key={finding.id} data-source={finding.source}>
          <Icon name={isBlocking(finding) ? 'problem' : 'advice'} />
          <span>
            <strong>{words.sources[finding.source]}</strong> {finding.message}
          </span>
        </li>
      ))}
    </ul>
  );
}
