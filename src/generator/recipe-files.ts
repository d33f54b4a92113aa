// The recipes of the bundle as files: their folders as they stand in the project, and recipes.tf, which calls them.
import { recipeSource } from '#module-source';
import type { Config } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { attribute, blank, block, comment, Expression, type Item, reference } from '../hcl/value.ts';
import { chosenRecipes, labelOf, type Recipe, variableOf } from './recipes.ts';

const FOLDER = 'recipes';

/** Where recipes.tf is called from, and what it calls. */
export interface RecipeRoot {
  /** Label of the table's module block. */
  readonly label: string;
  /** Path from the root module to the bundle's top: "." or "../..". */
  readonly top: string;
  /** Tags of what the recipes make: the root module's variable, or literal values. */
  readonly tags: 'variable' | Config['tags'];
}

/** The folders of the chosen recipes and of those that they are built on; path in the bundle to text. */
export function recipeFolders(ids: readonly string[]): Record<string, string> {
  const folders = new Set(chosenRecipes(ids).flatMap(({ id, builtOn }) => [id, ...builtOn]));
  return Object.fromEntries(
    Object.entries(recipeSource)
      .filter(([path]) => folders.has(path.split('/')[0] ?? ''))
      .map(([path, text]) => [`${FOLDER}/${path}`, text]),
  );
}

/** The zip that a recipe's function is made from, in the bundle's top folder. */
export const zipOf = ({ id }: Recipe): string => `${id}.zip`;

/** recipes.tf, or nothing where no chosen recipe has a module. */
export function recipeCalls(ids: readonly string[], root: RecipeRoot): Record<string, string> {
  const called = chosenRecipes(ids).filter(({ prefix }) => prefix !== '');
  if (called.length === 0) return {};
  const items = [NAMES(root.label), ...called.flatMap((recipe) => recipeItems(recipe, root))];
  return { 'recipes.tf': print(items.flatMap((item, index) => (index === 0 ? [item] : [blank, item]))) };
}

const NAME_NOTE = `What the recipes make is named after the table. AWS allows some of it 28 characters: a longer name ends in a digest.`;

/** Both tables of two environments keep names of their own, however long. */
const NAMES = (label: string): Item =>
  block(
    'locals',
    [],
    [
      attribute('recipe_table', new Expression(`lower(replace(module.${label}.table_name, "/[^a-zA-Z0-9]+/", "-"))`)),
      blank,
      comment(NAME_NOTE),
      attribute(
        'recipe_name',
        new Expression(
          `length(local.recipe_table) <= 20 ? local.recipe_table : "\${substr(local.recipe_table, 0, 11)}-\${substr(sha256(module.${label}.table_name), 0, 8)}"`,
        ),
      ),
    ],
  );

function recipeItems(recipe: Recipe, { label, top, tags }: RecipeRoot): readonly Item[] {
  const own = labelOf(recipe);
  const variables = recipe.asks.map((asked) =>
    block(
      'variable',
      [variableOf(recipe, asked)],
      [attribute('description', asked.description), attribute('type', new Expression('string'))],
    ),
  );
  const call = block(
    'module',
    [own],
    [
      attribute('source', `${top}/${FOLDER}/${recipe.id}`),
      blank,
      attribute('name', new Expression(`"${recipe.prefix}-\${local.recipe_name}"`)),
      ...Object.entries(recipe.outputs).map(([argument, output]) =>
        attribute(argument, reference('module', label, output)),
      ),
      ...(recipe.handler === null
        ? []
        : [attribute('package', new Expression(`"\${path.module}/${top === '.' ? '' : `${top}/`}${zipOf(recipe)}"`))]),
      ...recipe.asks.map((asked) => attribute(asked.argument, reference('var', variableOf(recipe, asked)))),
      ...tagItems(tags),
    ],
  );
  const output = block(
    'output',
    [own],
    [attribute('description', `What the recipe ${recipe.id} gives out`), attribute('value', reference('module', own))],
  );
  return [...variables, call, output];
}

function tagItems(tags: RecipeRoot['tags']): readonly Item[] {
  if (tags === 'variable') return [attribute('tags', reference('var', 'tags'))];
  return Object.keys(tags).length === 0 ? [] : [attribute('tags', tags)];
}
