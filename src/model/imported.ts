// The page's model where the user has texts of their own: they stand, with the edits, in the place of those that are written.
import { isVariable } from '../catalog/entries.ts';
import { type Finding, isBlocking } from '../catalog/finding.ts';
import type { ImportedText, TextFormat } from '../document/document.ts';
import { type EditedText, editedText } from '../document/imported-text.ts';
import type { State } from '../document/reduce.ts';
import type { PageModel } from './form.ts';
import { memo } from './memo.ts';

const edited: Readonly<Record<TextFormat, typeof editedText>> = { module: memo(editedText), tfvars: memo(editedText) };

/** The model with the user's own texts in their tabs; the same model where there are none. */
export function withImported<M extends PageModel>(model: M, { document: { imported } }: Pick<State, 'document'>): M {
  const own = Object.values(imported);
  return own.length === 0 ? model : own.reduce(withText, { ...model, isWhole: true });
}

function withText<M extends PageModel>(model: M, imported: ImportedText): M {
  const text = edited[imported.format](imported, model.values);
  // The whole model has it already.
  if (model.texts[imported.format] === text) return model;
  return { ...model, texts: { ...model.texts, [imported.format]: text }, ...withFindings(model, text) };
}

type Found = Pick<PageModel, 'findings' | 'problems' | 'config' | 'fields'>;

/** What Terraform refuses a text for blocks as a refused value does; an argument that the module does not have is no concern of the form's. */
function withFindings(model: PageModel, { findings }: EditedText): Partial<Found> {
  const found = findings
    .filter((finding) => isBlocking(finding) && !finding.id.endsWith(':unknown'))
    .map(({ range, ...finding }, at): Finding => ({ ...finding, id: `${finding.id}:${at}` }));
  if (found.length === 0) return {};
  const touched = new Set(found.flatMap(({ fields }) => fields.filter(isVariable)));
  const fields = [...touched].map((name) => {
    const own = found.filter((finding) => finding.fields.includes(name));
    return [name, { ...model.fields[name], findings: [...model.fields[name].findings, ...own] }] as const;
  });
  return {
    findings: [...found, ...model.findings],
    problems: [...found, ...model.problems],
    config: null,
    fields: { ...model.fields, ...Object.fromEntries(fields) },
  };
}
