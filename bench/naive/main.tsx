// The baseline of the benchmarks: the same form and text built the obvious way. It watches the whole form and hands the whole
// text to Monaco's `value` with every key; Monaco is in the first load.
import Editor, { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { checkEntries } from '../../src/catalog/check-entries.ts';
import { names } from '../../src/catalog/config.ts';
import { draftOf, entriesFrom } from '../../src/catalog/entries.ts';
import { variables } from '../../src/catalog/variables.ts';
import { moduleBlock } from '../../src/generator/module-block.ts';
import type { DraftValue, Entries, MapRow } from '../../src/terraform/entry.ts';

type Draft = Record<string, DraftValue> & { tags: MapRow[] };

loader.config({ monaco });

/** `?tags=50` starts with that many tags. */
const count = Number(new URL(location.href).searchParams.get('tags') ?? 0);
const tags = Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, `value ${index}`]));

const given = entriesFrom({ tags });
const draft = Object.fromEntries(names.map((name) => [name, draftOf(name, given[name])]));

function Page() {
  const { register, watch } = useForm<Draft>({ defaultValues: draft as Draft });
  const typed = Object.entries(watch()).map(([name, value]) => [name, { as: 'typed', value }] as const);
  const text = moduleBlock(checkEntries(Object.fromEntries(typed) as Entries).values);
  return (
    <main>
      <form>
        {variables.map(({ name, type }) =>
          type === 'map(string)' ? null : (
            <label key={name}>
              {name}
              <input type={type === 'bool' ? 'checkbox' : 'text'} {...register(name)} />
            </label>
          ),
        )}
        {Object.keys(tags).map((key, index) => (
          <p key={key}>
            <input aria-label="Key" {...register(`tags.${index}.key`)} />
            <input aria-label="Value" {...register(`tags.${index}.value`)} />
          </p>
        ))}
      </form>
      <section aria-label="Preview">
        <Editor
          height="60vh"
          language="hcl"
          value={text}
          options={{ readOnly: true }}
          onMount={() => {
            document.documentElement.dataset.ready = 'true';
          }}
        />
      </section>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
