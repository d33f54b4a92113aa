// The one live region: how many problems stand, said once the typing has paused.
import { words } from '../components/words.ts';
import type { DerivedConfig } from '../model/derive-config.ts';
import { useSettled } from './use-settled.ts';

/** Long enough that a value in the making is not announced. */
const PAUSE_MS = 600;

export function Status({ derived: { findings, problems } }: { readonly derived: DerivedConfig }) {
  const text = useSettled(words.problems.status(problems.length, findings.length - problems.length), PAUSE_MS);
  return (
    <p className="hidden-words" role="status">
      {text}
    </p>
  );
}
