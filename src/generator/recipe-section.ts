// What the bundle's README says of its recipes.
import { commands } from './markdown.ts';
import { zipOf } from './recipe-files.ts';
import { chosenRecipes, variableOf } from './recipes.ts';

/** What the table is connected to, and what is to be done before Terraform can plan it. */
export function recipeSection(ids: readonly string[]): readonly (readonly string[])[] {
  const chosen = chosenRecipes(ids);
  if (chosen.length === 0) return [];
  const zips = chosen.flatMap((recipe) =>
    recipe.handler === null ? [] : [`zip -j ${zipOf(recipe)} recipes/${recipe.handler}/handler/index.mjs`],
  );
  const asked = chosen.flatMap((recipe) =>
    recipe.asks.map((one) => `- \`${variableOf(recipe, one)}\`: ${one.description}`),
  );
  return [
    [
      '## Recipes',
      '',
      ...chosen.map(({ id, title, summary }) => `- [${title}](recipes/${id}/README.md): ${summary}.`),
      ...(zips.length === 0 ? [] : ['', 'Zip the code of the functions before you plan:', '', ...commands(...zips)]),
      ...(asked.length === 0
        ? []
        : ['', 'Give these values before you plan, in `terraform.tfvars` or with `-var`:', '', ...asked]),
    ],
  ];
}
