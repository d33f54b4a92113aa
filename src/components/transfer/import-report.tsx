// What becomes of each argument of an imported text, a row each: what needs attention first.
import { memo } from 'react';
import type { ImportReading } from '../../document/read-import.ts';
import type { ReportLine } from '../../generator/read-config.ts';
import { importWords as words } from './import-words.ts';

const ORDER: readonly ReportLine['outcome'][] = ['invalid', 'unknown', 'expression', 'taken', 'default'];

/** Rows shown; a longer report would hold the page up. */
const MOST_ROWS = 300;
const MOST_TEXT = 120;

export const ImportReport = memo(({ reading }: { readonly reading: ImportReading }) => {
  const { report, findings, label, imported } = reading;
  if (report.length === 0 && findings.length === 0) return <p className="field-help">{words.empty}</p>;
  const rows = ORDER.flatMap((outcome) => report.filter((line) => line.outcome === outcome));
  return (
    <>
      <div className="import-head">
        <h3>{words.report(report.length, label)}</h3>
        <p>
          {ORDER.map((outcome) => [outcome, report.filter((line) => line.outcome === outcome).length] as const)
            .filter(([, count]) => count > 0)
            .map(([outcome, count]) => (
              <span key={outcome} data-outcome={outcome}>
                {count} {words.outcome[outcome].toLowerCase()}
              </span>
            ))}
        </p>
      </div>
      {findings.length > 0 && (
        <ul className="import-findings">
          {findings.slice(0, MOST_ROWS).map((finding, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one finding can stand twice, and the list is never reordered.
            <li key={at} data-source={finding.source}>
              {finding.message}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <table className="import-table">
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
            {rows.slice(0, MOST_ROWS).map((line) => (
              <tr key={`${line.name} ${line.range.start} ${line.text}`} data-outcome={line.outcome}>
                <td>{words.outcome[line.outcome]}</td>
                <th scope="row">{line.name}</th>
                <td>
                  <code>{shortened(line.text)}</code>
                </td>
                <td>{line.note ?? words.note(line.outcome, imported !== null)}</td>
                <td>{line.line === 0 ? '' : line.line}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
});

const shortened = (text: string): string => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text);
