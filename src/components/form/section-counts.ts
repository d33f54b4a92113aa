// How much is wrong and how much differs in each section, for the links to them.
import { countBySeverity } from '../../catalog/finding.ts';
import { namesIn, sections } from '../../catalog/sections.ts';
import type { FormModel } from '../../model/form.ts';
import type { SectionCount } from '../section-nav.tsx';

/** Each section's counts; a finding counts once, where its first field stands. */
export function sectionCounts({ findings, fields }: Pick<FormModel, 'findings' | 'fields'>): SectionCount[] {
  return sections.map(({ id, title }) => {
    const inside = namesIn(id);
    const here = findings.filter((finding) => inside.some((name) => name === finding.fields[0]));
    const changed = inside.filter((name) => fields[name].changed).length;
    return { id, title, counts: countBySeverity(here), changed };
  });
}
