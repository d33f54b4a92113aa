// The findings under a field, the worst first: how severe as a shape and a word, what is wrong, who says so, and the fix.
import { entriesFrom } from '../../catalog/entries.ts';
import { type Finding, type Fix, isBlocking, severityOf, worstFirst } from '../../catalog/finding.ts';
import { SeverityIcon } from '../ui/severity-icon.tsx';
import { useStore } from '../ui/store-context.ts';
import { words } from '../words.ts';

export function Findings({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  const { dispatch } = useStore();
  if (findings.length === 0) return null;
  return (
    <ul className="findings" id={id}>
      {worstFirst(findings).map((finding) => (
        <li key={finding.id} data-severity={severityOf(finding)}>
          <SeverityIcon severity={severityOf(finding)} />
          <span>
            <strong>{words.severities[severityOf(finding)]}</strong> {sentence(finding)}
            {finding.fix !== undefined && <FixButton fix={finding.fix} />}
            {finding.answers?.map(({ label, exists }) => (
              <button
                key={label}
                type="button"
                className="fix"
                onClick={() => dispatch({ type: 'target', target: { exists } })}
              >
                {label}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is wrong with this value, then Terraform's or AWS's own sentence. */
function sentence(finding: Finding): string {
  const said = isBlocking(finding) ? `${words.sources[finding.source]} ${finding.message}` : finding.message;
  if (finding.detail === undefined) return said;
  return `${finding.detail}${/[.!?]$/.test(finding.detail) ? '' : '.'} ${said}`;
}

function FixButton({ fix }: { readonly fix: Fix }) {
  const { dispatch } = useStore();
  const apply = (): void => {
    dispatch({ type: 'apply', entries: entriesFrom(fix.set), what: fix.label });
    // The pressed button goes with its finding; the focus stays at the field.
    const [name] = Object.keys(fix.set);
    document
      .querySelector<HTMLElement>(`[data-field="${CSS.escape(name ?? '')}"] :is(input, textarea, button)`)
      ?.focus();
  };
  return (
    <>
      {' '}
      <button type="button" className="fix" onClick={apply}>
        {fix.label}
      </button>
    </>
  );
}
