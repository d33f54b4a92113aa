// The page's model where a text was imported: its own text with the edits stands in the place of the canonical one.
import { editedText } from '../document/imported-text.ts';
import type { State } from '../document/reduce.ts';
import type { PageModel } from './form.ts';
import { memo } from './memo.ts';

const edited = memo(editedText);

/** The model with the imported text in its tab; the same model where nothing was imported. */
export function withImported<M extends PageModel>(model: M, { document: { imported } }: Pick<State, 'document'>): M {
  if (imported === null || imported.format === 'json') return model;
  const text = edited(imported, model.values);
  return { ...model, texts: { ...model.texts, [imported.format]: text } };
}
