// Which table a configuration is about, to tell saves apart.
import { defaults } from '../../catalog/config.ts';
import { toInput } from '../../catalog/entries.ts';
import type { Document } from '../../document/document.ts';

const MOST = 60;

/** The table's name as given; shortened where it is longer than any table's. */
export function tableOf({ module }: Document): string {
  const { table_name: name = defaults.table_name } = toInput(module.entries);
  const text = typeof name === 'string' ? name : '…';
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
