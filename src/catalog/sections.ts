// The sections of the form, in order; each variable's row names its own.
import type { SectionId } from './row.ts';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
}

export const sections: readonly Section[] = [
  { id: 'table', title: 'Table' },
  { id: 'capacity', title: 'Capacity and auto scaling' },
  { id: 'security', title: 'Security' },
  { id: 'lifecycle', title: 'Lifecycle: TTL, recovery, backup' },
  { id: 'streams', title: 'Streams' },
  { id: 'monitoring', title: 'Monitoring' },
  { id: 'tags', title: 'Tags' },
];
