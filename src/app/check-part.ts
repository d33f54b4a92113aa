// What the first paint does without: rules over several variables, what is wrong with each value, texts of the user's own.
import { check } from '../catalog/check.ts';
import type { State } from '../document/reduce.ts';
import { formModel, type PageModel } from '../model/form.ts';
import { withImported } from '../model/imported.ts';

/** The form's model with the whole check, and the user's own texts in their tabs. */
export const checkedModel = (state: State): PageModel => withImported(formModel(state, check), state);

export { startPreset } from './start-preset.ts';
