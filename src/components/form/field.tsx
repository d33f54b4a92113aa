// One variable's field, chosen by its row; drawn again only when something about it changed.
import { memo } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import { rowOf, type VariableName } from '../../catalog/config.ts';
import type { Draft } from '../../catalog/draft.ts';
import { ChoiceField } from './choice-field.tsx';
import { type FieldState, sameState } from './field-state.ts';
import { SwitchField } from './switch-field.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly name: Exclude<VariableName, 'tags'>;
  readonly state: FieldState;
  readonly register: UseFormRegister<Draft>;
  readonly onDefault: (name: VariableName) => void;
}

function FieldOfRow({ name, state, register, onDefault }: Props) {
  const row = rowOf(name);
  const props = { row, state, bind: register(name), onDefault: () => onDefault(name) };
  if (row.type === 'bool') return <SwitchField {...props} />;
  if (row.type === 'string' && row.choices !== undefined) return <ChoiceField {...props} />;
  return <TextField {...props} />;
}

export const Field = memo(
  FieldOfRow,
  (before, after) =>
    before.name === after.name &&
    before.register === after.register &&
    before.onDefault === after.onDefault &&
    sameState(before.state, after.state),
);
