// The way through the form: one link a section, with how much is wrong and how much differs there.
import { memo, useEffect, useRef } from 'react';
import { Hidden } from './ui/hidden.tsx';
import { Icon } from './ui/icon.tsx';
import { words } from './words.ts';

export interface SectionCount {
  readonly id: string;
  readonly title: string;
  readonly problems: number;
  readonly advice: number;
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
  before.problems === after?.problems && before.advice === after.advice && before.changed === after.changed;

export const SectionNav = memo(
  SectionNavView,
  (before, after) =>
    before.current === after.current &&
    before.inert === after.inert &&
    before.sections.every((section, index) => same(section, after.sections[index])),
);

function Counts({ section: { problems, advice, changed } }: { readonly section: SectionCount }) {
  return (
    <span className="counts">
      {problems > 0 && (
        <span className="count-problems">
          <Icon name="problem" />
          {problems}
          <Hidden> {problems === 1 ? words.problems.one : words.problems.many}</Hidden>
        </span>
      )}
      {advice > 0 && (
        <span className="count-advice">
          <Icon name="advice" />
          {advice}
          <Hidden> {words.problems.adviceWord}</Hidden>
        </span>
      )}
      {changed > 0 && (
        <span className="count-changed">
          <span className="dot" />
          {changed}
          <Hidden> {words.problems.changedWord}</Hidden>
        </span>
      )}
    </span>
  );
}
