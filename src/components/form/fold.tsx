// Settings behind one line that counts them. It opens by itself when something inside needs to be seen, and never closes by itself.
import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { VariableName } from '../../catalog/config.ts';
import { useSlice } from '../ui/store-context.ts';
import { Field } from './field.tsx';

interface Props {
  readonly title: string;
  readonly names: readonly VariableName[];
  /** Whether a changed value inside opens it, too. */
  readonly opensOnChange: boolean;
}

/** What is inside is drawn once it has been opened: three fields in four stand in a fold, and cost nothing until then. */
export const Fold = memo(({ title, names, opensOnChange }: Props) => {
  const details = useRef<HTMLDetailsElement>(null);
  const wanted = useSlice(({ model: { fields } }) =>
    names.some((name) => fields[name].findings.length > 0 || (opensOnChange && fields[name].changed)),
  );
  const [isDrawn, setDrawn] = useState(false);
  useLayoutEffect(() => {
    if (details.current === null) return;
    if (wanted) details.current.open = true;
    // It may have been opened before the page was taken over.
    if (details.current.open) setDrawn(true);
  }, [wanted]);
  return (
    <details className="fold" ref={details} data-names={names.join(' ')} onToggle={() => setDrawn(true)}>
      <summary>
        <span>{title}</span> <span className="fold-names">{names.join(', ')}</span>
      </summary>
      {(isDrawn || wanted) && (
        <div className="fields">
          {names.map((name) => (
            <Field key={name} name={name} />
          ))}
        </div>
      )}
    </details>
  );
});
