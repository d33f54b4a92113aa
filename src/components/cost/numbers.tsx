// The numbers behind a picture, as a table that opens.
import type { ReactNode } from 'react';
import { costWords as words } from './words.ts';

interface Props {
  readonly heads: readonly string[];
  /** Rows of the table. */
  readonly children: ReactNode;
}

export function Numbers({ heads, children }: Props) {
  return (
    <details>
      <summary>{words.charts.numbers}</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </details>
  );
}
