// Settings behind one line that counts them. It opens by itself when something inside needs to be seen, and never closes by itself.
import { memo, useLayoutEffect, useRef } from 'react';
import type { VariableName } from '../../catalog/config.ts';
import { useSlice } from '../ui/store-context.ts';
import { Field } from './field.tsx';

interface Props {
  readonly title: string;
  readonly names: readonly VariableName[];
  /** Whether a changed value inside opens it, too. */
  readonly opensOnChange: boolean;
}

export const Fold = memo(({ title, names, opensOnChange }: Props) => {
  const details = useRef<HTMLDetailsElement>(null);
  const wanted = useSlice(({ model: { fields } }) =>
    names.some((name) => fields[name].findings.length > 0 || (opensOnChange && fields[name].changed)),
  );
  useLayoutEffect(() => {
    if (wanted && details.current !== null) details.current.open = true;
  }, [wanted]);
  return (
    <details className="fold" ref={details}>
      <summary>
        <span>{title}</span> <span className="fold-names">{names.join(', ')}</span>
      </summary>
      <div className="fields">
        {names.map((name) => (
          <Field key={name} name={name} />
        ))}
      </div>
    </details>
  );
});
