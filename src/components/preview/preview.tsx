// The preview: tabs, the text, and what can be done with it. The editor comes from outside and lies over the plain text.
import { memo, type ReactNode } from 'react';
import type { TabId } from '../../document/session.ts';
import { useEntered } from '../ui/entered.ts';
import { words } from '../words.ts';
import { Tabs } from './tabs.tsx';

export type Show = 'changed' | 'all';

interface Props {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
  readonly text: string;
  /** Whether the text is the user's own: choosing what it shows writes it anew. */
  readonly own: boolean;
  /** Leaves for the workload that the estimate is made for. */
  readonly onWorkload: () => void;
  /** Whether the editor covers the plain text and takes the keyboard. */
  readonly covered: boolean;
  readonly editor: ReactNode;
  /** Whether the editor could not be loaded. */
  readonly failed: boolean;
  /** Stands in the place of the text, which is then there for copying alone; null for none. */
  readonly panel: ReactNode;
  /** Whether the estimate stands as a table in the place of its text. */
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
  /** Pointing at the preview or focusing it: the editor is wanted. */
  readonly onIntent: () => void;
}

export function Preview(props: Props) {
  const { tab, show, text, covered } = props;
  const isBeneath = props.panel !== null;
  return (
    <section
      className="preview"
      aria-label={words.preview.title}
      onPointerEnter={props.onIntent}
      onFocus={props.onIntent}
    >
      <Tabs tab={tab} onTab={props.onTab} />
      <div className="preview-panel" id="preview-panel" tabIndex={-1} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'cost' && <CostLine asTable={props.asTable} onTable={props.onTable} onWorkload={props.onWorkload} />}
        {(tab === 'module' || tab === 'tfvars') && <ShowSwitch show={props.own ? null : show} onShow={props.onShow} />}
        {props.panel}
        <div className={isBeneath ? 'hidden-words' : 'text'} data-covered={covered || undefined}>
          <pre
            data-testid="preview-text"
            id="preview-text"
            aria-hidden={isBeneath || undefined}
            tabIndex={covered || isBeneath ? undefined : 0}
          >
            {text}
          </pre>
          {props.editor}
        </div>
        {props.failed && <p className="viewer-failed">{words.preview.viewerFailed}</p>}
      </div>
    </section>
  );
}

/** In the place of the switch, so that the text stays where it is. */
function CostLine({ asTable, onTable, onWorkload }: Pick<Props, 'asTable' | 'onTable' | 'onWorkload'>) {
  return (
    <fieldset className="segments">
      <legend className="hidden-words">{words.preview.costAs}</legend>
      {([false, true] as const).map((option) => (
        <label key={String(option)}>
          <input type="radio" name="cost-as" checked={asTable === option} onChange={() => onTable(option)} />
          <span>{option ? words.preview.costTable : words.preview.costText}</span>
        </label>
      ))}
      <button type="button" className="link inline" onClick={onWorkload}>
        {words.preview.toWorkload}
      </button>
    </fieldset>
  );
}

interface ShowProps {
  /** Null: the text is the user's own. */
  readonly show: Show | null;
  readonly onShow: (show: Show) => void;
}

const ShowSwitch = memo(({ show, onShow }: ShowProps) => {
  const early = useEntered((entered) => onShow(entered === 'all' ? 'all' : 'changed'));
  return (
    <fieldset className="segments">
      <legend className="hidden-words">{words.preview.show}</legend>
      {(['changed', 'all'] as const).map((option) => (
        <label key={option}>
          <input
            ref={early}
            type="radio"
            name="show"
            value={option}
            checked={show === option}
            onChange={() => onShow(option)}
          />
          <span>{words.preview[option]}</span>
        </label>
      ))}
      {show === null && <span>{words.preview.own}</span>}
    </fieldset>
  );
});
