// The tabs of the preview: arrow keys move and choose, as the tab pattern of the ARIA guide has it.
import { type KeyboardEvent, memo, useRef } from 'react';
import { type TabId, tabIds } from '../../document/session.ts';
import { words } from '../words.ts';

interface Props {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => (index + 1) % tabIds.length,
  ArrowLeft: (index) => (index + tabIds.length - 1) % tabIds.length,
  Home: () => 0,
  End: () => tabIds.length - 1,
};

export const Tabs = memo(({ tab, onTab }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const index = STEPS[event.key]?.(tabIds.indexOf(tab));
    const next = index === undefined ? undefined : tabIds[index];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.preview.title} ref={list} onKeyDown={move}>
      {tabIds.map((id) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === tab}
          aria-controls="preview-panel"
          tabIndex={id === tab ? 0 : -1}
          onClick={() => onTab(id)}
        >
          {words.preview.tabs[id]}
        </button>
      ))}
    </div>
  );
});
