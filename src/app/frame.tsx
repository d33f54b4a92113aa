// The frame of the page: its head, the links to the sections, the bar at the foot of a narrow screen.
import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { type Preset, presets } from '../catalog/presets.ts';
import { sections } from '../catalog/sections.ts';
import { sectionCounts } from '../components/form/states.ts';
import { PageHeader } from '../components/page-header.tsx';
import { PhoneBar } from '../components/phone-bar.tsx';
import { SectionNav } from '../components/section-nav.tsx';
import { words } from '../components/words.ts';
import type { DerivedConfig } from '../model/derive-config.ts';
import type { First } from './first.ts';
import type { Shown } from './shown.ts';
import { setTheme, useTheme } from './theme.ts';
import { useCurrentSection } from './use-current-section.ts';
import type { Page } from './use-page.ts';

interface TopProps {
  readonly page: Page;
  readonly regions: First['regions'];
  readonly onPreset: (preset: Preset) => void;
  readonly inert: boolean;
}

export function Top({ page: { view, update }, regions, onPreset, inert }: TopProps) {
  const theme = useTheme();
  const onRegion = useCallback((region: string) => update({ region }), [update]);
  return (
    <PageHeader
      inert={inert}
      presets={presets}
      onPreset={onPreset}
      regions={regions}
      region={view.region}
      onRegion={onRegion}
      theme={theme}
      onTheme={setTheme}
    />
  );
}

const WORKLOAD = { id: 'workload', title: words.workload.title, problems: 0, advice: 0, changed: 0 } as const;
const SECTION_IDS = [...sections, WORKLOAD].map(({ id }) => `section-${id}`);

interface SectionsProps {
  readonly derived: DerivedConfig;
  readonly inert: boolean;
}

export function Sections({ derived, inert }: SectionsProps) {
  const current = useCurrentSection(SECTION_IDS).replace('section-', '');
  return <SectionNav sections={[...sectionCounts(derived), WORKLOAD]} current={current} inert={inert} />;
}

interface BarProps {
  readonly page: Page;
  readonly shown: Shown;
  readonly onProblems: () => void;
  readonly inert: boolean;
}

export function Bar({ page, shown, onProblems, inert }: BarProps) {
  const open = (): void => {
    flushSync(() => page.update({ sheet: true }));
    document.getElementById('close-preview')?.focus();
  };
  return (
    <PhoneBar
      amount={shown.money.total}
      problems={shown.derived.problems.length}
      onProblems={onProblems}
      onPreview={open}
      inert={inert}
    />
  );
}
