// The tabs of the preview whose content is no text for the editor: each brings its part when it is opened.
import { type ComponentType, useEffect, useState } from 'react';
import type { Snapshot } from '../components/ui/store-context.ts';
import { type TabId, type TextTab, textTabs } from '../document/session.ts';
import { loadComparePart, loadFilesPart, loadOverviewPart, loadScalingPart } from './lazy.ts';

export type PartTab = Exclude<TabId, TextTab>;

/** What a tab's part brings. */
export interface TabPart {
  /** The content; `onGo` goes to the field of a variable. */
  readonly Panel: ComponentType<{ readonly onGo: (name: string) => void }>;
  /** The same as plain text, for Copy and for `preview-text`. */
  readonly text: (snapshot: Snapshot) => string;
  /** What was copied, where it is more than the tab's name says. */
  readonly name?: (snapshot: Snapshot) => string | undefined;
}

const loaders: Readonly<Record<PartTab, () => Promise<TabPart>>> = {
  scaling: loadScalingPart,
  overview: loadOverviewPart,
  files: loadFilesPart,
  compare: loadComparePart,
};

export const isTextTab = (tab: TabId): tab is TextTab => textTabs.some((id) => id === tab);

/** Brings the part of a tab; rejects where it cannot be loaded. */
export const loadTabPart = (tab: PartTab): Promise<TabPart> => loaders[tab]();

/** The text of a tab; that of the estimate is empty until the prices have arrived. */
export const textOf = (tab: TextTab, { model, estimateText }: Pick<Snapshot, 'model' | 'estimateText'>): string =>
  tab === 'cost' ? estimateText() : model.texts[tab].text;

export interface TabPartState {
  /** Null for a tab of text, and until the part has arrived. */
  readonly part: TabPart | null;
  readonly failed: boolean;
}

/** The part of the tab that is open. A part that could not be loaded is asked for again when its tab is opened again. */
export function useTabPart(tab: TabId): TabPartState {
  const [arrived, setArrived] = useState<{ readonly tab: TabId; readonly part: TabPart | null } | null>(null);
  useEffect(() => {
    if (isTextTab(tab)) return;
    let current = true;
    const take = (part: TabPart | null): void => {
      if (current) setArrived({ tab, part });
    };
    loadTabPart(tab).then(take, () => take(null));
    return () => {
      current = false;
    };
  }, [tab]);
  const own = arrived?.tab === tab ? arrived : null;
  return { part: own?.part ?? null, failed: own !== null && own.part === null };
}
