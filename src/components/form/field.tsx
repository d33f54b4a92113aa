// One variable's field, chosen by its row; drawn again only when something about it changed.
import { memo } from 'react';
import { rowOf, type VariableName } from '../../catalog/config.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { AreaField } from './area-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { sameState, stateOf } from './field-state.ts';
import { GivenField } from './given-field.tsx';
import { RowsField } from './rows-field.tsx';
import { SwitchField } from './switch-field.tsx';
import { TextField } from './text-field.tsx';

export const Field = memo(({ name }: { readonly name: VariableName }) => {
  const { dispatch } = useStore();
  const state = useSlice((snapshot) => stateOf(name, snapshot), sameState);
  const row = rowOf(name);
  const props = { row, state, onDefault: () => dispatch({ type: 'edit', name, entry: null }) };
  if (state.given !== undefined) return <GivenField {...props} />;
  switch (row.type) {
    case 'bool':
      return <SwitchField {...props} />;
    case 'string':
      if (row.choices !== undefined) return <ChoiceField {...props} />;
      return row.rules.some(({ kind }) => kind === 'jsonObject') ? <AreaField {...props} /> : <TextField {...props} />;
    case 'number':
      return <TextField {...props} />;
    case 'list(string)':
      return <AreaField {...props} />;
    case 'map(string)':
    case 'map(number)':
      return <RowsField {...props} />;
  }
});
