// Every step of this visit in words, to go back or forward to; and the ways to begin anew.
import { Dialog } from '../ui/dialog.tsx';
import { useSlice, useStore } from '../ui/store-context.ts';
import { words } from '../words.ts';
import './history.css';
import { historyWords as own } from './words.ts';

export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { dispatch } = useStore();
  const { past, future } = useSlice(({ state }) => state.history);
  const names = [own.start, ...[...past, ...future].map(({ label }) => words.history.step(label))];
  const rows = names.map((name, steps) => ({ name, steps })).reverse();
  return (
    <Dialog title={own.title} help={rows.length === 1 ? own.none : own.help} onClose={onClose}>
      <ol className="steps" reversed>
        {rows.map(({ name, steps }) => (
          <li key={steps} data-undone={steps > past.length || undefined}>
            <button
              type="button"
              className="link"
              aria-current={steps === past.length ? 'step' : undefined}
              onClick={() => dispatch({ type: 'jump', steps })}
            >
              {name}
            </button>
            {steps === past.length && <span className="field-help">{own.now}</span>}
          </li>
        ))}
      </ol>
      <div className="dialog-foot">
        <button type="button" onClick={() => dispatch({ type: 'replace-workload', workload: {}, what: own.workload })}>
          {own.resetWorkload}
        </button>
        <button type="button" onClick={() => dispatch({ type: 'clear' })}>
          {own.resetAll}
        </button>
      </div>
    </Dialog>
  );
}
