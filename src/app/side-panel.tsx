// The right-hand side: the money and the preview, in sight together; on a narrow screen it lies over the form.
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { Money } from '../components/cost/money.tsx';
import { Actions } from '../components/preview/actions.tsx';
import { Preview, type Show } from '../components/preview/preview.tsx';
import type { TabId } from '../components/preview/tabs.tsx';
import { Icon } from '../components/ui/icon.tsx';
import { words } from '../components/words.ts';
import type { DerivedConfig } from '../model/derive-config.ts';
import type { Shown } from './shown.ts';
import { useDark } from './theme.ts';
import type { useActions } from './use-actions.ts';
import type { CostRoomState } from './use-cost-room.ts';
import type { Page, View } from './use-page.ts';
import { useViewer } from './use-viewer.ts';

interface Props {
  readonly page: Page;
  readonly shown: Shown;
  readonly actions: ReturnType<typeof useActions>;
  readonly costRoom: CostRoomState;
}

export function SidePanel({ page: { view, update }, shown, actions, costRoom }: Props) {
  const { derived, money } = shown;
  const text = shownText(view.tab, shown);
  const viewer = useViewer(costRoom.room !== null);
  const [covered, setCovered] = useState(false);
  const onShown = useCallback(() => setCovered(true), []);
  const dark = useDark();
  const onTab = useCallback((tab: TabId) => update({ tab }), [update]);
  const onShow = useCallback((show: Show) => update({ show }), [update]);
  const close = (): void => {
    flushSync(() => update({ sheet: false }));
    document.getElementById('open-preview')?.focus();
  };
  const toWorkload = (): void => {
    flushSync(() => update({ sheet: false }));
    document.querySelector<HTMLElement>('#section-workload button')?.focus();
  };
  return (
    <aside
      className="side"
      aria-label={words.preview.side}
      onKeyDown={(event) => {
        // Monaco's own widgets close on Escape first.
        if (event.key === 'Escape' && view.sheet && !event.defaultPrevented) close();
      }}
    >
      <button type="button" className="link close-preview" id="close-preview" onClick={close}>
        <Icon name="close" />
        {words.preview.close}
      </button>
      <Money
        view={money}
        mode={derived.fallback.billing_mode}
        isNearest={derived.problems.length > 0}
        stale={shown.cost === null}
        onTake={actions.take}
      />
      {costRoom.failed && (
        <p className="failed">
          {words.cost.failed}{' '}
          <button type="button" className="link inline" onClick={costRoom.load}>
            {words.cost.retry}
          </button>
        </p>
      )}
      <Preview
        tab={view.tab}
        onTab={onTab}
        show={view.show}
        onShow={onShow}
        text={text}
        onWorkload={toWorkload}
        covered={covered}
        editor={
          viewer.Viewer && (
            <viewer.Viewer
              path={view.tab}
              text={text}
              lines={view.tab === 'cost' ? NO_LINES : derived.texts[view.tab].lines}
              problems={derived.problems}
              dark={dark}
              label={`${words.preview.tabs[view.tab]}. ${words.preview.viewerHelp}`}
              onShown={onShown}
            />
          )
        }
        failed={viewer.failed}
        beside={view.tab === 'cost' && <CostPictures view={view} shown={shown} room={costRoom.room} />}
        onIntent={viewer.want}
      />
      <div className="side-foot">
        <Actions onCopy={actions.copy} onTfvars={actions.saveTfvars} onBundle={actions.saveBundle} />
        <Standing derived={derived} onGo={actions.goToFirst} />
      </div>
    </aside>
  );
}

const NO_LINES: ReadonlyMap<string, number> = new Map();

/** The text of a tab; that of the estimate is empty until the prices have arrived. */
export const shownText = (tab: View['tab'], { derived, cost }: Shown): string =>
  tab === 'cost' ? (cost?.textFor(derived.fallback.table_name) ?? '') : derived.texts[tab].text;

interface PicturesProps {
  readonly view: View;
  readonly shown: Shown;
  readonly room: CostRoomState['room'];
}

function CostPictures({ view, shown: { cost }, room }: PicturesProps) {
  if (room === null || cost === null) return <p className="pictures">{words.cost.loading}</p>;
  return <room.Pictures region={view.region} overrides={cost.overrides} estimate={cost.derived.estimate} />;
}

interface StandingProps {
  readonly derived: DerivedConfig;
  readonly onGo: () => void;
}

/** How the config stands, at once and to the eye; the live region says it to the ear. */
function Standing({ derived: { findings, problems }, onGo }: StandingProps) {
  const advice = findings.length - problems.length;
  return (
    <p className="standing" data-problems={problems.length > 0 || undefined}>
      {problems.length === 0 ? (
        words.problems.valid
      ) : (
        <button type="button" className="link" onClick={onGo}>
          <Icon name="problem" />
          {words.problems.some(problems.length)}: {words.problems.goToFirst}
        </button>
      )}
      {advice > 0 && <span className="standing-advice">{words.problems.advice(advice)}</span>}
    </p>
  );
}
