// What holds a field's label, control, findings and help.
import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  /** Whether two such fields share a line where there is room. */
  readonly half?: boolean;
  readonly inactive?: boolean;
  readonly kind?: 'switch';
  readonly children: ReactNode;
}

/**
 * A form of its own: to offer what could be filled in, browsers read the whole form at every key. Its method makes Enter do
 * nothing, with and without script.
 */
export function FieldBox({ name, half, inactive, kind, children }: Props) {
  return (
    <form
      className="field"
      method="dialog"
      // The draft is restored instead; a browser would put back some controls only.
      autoComplete="off"
      data-field={name}
      data-half={half || undefined}
      data-inactive={inactive || undefined}
      data-kind={kind}
    >
      {children}
    </form>
  );
}
