// The base and its environments side by side: cost, findings, and the settings that differ.
import { rowOf } from '../../catalog/config.ts';
import { severities } from '../../catalog/finding.ts';
import { type EnvironmentColumn, environmentTable } from '../../model/environments.ts';
import { Hidden } from '../ui/hidden.tsx';
import { SeverityIcon } from '../ui/severity-icon.tsx';
import { useSlice } from '../ui/store-context.ts';
import { words as pageWords } from '../words.ts';
import { environmentsWords as words } from './words.ts';

export function Comparison() {
  const document = useSlice(({ state }) => state.document);
  const { columns, settings } = environmentTable(document);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it.
    <section className="environment-table" aria-label={words.compare} tabIndex={0}>
      <table>
        <caption>{words.compare}</caption>
        <thead>
          <tr>
            <th scope="col">{words.setting}</th>
            {columns.map(({ name }) => (
              <th key={name ?? ''} scope="col">
                {name ?? words.base}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.cost}</th>
            {columns.map(({ name, cost }) => (
              <td key={name ?? ''}>{cost ?? words.refused}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{words.findings}</th>
            {columns.map((column) => (
              <td key={column.name ?? ''}>
                <Counts counts={column.counts} />
              </td>
            ))}
          </tr>
          {settings.map(({ name, values, overridden }) => (
            <tr key={name}>
              <th scope="row">
                {rowOf(name).label} <code>{name}</code>
              </th>
              {values.map((value, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns have no other key here
                <td key={at} data-overridden={overridden[at] || undefined}>
                  {value}
                  {overridden[at] === true && <Hidden>{`, ${words.overridden}`}</Hidden>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {settings.length === 0 && <p className="field-help">{words.same}</p>}
    </section>
  );
}

function Counts({ counts }: Pick<EnvironmentColumn, 'counts'>) {
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return words.none;
  return found.map((severity) => (
    <span key={severity} className="count" data-severity={severity}>
      <SeverityIcon severity={severity} />
      {pageWords.problems.of(severity, counts[severity])}
    </span>
  ));
}
