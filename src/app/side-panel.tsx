// The right-hand side: the money and the preview, in sight together; on a narrow screen it lies over the form.
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { Money } from '../components/cost/money.tsx';
import { Actions } from '../components/preview/actions.tsx';
import { Preview, type Show } from '../components/preview/preview.tsx';
import { Icon } from '../components/ui/icon.tsx';
import { useSlice, useStore } from '../components/ui/store-context.ts';
import { useMedia, WIDE } from '../components/ui/use-media.ts';
import { words } from '../components/words.ts';
import type { TabId } from '../document/session.ts';
import type { TextFinding } from '../generator/text-findings.ts';
import type { Commands } from './commands.ts';
import { focusField } from './focus.ts';
import { Dangers, Standing } from './standing.tsx';
import { isTextTab, type TabPartState, textOf, useTabPart } from './tab-parts.ts';
import { useDark } from './theme.ts';
import type { CostPartState } from './use-cost-part.ts';
import { useViewer } from './use-viewer.ts';

interface Props {
  readonly commands: Commands;
  readonly costPart: CostPartState;
}

export function SidePanel({ commands, costPart }: Props) {
  const { dispatch } = useStore();
  const wide = useMedia(WIDE);
  const sheet = useSlice(({ state }) => state.session.sheet);
  const close = (): void => {
    flushSync(() => dispatch({ type: 'session', session: { sheet: false } }));
    document.getElementById('open-preview')?.focus();
  };
  return (
    <aside
      className="side"
      aria-label={words.preview.side}
      onKeyDown={(event) => {
        // Monaco's own widgets close on Escape first.
        if (event.key === 'Escape' && sheet && !event.defaultPrevented) close();
      }}
    >
      <button type="button" className="link close-preview" id="close-preview" onClick={close}>
        <Icon name="close" />
        {words.preview.close}
      </button>
      <div className="money-column">
        <MoneyPart onTake={commands.take} onGo={commands.goToField} />
        {costPart.failed !== null && (
          <p className="failed">
            {words.cost.failed[costPart.failed]}{' '}
            <button type="button" className="link inline" onClick={costPart.load}>
              {words.cost.retry}
            </button>
          </p>
        )}
        {wide && <Details part={costPart.part} onGo={commands.goToField} />}
      </div>
      <PreviewPart part={costPart.part} />
      <div className="side-foot">
        <Dangers onGo={commands.goToField} />
        <Actions onCopy={commands.copy} onTfvars={commands.saveTfvars} onBundle={commands.saveBundle} />
        <Standing onGo={commands.goToField} />
      </div>
    </aside>
  );
}

interface MoneyProps {
  readonly onTake: Commands['take'];
  readonly onGo: Commands['goToField'];
}

function MoneyPart({ onTake, onGo }: MoneyProps) {
  const money = useSlice((snapshot) => snapshot.money);
  const usesFallback = useSlice(({ model }) => model.problems.length > 0);
  const stale = useSlice(({ model }) => model.cost === null);
  return <Money view={money} usesFallback={usesFallback} stale={stale} onTake={onTake} onGo={onGo} />;
}

const NO_LINES: ReadonlyMap<string, number> = new Map();
const NO_FINDINGS: readonly TextFinding[] = [];

function PreviewPart({ part }: Pick<CostPartState, 'part'>) {
  const { dispatch } = useStore();
  const tab = useSlice(({ state }) => state.session.tab);
  const show = useSlice(({ state }) => state.session.show);
  const { part: tabPart, failed } = useTabPart(tab);
  const text = useSlice((snapshot) => (isTextTab(tab) ? textOf(tab, snapshot) : (tabPart?.text(snapshot) ?? '')));
  const edits = tab === 'module' || tab === 'tfvars' ? tab : null;
  const lines = useSlice(({ model }) => (edits === null ? NO_LINES : model.texts[edits].lines));
  const inText = useSlice(({ model }) => (edits === null ? null : model.texts[edits].findings) ?? NO_FINDINGS);
  const own = useSlice(({ state }) => edits !== null && state.document.imported[edits] !== undefined);
  const problems = useSlice(({ model }) => model.problems);
  const viewer = useViewer(part !== null);
  const [covered, setCovered] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const onShown = useCallback(() => setCovered(true), []);
  const dark = useDark();
  const onTab = useCallback(
    (next: TabId) => {
      // Without a text the editor leaves, and covers the text again when it is back.
      if (!isTextTab(next) || (next === 'cost' && asTable)) setCovered(false);
      dispatch({ type: 'session', session: { tab: next } });
    },
    [dispatch, asTable],
  );
  const onTable = (next: boolean): void => {
    if (next) setCovered(false);
    setAsTable(next);
  };
  const onShow = useCallback(
    (next: Show) => {
      dispatch({ type: 'session', session: { show: next } });
      if (edits !== null) dispatch({ type: 'write-text', format: edits });
    },
    [dispatch, edits],
  );
  const toWorkload = (): void => {
    flushSync(() => dispatch({ type: 'session', session: { sheet: false } }));
    document.querySelector<HTMLElement>('#section-workload button')?.focus();
  };
  const onGo = (name: string): void => {
    flushSync(() => dispatch({ type: 'session', session: { sheet: false } }));
    focusField(name);
  };
  const isText = isTextTab(tab) && !(tab === 'cost' && asTable);
  const panel =
    tab === 'cost' ? <Details part={part} onGo={onGo} /> : <TabPanel part={tabPart} failed={failed} onGo={onGo} />;
  return (
    <Preview
      tab={tab}
      onTab={onTab}
      show={show}
      onShow={onShow}
      own={own}
      text={text}
      onWorkload={toWorkload}
      covered={covered}
      editor={
        viewer.Viewer &&
        isText && (
          <viewer.Viewer
            path={tab}
            text={text}
            edits={part === null ? null : edits}
            lines={lines}
            problems={problems}
            inText={inText}
            dark={dark}
            label={`${words.preview.tabs[tab]}. ${words.preview.viewerHelp(edits !== null)}`}
            onShown={onShown}
          />
        )
      }
      failed={viewer.failed}
      panel={isText ? null : panel}
      asTable={asTable}
      onTable={onTable}
      onIntent={viewer.want}
    />
  );
}

function TabPanel({ part, failed, onGo }: TabPartState & { readonly onGo: (name: string) => void }) {
  if (part !== null) return <part.Panel onGo={onGo} />;
  return <p className="tab-waiting">{failed ? words.notices.partFailed : words.preview.loading}</p>;
}

interface DetailsProps extends Pick<CostPartState, 'part'> {
  readonly onGo: Commands['goToField'];
}

function Details({ part, onGo }: DetailsProps) {
  const cost = useSlice(({ model }) => model.cost);
  if (part === null || cost === null) return <p className="tab-waiting">{words.cost.loading}</p>;
  return <part.CostDetails cost={cost} onGo={onGo} />;
}
