// The one live region: how many problems stand, said once the typing has paused.
import { useSlice } from '../components/ui/store-context.ts';
import { useSettled } from '../components/ui/use-settled.ts';
import { words } from '../components/words.ts';

/** Long enough that a value in the making is not announced. */
const PAUSE_MS = 600;

export function Status() {
  const now = useSlice(({ model: { findings, problems, isWhole } }) =>
    isWhole ? words.problems.status(problems.length, findings.length - problems.length) : words.problems.checking,
  );
  const text = useSettled(now, PAUSE_MS);
  return (
    <p className="hidden-words" role="status">
      {text}
    </p>
  );
}
