// One variable's field, chosen by its row; drawn again only when something about it changed.
import { memo } from 'react';
import { rowOf, type VariableName } from '../../catalog/config.ts';
import { ChoiceField } from './choice-field.tsx';
import { type FieldState, sameState } from './field-state.ts';
import { SwitchField } from './switch-field.tsx';
import { TextField } from './text-field.tsx';
import { type Binding, useBound } from './use-bound.ts';

interface Props extends Binding {
  readonly name: Exclude<VariableName, 'tags'>;
  readonly state: FieldState;
  readonly onDefault: (name: VariableName) => void;
}

function FieldOfRow({ name, state, onDefault, ...binding }: Props) {
  const row = rowOf(name);
  const bind = useBound(name, binding);
  const props = { row, state, bind, onDefault: () => onDefault(name) };
  if (row.type === 'bool') return <SwitchField {...props} />;
  if (row.type === 'string' && row.choices !== undefined) return <ChoiceField {...props} />;
  return <TextField {...props} />;
}

export const Field = memo(
  FieldOfRow,
  (before, after) =>
    before.name === after.name &&
    before.register === after.register &&
    before.setValue === after.setValue &&
    before.onDefault === after.onDefault &&
    sameState(before.state, after.state),
);
