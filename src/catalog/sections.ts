// The sections of the form, in order; each variable's row names its own.
import { names, rowOf, type VariableName } from './config.ts';
import type { SectionId } from './row.ts';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
}

export const sections: readonly Section[] = [
  { id: 'table', title: 'Table' },
  { id: 'capacity', title: 'Capacity' },
  { id: 'security', title: 'Security' },
  { id: 'lifecycle', title: 'Lifecycle' },
  { id: 'streams', title: 'Streams' },
  { id: 'monitoring', title: 'Monitoring' },
  { id: 'tags', title: 'Tags' },
];

const inside = new Map(sections.map(({ id }) => [id, names.filter((name) => rowOf(name).section === id)]));

/** The variables of a section, in their order. */
export const namesIn = (id: SectionId): readonly VariableName[] => inside.get(id) ?? [];
