// What is said of single rows of a map while they are typed.
import type { MapRow } from '../terraform/entry.ts';
import { normalize } from '../terraform/normalize.ts';
import { rowOf } from './config.ts';
import { areTooLong, repeatedKeys } from './repeated-keys.ts';
import { violates } from './violates.ts';

/** For each row, the sentences about that row alone, in the rows' order; none where the field says that all is too long. */
export function tagRowMessages(rows: readonly MapRow[]): readonly (readonly string[])[] {
  if (areTooLong(rows.flatMap(({ key, value }) => [key, value]))) return rows.map(() => []);
  const isFilled = ({ key, value }: MapRow): boolean => key !== '' || value !== '';
  const duplicates = repeatedKeys(rows.filter(isFilled).map(({ key }) => key));
  const rules = rowOf('tags').rules.filter(({ kind }) => kind.startsWith('tagKeys') || kind === 'tagValues');
  return rows.map((row) => {
    if (!isFilled(row)) return [];
    const key = normalize(row.key);
    const one = { type: 'map(string)', value: { [key]: normalize(row.value) }, merged: [] } as const;
    const broken = rules.filter((rule) => violates(rule, one)).map(({ message }) => message);
    return duplicates.has(key) ? [...broken, `Duplicate tag key "${key}".`] : broken;
  });
}
