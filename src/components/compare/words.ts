// Every sentence of the comparison.
import type { SettingChange } from '../../plan/changes.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const compareWords = {
  title: 'Comparison',
  against: 'Compare with',
  applied: 'It is applied: make it the baseline',
  settings: (count: number) =>
    count === 0 ? 'No setting differs' : `${plural(count, 'setting')} differ${count === 1 ? 's' : ''}`,
  columns: { setting: 'Setting', before: 'Before', after: 'Now', effect: 'Effect' },
  effects: {
    none: 'No effect',
    'in-place': 'In place',
    moves: 'Moves the table',
    'two-applies': 'Takes two applies',
    replaces: 'Replaces',
    destroys: 'Destroys',
    refused: 'Terraform refuses it',
  } satisfies Record<SettingChange['effect'], string>,
  terraform: 'What Terraform will do',
  texts: 'Side by side',
  same: 'Both texts are the same.',
  loading: 'Loading…',
  failed: 'The editor could not be loaded. The list above is complete.',
  before: 'Before',
  after: 'Now',
} as const;
