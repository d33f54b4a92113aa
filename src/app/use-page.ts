// The choices of the page that are no variables: what is shown and what is priced.
import { useCallback, useState } from 'react';
import type { Show } from '../components/preview/preview.tsx';
import type { TabId } from '../components/preview/tabs.tsx';
import type { NoticeText } from '../components/ui/notice.tsx';

export interface View {
  readonly region: string;
  readonly show: Show;
  readonly tab: TabId;
  /** On a narrow screen, whether the preview lies over the form. */
  readonly sheet: boolean;
  readonly notice: NoticeText | null;
}

const START: View = { region: 'us-east-1', show: 'changed', tab: 'module', sheet: false, notice: null };

export interface Page {
  readonly view: View;
  readonly update: (patch: Partial<View>) => void;
}

export function usePage(): Page {
  const [view, setView] = useState(START);
  const update = useCallback((patch: Partial<View>) => setView((before) => ({ ...before, ...patch })), []);
  return { view, update };
}
