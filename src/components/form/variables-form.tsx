// The form of the module's variables: the catalogue's rows by section, in their order.
import { memo, Suspense } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { VariableName } from '../../catalog/config.ts';
import type { Draft } from '../../catalog/draft.ts';
import { namesIn, type Section, sections } from '../../catalog/sections.ts';
import type { MapRow } from '../../terraform/entry.ts';
import { words } from '../words.ts';
import { Field } from './field.tsx';
import { type FieldState, sameState } from './field-state.ts';
import { TagsField } from './tags-field.tsx';

interface FieldsProps {
  readonly form: UseFormReturn<Draft>;
  readonly states: Readonly<Record<VariableName, FieldState>>;
  readonly tagRows: readonly MapRow[];
  readonly tagMessages: readonly (readonly string[])[];
  readonly onDefault: (name: VariableName) => void;
}

interface Props extends FieldsProps {
  readonly onReset: () => void;
}

export function VariablesForm({ onReset, ...fields }: Props) {
  const changed = Object.values(fields.states).filter((state) => state.changed).length;
  return (
    <section className="form" id="form" aria-label={words.form.title} tabIndex={-1}>
      <div className="form-head">
        <p>{changed === 0 ? words.form.untouched : words.form.changed(changed)}</p>
        <button type="button" onClick={onReset}>
          {words.form.reset}
        </button>
      </div>
      {sections.map((section) => (
        <FormSection key={section.id} section={section} {...fields} />
      ))}
    </section>
  );
}

/** The boundary lets React take the sections over one by one, and the one that is used at once. */
const FormSection = memo(
  ({ section, form, states, tagRows, tagMessages, onDefault }: FieldsProps & { readonly section: Section }) => (
    <Suspense>
      <section id={`section-${section.id}`} aria-labelledby={`title-${section.id}`}>
        <h2 id={`title-${section.id}`}>{section.title}</h2>
        <div className="fields">
          {namesIn(section.id).map((name) =>
            name === 'tags' ? (
              <TagsField
                key={name}
                state={states.tags}
                rows={tagRows}
                messages={tagMessages}
                control={form.control}
                register={form.register}
                getValues={form.getValues}
              />
            ) : (
              <Field
                key={name}
                name={name}
                state={states[name]}
                register={form.register}
                setValue={form.setValue}
                onDefault={onDefault}
              />
            ),
          )}
        </div>
      </section>
    </Suspense>
  ),
  (before, after) =>
    before.form.control === after.form.control &&
    before.onDefault === after.onDefault &&
    before.tagRows === after.tagRows &&
    namesIn(after.section.id).every((name) => sameState(before.states[name], after.states[name])),
);
