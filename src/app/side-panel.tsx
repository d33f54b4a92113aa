// The right-hand side: the money and the preview, in sight together; on a narrow screen it lies over the form.
import { flushSync } from 'react-dom';
import { Money } from '../components/cost/money.tsx';
import { Actions } from '../components/preview/actions.tsx';
import { Preview } from '../components/preview/preview.tsx';
import { Icon } from '../components/ui/icon.tsx';
import { words } from '../components/words.ts';
import type { Derived } from '../derive.ts';
import type { useActions } from './use-actions.ts';
import type { Page } from './use-page.ts';

interface Props {
  readonly page: Page;
  readonly derived: Derived;
  readonly actions: ReturnType<typeof useActions>;
}

export function SidePanel({ page: { view, update }, derived, actions }: Props) {
  const close = (): void => {
    flushSync(() => update({ sheet: false }));
    document.getElementById('open-preview')?.focus();
  };
  return (
    <aside
      className="side"
      aria-label={words.preview.side}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && view.sheet) close();
      }}
    >
      <button type="button" className="link close-preview" id="close-preview" onClick={close}>
        <Icon name="close" />
        {words.preview.close}
      </button>
      <Money
        estimate={derived.estimate}
        mode={derived.nearest.billing_mode}
        isNearest={derived.problems.length > 0}
        onTake={actions.take}
      />
      <Preview
        tab={view.tab}
        onTab={(tab) => update({ tab })}
        show={view.show}
        onShow={(show) => update({ show })}
        text={derived.texts[view.tab].text}
        covered={false}
        editor={null}
        beside={null}
        onIntent={() => {}}
      />
      <Actions onCopy={actions.copy} onTfvars={actions.saveTfvars} onBundle={actions.saveBundle} />
      <Standing derived={derived} onGo={actions.goToFirst} />
    </aside>
  );
}

/** How the config stands, at once and to the eye; the live region says it to the ear. */
function Standing({ derived: { findings, problems }, onGo }: { readonly derived: Derived; readonly onGo: () => void }) {
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
      {advice > 0 && <span>{words.problems.advice(advice)}</span>}
    </p>
  );
}
