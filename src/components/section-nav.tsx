// The way through the form: one link a section, with how much is wrong and how much differs there.
import { memo, useEffect, useRef } from 'react';
import { type Severity, severities } from '../catalog/finding.ts';
import { Hidden } from './ui/hidden.tsx';
import { SeverityIcon } from './ui/severity-icon.tsx';
import { words } from './words.ts';

export interface SectionCount {
  readonly id: string;
  readonly title: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly changed: number;
}

interface Props {
  readonly sections: readonly SectionCount[];
  readonly current: string;
  readonly inert: boolean;
}

function SectionNavView({ sections, current, inert }: Props) {
  const nav = useRef<HTMLElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current !== current && nav.current) reveal(nav.current);
    shown.current = current;
  }, [current]);
  return (
    <nav className="nav" aria-label={words.sections} inert={inert} ref={nav}>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#section-${section.id}`} aria-current={section.id === current ? 'true' : undefined}>
              <span className="nav-title">{section.title}</span>
              <Counts section={section} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the links do not fit side by side; `scrollIntoView` would break off a scroll of the page. */
function reveal(nav: HTMLElement): void {
  const link = nav.querySelector('[aria-current]')?.getBoundingClientRect();
  if (link === undefined) return;
  const { left, right } = nav.getBoundingClientRect();
  if (link.left < left) nav.scrollLeft += Math.floor(link.left - left);
  else if (link.right > right) nav.scrollLeft += Math.ceil(link.right - right);
}

const same = (before: SectionCount, after: SectionCount | undefined): boolean =>
  before.changed === after?.changed && severities.every((one) => before.counts[one] === after.counts[one]);

export const SectionNav = memo(
  SectionNavView,
  (before, after) =>
    before.current === after.current &&
    before.inert === after.inert &&
    before.sections.every((section, index) => same(section, after.sections[index])),
);

/** The number that belongs to the icon is read as "2 errors". */
function Counts({ section: { counts, changed } }: { readonly section: SectionCount }) {
  return (
    <span className="counts">
      {severities.map(
        (severity) =>
          counts[severity] > 0 && (
            <span key={severity} className="count" data-severity={severity}>
              <SeverityIcon severity={severity} />
              {counts[severity]}
              <Hidden>{words.problems.of(severity, counts[severity]).replace(/^\d+/, '')}</Hidden>
            </span>
          ),
      )}
      {changed > 0 && (
        <span className="count">
          <span className="dot" />
          {changed}
          <Hidden> {words.problems.changedWord}</Hidden>
        </span>
      )}
    </span>
  );
}
