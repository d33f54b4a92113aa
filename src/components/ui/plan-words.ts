// What is said of the changes that Terraform makes.
import type { Change } from '../../plan/changes.ts';

export const planWords = {
  refused: 'Its values are refused, so nothing can be compared with them.',
  nothing: 'Nothing changes.',
  actions: {
    create: 'Create',
    update: 'In place',
    replace: 'Replace',
    destroy: 'Destroy',
    move: 'Move',
  } satisfies Record<Change['action'], string>,
  from: (address: string) => `from ${address}`,
  levels: { refused: 'Error', danger: 'Danger', warning: 'Warning', hint: 'Hint' },
} as const;
