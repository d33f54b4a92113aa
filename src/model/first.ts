// The page's model until the check has arrived: what was given, beside the values and the texts of the module's defaults.
import { defaults, inactiveReasons, names, rowOf, type VariableName } from '../catalog/config.ts';
import { entriesIn, type TextFormat } from '../document/document.ts';
import type { State } from '../document/reduce.ts';
import type { FieldModel, PageModel, ShownText } from './form.ts';

/** The texts of the defaults, which the build writes. */
export type FirstTexts = Readonly<Record<TextFormat, string>>;

const NO_LINES: ShownText['lines'] = new Map();
const NOTHING = { onDefaults: [], unknown: [], problems: [], given: {}, tagMessages: [] } as const;
const DEFAULTS = { config: defaults, values: defaults, fallback: defaults } as const;

/** Derives the first model of a state. It is not whole: nothing has been checked, and no text follows what is typed. */
export function firstModel({ module, tfvars }: FirstTexts): (state: State) => PageModel {
  const texts = { module: { text: module, lines: NO_LINES }, tfvars: { text: tfvars, lines: NO_LINES } };
  return ({ document, history, session }) => {
    const entries = entriesIn(document, session.environment);
    const field = (name: VariableName): FieldModel => ({
      entry: entries[name],
      findings: [],
      inactive: inactiveReasons(rowOf(name), defaults)[0],
      changed: entries[name] !== undefined,
      overridden: false,
      inherited: undefined,
    });
    return {
      ...DEFAULTS,
      ...NOTHING,
      findings: [],
      entries,
      texts,
      fields: Object.fromEntries(names.map((name) => [name, field(name)])) as PageModel['fields'],
      undo: history.past.at(-1) ?? null,
      redo: history.future[0] ?? null,
      isWhole: false,
      cost: null,
    };
  };
}
