// What an environment of a document exports: its config, its findings, and the user's own texts with the edits.
import { checkEntries } from '../catalog/check-entries.ts';
import type { Config } from '../catalog/config.ts';
import { type Finding, isBlocking } from '../catalog/finding.ts';
import { type Document, entriesIn, type ImportedText } from '../document/document.ts';
import { editedText } from '../document/imported-text.ts';
import { literal } from '../generator/literal.ts';
import { MODULE_SOURCE } from '../generator/module-block.ts';
import { type OwnModule, ownModule } from '../generator/own-module.ts';
import { recipeFindings } from '../generator/recipes.ts';
import { setArgument } from '../hcl/edit.ts';

export interface PlacedFinding {
  /** Null for the base. */
  readonly environment: string | null;
  readonly finding: Finding;
}

export interface Exported {
  /** Null while a finding blocks; what only Terraform can evaluate has its default in it. */
  readonly config: Config | null;
  readonly findings: readonly Finding[];
  /** What only Terraform can evaluate, by variable. */
  readonly expressions: Readonly<Record<string, string>>;
  /** The user's own .tf file, where the layout holds literal values. */
  readonly ownModule?: OwnModule;
  /** The user's own terraform.tfvars, where the layout holds variables. */
  readonly ownTfvars?: string;
}

/** @param environment null for the base */
export function exported(document: Document, environment: string | null): Exported {
  const { target, imported } = document;
  const { exists, provider, layout, recipes, label } = target;
  const entries = entriesIn(document, environment);
  const checked = checkEntries(entries, { exists, provider });
  const expressions = Object.fromEntries(
    Object.entries(entries).flatMap(([name, entry]) => (entry.as === 'expression' ? [[name, entry.source]] : [])),
  );
  const own = layout === 'literal' ? imported.module : imported.tfvars;
  const text = own === undefined ? undefined : editedText(own, checked.values);
  const module = own?.format === 'module' && text !== undefined ? ownModule(text.text, own.path) : undefined;
  const findings = [
    // A module block of the user's own says them as they stand; nothing else that is written here can.
    ...(module === undefined ? Object.entries(expressions).map(expressionFinding(imported.module !== undefined)) : []),
    ...(text?.findings ?? []).filter((finding) => isBlocking(finding) && !finding.id.endsWith(':unknown')),
    ...checked.findings,
    ...recipeFindings(recipes, checked.config, module?.label ?? label),
    ...(module?.isRepeated && recipes.length > 0 ? [REPEATED] : []),
  ];
  const isBlocked = findings.some(isBlocking);
  return {
    config: isBlocked ? null : checked.config,
    findings,
    expressions,
    ...(module === undefined ? {} : { ownModule: module }),
    ...(own?.format === 'tfvars' && text !== undefined ? { ownTfvars: withName(own, text.text, checked.values) } : {}),
  };
}

const expressionFinding =
  (hasModule: boolean) =>
  ([name, source]: readonly [string, string]): Finding => ({
    id: `${name}:expression`,
    fields: [name],
    source: 'module',
    message: `Only Terraform can evaluate ${source}: give the value itself${hasModule ? ', or choose the layout with one main.tf, which keeps your text' : ''}.`,
  });

const REPEATED: Finding = {
  id: 'recipes:repeated',
  fields: [],
  source: 'module',
  message: 'A recipe belongs to one table: take count or for_each out of the module block, or leave the recipes out.',
};

/** The root module has no default for the table's name, so that its terraform.tfvars always says it. */
const withName = ({ path }: ImportedText, text: string, { table_name }: Readonly<Record<string, unknown>>): string =>
  setArgument(text, path, 'table_name', literal(table_name));

/** The same file in `environments/NAME/`, from where the bundle's module is two folders up. */
export function inFolder(own: OwnModule): OwnModule {
  if (own.missing.length > 0 || own.source !== MODULE_SOURCE) return own;
  const path = ['module', ...(own.label === '' ? [] : [own.label])];
  return { ...own, text: setArgument(own.text, path, 'source', `../../${MODULE_SOURCE.slice(2)}`) };
}
