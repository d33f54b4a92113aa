// The form of the module's variables: the catalogue's rows by section, in their order.
import type { UseFormReturn } from 'react-hook-form';
import type { VariableName } from '../../catalog/config.ts';
import type { Draft, TagRow } from '../../catalog/draft.ts';
import { sections } from '../../catalog/sections.ts';
import { variables } from '../../catalog/variables.ts';
import { words } from '../words.ts';
import { Field } from './field.tsx';
import type { FieldState } from './field-state.ts';
import { TagsField } from './tags-field.tsx';

interface Props {
  readonly form: UseFormReturn<Draft>;
  readonly states: Readonly<Record<VariableName, FieldState>>;
  readonly tagRows: readonly TagRow[];
  readonly tagMessages: readonly (readonly string[])[];
  readonly onDefault: (name: VariableName) => void;
  readonly onReset: () => void;
}

export function VariablesForm(props: Props) {
  const changed = Object.values(props.states).filter((state) => state.changed).length;
  return (
    <form id="form" aria-label={words.form.title} onSubmit={(event) => event.preventDefault()} tabIndex={-1}>
      <div className="form-head">
        <p>{changed === 0 ? words.form.untouched : words.form.changed(changed)}</p>
        <button type="button" onClick={props.onReset}>
          {words.form.reset}
        </button>
      </div>
      {sections.map((section) => (
        <section key={section.id} id={`section-${section.id}`} aria-labelledby={`title-${section.id}`}>
          <h2 id={`title-${section.id}`}>{section.title}</h2>
          <div className="fields">
            {variables
              .filter((row) => row.section === section.id)
              .map(({ name }) =>
                name === 'tags' ? (
                  <TagsField
                    key={name}
                    state={props.states.tags}
                    rows={props.tagRows}
                    messages={props.tagMessages}
                    control={props.form.control}
                    register={props.form.register}
                    getValues={props.form.getValues}
                  />
                ) : (
                  <Field
                    key={name}
                    name={name}
                    state={props.states[name]}
                    register={props.form.register}
                    onDefault={props.onDefault}
                  />
                ),
              )}
          </div>
        </section>
      ))}
    </form>
  );
}
