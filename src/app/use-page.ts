// The choices of the page that are no variables: what is shown and what is priced.
import { useCallback, useState } from 'react';
import type { Typed } from '../components/cost/workload-section.tsx';
import type { Show } from '../components/preview/preview.tsx';
import type { TabId } from '../components/preview/tabs.tsx';
import type { NoticeText } from '../components/ui/notice.tsx';
import { FIRST_REGION } from './first.ts';

export interface View {
  readonly region: string;
  readonly show: Show;
  readonly tab: TabId;
  /** The workload's fields and the own unit prices, as typed; what is missing has its default. */
  readonly workload: Typed;
  readonly prices: Typed;
  /** On a narrow screen, whether the preview lies over the form. */
  readonly sheet: boolean;
  readonly notice: NoticeText | null;
}

const START: View = {
  region: FIRST_REGION,
  show: 'changed',
  tab: 'module',
  workload: {},
  prices: {},
  sheet: false,
  notice: null,
};

export interface Page {
  readonly view: View;
  readonly update: (patch: Partial<View> | ((view: View) => Partial<View>)) => void;
}

export function usePage(): Page {
  const [view, setView] = useState(START);
  const update: Page['update'] = useCallback(
    (patch) => setView((before) => ({ ...before, ...(typeof patch === 'function' ? patch(before) : patch) })),
    [],
  );
  return { view, update };
}
