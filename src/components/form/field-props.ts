// What the form hands to each of its fields.
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { Row } from '../../catalog/row.ts';
import type { FieldState } from './field-state.ts';

export interface FieldProps {
  readonly row: Row;
  readonly state: FieldState;
  /** Ties the control to the draft. */
  readonly bind: UseFormRegisterReturn;
  readonly onDefault: () => void;
}
