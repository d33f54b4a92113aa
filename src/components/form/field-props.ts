// What every kind of field is given.
import type { Row } from '../../catalog/row.ts';
import type { FieldState } from './field-state.ts';

export interface FieldProps {
  readonly row: Row;
  readonly state: FieldState;
  /** Back to what the field inherits: the module's default, or the base's value. */
  readonly onDefault: () => void;
}
