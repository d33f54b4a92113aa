// The recipes of ARCHITECTURE.md, performed: each names the files that it edits, and nothing else changes by hand.
import type { ProjectCopy } from './project-copy.ts';

export interface Recipe {
  readonly name: string;
  /** The files that are edited. */
  readonly byHand: readonly string[];
  /** The files and folders that the recipe names. */
  readonly written: readonly string[];
  readonly perform: (copy: ProjectCopy) => void;
}

const VARIABLES = 'modules/dynamodb/variables.tf';
const ROWS = 'src/catalog/extension-variables.ts';

const variable = (name: string, block: string, row: string): Recipe => ({
  name: `a variable: ${name}`,
  byHand: [VARIABLES, ROWS],
  written: [VARIABLES, ROWS],
  perform: ({ create, edit, read }) => {
    create(VARIABLES, `${read(VARIABLES)}\n${block}`);
    edit(ROWS, '] as const', `${row}] as const`);
  },
});

const bool = variable(
  'bool',
  `variable "recipe_flag" {
  description = "Recipe flag"
  type        = bool
  default     = false

  validation {
    condition     = var.recipe_flag != null
    error_message = "Recipe flag must be true or false, not null."
  }
}
`,
  `  {
    name: 'recipe_flag',
    type: 'bool',
    default: false,
    rules: [{ kind: 'notNull', message: 'Recipe flag must be true or false, not null.' }],
    section: 'table',
    label: 'Recipe flag',
    help: 'A flag.',
    advanced: true,
    docs: \`\${GUIDE}/WorkingWithTables.Basics.html\`,
  },
`,
);

const list = variable(
  'list(string)',
  `variable "recipe_names" {
  description = "Recipe names"
  type        = list(string)
  default     = []

  validation {
    condition     = var.recipe_names != null
    error_message = "Recipe names must be a list of strings, not null."
  }

  validation {
    condition     = try(length(var.recipe_names) <= 3, true)
    error_message = "Recipe names must number at most 3."
  }
}
`,
  `  {
    name: 'recipe_names',
    type: 'list(string)',
    default: [],
    rules: [
      { kind: 'notNull', message: 'Recipe names must be a list of strings, not null.' },
      { kind: 'elementCount', max: 3, message: 'Recipe names must number at most 3.' },
    ],
    section: 'monitoring',
    label: 'Recipe names',
    help: 'Names, at most 3.',
    advanced: true,
    docs: ALARMS,
  },
`,
);

const map = variable(
  'map(number)',
  `variable "recipe_limits" {
  description = "Recipe limits"
  type        = map(number)
  default     = {}

  validation {
    condition     = var.recipe_limits != null
    error_message = "Recipe limits must be a map of numbers, not null."
  }

  validation {
    condition     = try(alltrue([for limit in values(var.recipe_limits) : limit >= 1 && limit <= 90]), true)
    error_message = "Recipe limits must be from 1 to 90."
  }
}
`,
  `  {
    name: 'recipe_limits',
    type: 'map(number)',
    default: {},
    rules: [
      { kind: 'notNull', message: 'Recipe limits must be a map of numbers, not null.' },
      { kind: 'valuesBetween', min: 1, max: 90, message: 'Recipe limits must be from 1 to 90.' },
    ],
    section: 'monitoring',
    label: 'Recipe limits',
    help: 'A number for each name.',
    advanced: true,
    docs: ALARMS,
  },
`,
);

const LINES = 'src/pricing/feature-lines.ts';

const costLine: Recipe = {
  name: 'a cost line',
  byHand: [LINES],
  written: [LINES],
  perform: ({ edit }) =>
    edit(
      LINES,
      `];
`,
      `  {
    id: 'recipe',
    label: 'Recipe',
    driver: 'monitoring',
    resource: 'alarms',
    rate: () => 'alarm',
    quantity: () => null,
    formula: () => '1 recipe',
  },
];
`,
    ),
};

const PRICES = 'src/pricing/prices';

const region: Recipe = {
  name: 'a Region',
  byHand: [`${PRICES}/eu-recipe-1.ts`, `${PRICES}/regions.ts`],
  written: [PRICES, `${PRICES}/regions.ts`],
  perform: ({ create, edit, read }) => {
    const text = read(`${PRICES}/eu-west-1.ts`)
      .replaceAll('eu-west-1', 'eu-recipe-1')
      .replace('euWest1', 'euRecipe1')
      .replace('Europe (Ireland)', 'Europe (Recipe)');
    create(`${PRICES}/eu-recipe-1.ts`, text);
    edit(
      `${PRICES}/regions.ts`,
      'import { euSouth1 }',
      "import { euRecipe1 } from './eu-recipe-1.ts';\nimport { euSouth1 }",
    );
    edit(`${PRICES}/regions.ts`, '  euSouth2,', '  euRecipe1,\n  euSouth2,');
  },
};

export const recipes: readonly Recipe[] = [bool, list, map, costLine, region];
