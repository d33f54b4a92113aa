// The form of the module's variables: the catalogue's rows by section, in their order.
import { memo, Suspense } from 'react';
import { names, rowOf, type VariableName } from '../../catalog/config.ts';
import { namesIn, type Section, sections } from '../../catalog/sections.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { words } from '../words.ts';
import { Field } from './field.tsx';
import { Fold } from './fold.tsx';

export const VariablesForm = memo(() => {
  const { dispatch } = useStore();
  const changed = useSlice(({ model }) => names.filter((name) => model.fields[name].changed).length);
  return (
    <section className="form" id="form" aria-label={words.form.title} tabIndex={-1}>
      <div className="form-head">
        <p>{changed === 0 ? words.form.untouched : words.form.changed(changed)}</p>
        <button type="button" onClick={() => dispatch({ type: 'session', session: { dialog: 'import' } })}>
          {words.form.import}
        </button>
        <button type="button" onClick={() => dispatch({ type: 'reset', names: null, what: '' })}>
          {words.form.reset}
        </button>
      </div>
      {sections.map((section) => (
        <FormSection key={section.id} section={section} />
      ))}
    </section>
  );
});

const isAdvanced = (name: VariableName): boolean => rowOf(name).advanced === true;

const inSight = (id: Section['id']): readonly VariableName[] => namesIn(id).filter((name) => !isAdvanced(name));

/** What is set rarely stands behind one line that counts it. */
function Advanced({ names: inside }: { readonly names: readonly VariableName[] }) {
  return inside.length === 0 ? null : <Fold title={words.form.advanced(inside.length)} names={inside} />;
}

/** The boundary lets React take the sections over one by one, and the one that is used at once. */
const FormSection = memo(({ section }: { readonly section: Section }) => (
  <Suspense>
    <section id={`section-${section.id}`} aria-labelledby={`title-${section.id}`}>
      <h2 id={`title-${section.id}`}>{section.title}</h2>
      <div className="fields">
        {inSight(section.id).map((name) => (
          <Field key={name} name={name} />
        ))}
      </div>
      <Advanced names={namesIn(section.id).filter(isAdvanced)} />
    </section>
  </Suspense>
));
