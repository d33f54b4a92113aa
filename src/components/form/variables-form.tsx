// The form of the module's variables: the catalogue's rows by section, in their order.
import { memo, Suspense } from 'react';
import { names } from '../../catalog/config.ts';
import { namesIn, type Section, sections } from '../../catalog/sections.ts';
import { equal } from '../../document/patch.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { words } from '../words.ts';
import { Field } from './field.tsx';
import { Fold } from './fold.tsx';
import { sectionLayout } from './section-layout.ts';

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

/** The boundary lets React take the sections over one by one, and the one that is used at once. */
const FormSection = memo(({ section }: { readonly section: Section }) => (
  <Suspense>
    <section id={`section-${section.id}`} aria-labelledby={`title-${section.id}`}>
      <div className="section-head">
        <h2 id={`title-${section.id}`}>{section.title}</h2>
        <SectionReset section={section} />
      </div>
      <SectionFields section={section} />
    </section>
  </Suspense>
));

/** There while something in the section differs: from the defaults, in an environment from the base. */
function SectionReset({ section: { id, title } }: { readonly section: Section }) {
  const { dispatch } = useStore();
  const resets = useSlice(({ model: { fields }, state }) =>
    namesIn(id).some((name) => (state.session.environment === null ? fields[name].changed : fields[name].overridden)),
  );
  if (!resets) return null;
  return (
    <button type="button" className="link" onClick={() => dispatch({ type: 'reset', names: namesIn(id), what: title })}>
      {words.form.resetSection(title)}
    </button>
  );
}

function SectionFields({ section }: { readonly section: Section }) {
  const { inSight, advanced, inactive } = useSlice(({ model }) => sectionLayout(section.id, model), equal);
  return (
    <>
      <div className="fields">
        {inSight.map((name) => (
          <Field key={name} name={name} />
        ))}
      </div>
      {section.id === 'table' && <Indexes />}
      {advanced.length > 0 && <Fold title={words.form.advanced(advanced.length)} names={advanced} opensOnChange />}
      {inactive.map(({ reason, names: inside }) => (
        <Fold key={reason} title={words.form.inactive(inside.length, reason)} names={inside} opensOnChange={false} />
      ))}
    </>
  );
}

/** What the module makes without being asked; what it costs is told once the prices have arrived. */
function Indexes() {
  const note = useSlice(({ state }) => state.session.notes.indexes ?? words.form.indexes);
  return <p className="field-help indexes">{note}</p>;
}
