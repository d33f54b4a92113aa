// The recipes that the bundle carries on request: what each connects the table to, and what it asks of table and user.
import type { Config } from '../catalog/config.ts';
import type { Finding, Fix } from '../catalog/finding.ts';

/** What the table must have. */
export type Need = 'stream' | 'new-image' | 'recovery';

/** A value that nobody but the user knows: a variable of the root module without a default. */
export interface Asked {
  /** Argument of the recipe; the variable carries the recipe's name before it. */
  readonly argument: string;
  readonly description: string;
}

export interface Recipe {
  /** Its folder in recipes/, and what `npm run generate -- --recipe` takes. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly needs: readonly Need[];
  /** Begins the name of what it makes; at most 7 letters, since OpenSearch takes 28 with the table's name. */
  readonly prefix: string;
  /** Arguments that are outputs of the table's module, by the output's name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly asks: readonly Asked[];
  /** Folder of the recipe whose handler becomes the zip that Lambda runs; null without a function. */
  readonly handler: string | null;
  /** Recipes that it is built on. */
  readonly builtOn: readonly string[];
}

const STREAM = { stream_arn: 'table_stream_arn', kms_key_arn: 'kms_key_arn' };
const KEYS = { table_arn: 'table_arn', kms_key_arn: 'kms_key_arn' };

/** In the order in which they are offered. A runbook has no module: no prefix. */
export const recipes: readonly Recipe[] = [
  {
    id: 'stream-lambda',
    title: 'Lambda on the stream',
    summary: 'Runs a function for each change; nothing blocks, nothing is lost silently',
    needs: ['stream'],
    prefix: 'changes',
    outputs: STREAM,
    asks: [],
    handler: 'stream-lambda',
    builtOn: [],
  },
  {
    id: 'kinesis-flink',
    title: 'Kinesis and Flink',
    summary: 'Analyses the changes with Managed Service for Apache Flink',
    needs: [],
    prefix: 'flink',
    outputs: { table_name: 'table_name' },
    asks: [
      { argument: 'code_bucket_arn', description: 'ARN of the bucket that holds the Flink application' },
      { argument: 'code_key', description: 'Key of the Flink application in that bucket' },
    ],
    handler: null,
    builtOn: [],
  },
  {
    id: 'opensearch',
    title: 'OpenSearch',
    summary: 'Searches the items, through an ingestion pipeline without code',
    needs: ['new-image', 'recovery'],
    prefix: 'search',
    outputs: KEYS,
    asks: [],
    handler: null,
    builtOn: [],
  },
  {
    id: 'audit-log',
    title: 'Audit log',
    summary: 'Writes each change into CloudWatch Logs, without code',
    needs: ['stream'],
    prefix: 'audit',
    outputs: STREAM,
    asks: [],
    handler: null,
    builtOn: [],
  },
  {
    id: 'copy-table',
    title: 'Copy to another table',
    summary: 'Copies each change to another table or account',
    needs: ['new-image'],
    prefix: 'copy',
    outputs: STREAM,
    asks: [{ argument: 'target_table_arn', description: 'ARN of the table that takes the copies' }],
    handler: 'copy-table',
    builtOn: ['stream-lambda'],
  },
  {
    id: 'cloudtrail',
    title: 'CloudTrail',
    summary: 'Records who read and wrote which items',
    needs: [],
    prefix: 'trail',
    outputs: { table_arn: 'table_arn' },
    asks: [],
    handler: null,
    builtOn: [],
  },
  {
    id: 'api-gateway',
    title: 'API Gateway',
    summary: 'Writes items by `POST /items`, without code',
    needs: [],
    prefix: 'api',
    outputs: { ...KEYS, hash_key: 'hash_key', range_key: 'range_key' },
    asks: [],
    handler: null,
    builtOn: [],
  },
  {
    id: 'ses-email',
    title: 'E-mail by SES',
    summary: 'Mails somebody for each new item',
    needs: ['new-image'],
    prefix: 'mail',
    outputs: STREAM,
    asks: [
      { argument: 'sender', description: 'Address that SES mails from; its owner confirms it' },
      { argument: 'recipient', description: 'Address that is mailed' },
    ],
    handler: 'ses-email',
    builtOn: ['stream-lambda'],
  },
  {
    id: 'restore',
    title: 'Restore from point in time',
    summary: 'A runbook: a point in time becomes a table of this module again',
    needs: ['recovery'],
    prefix: '',
    outputs: {},
    asks: [],
    handler: null,
    builtOn: [],
  },
];

/** Label of the recipe's module block. */
export const labelOf = ({ id }: Recipe): string => id.replaceAll('-', '_');

/** The root module's variable for a value that is asked for. */
export const variableOf = (recipe: Recipe, { argument }: Asked): string => `${labelOf(recipe)}_${argument}`;

/** The chosen recipes in the order of the list, each once; an id that is none is left out. */
export const chosenRecipes = (ids: readonly string[]): readonly Recipe[] =>
  recipes.filter(({ id }) => ids.includes(id));

const hasNewImage = ({ enable_streams, stream_view_type }: Config): boolean =>
  enable_streams && (stream_view_type === 'NEW_IMAGE' || stream_view_type === 'NEW_AND_OLD_IMAGES');

interface NeedRow {
  readonly field: string;
  readonly met: (config: Config) => boolean;
  readonly text: string;
  readonly fix: Fix;
}

const needs: Readonly<Record<Need, NeedRow>> = {
  stream: {
    field: 'enable_streams',
    met: ({ enable_streams }) => enable_streams,
    text: 'enable_streams = true',
    fix: { label: 'Turn on streams', set: { enable_streams: true } },
  },
  'new-image': {
    field: 'enable_streams',
    met: hasNewImage,
    text: 'enable_streams = true, and NEW_AND_OLD_IMAGES or NEW_IMAGE as stream_view_type',
    fix: {
      label: 'Turn on streams of new and old images',
      set: { enable_streams: true, stream_view_type: 'NEW_AND_OLD_IMAGES' },
    },
  },
  recovery: {
    field: 'enable_point_in_time_recovery',
    met: ({ enable_point_in_time_recovery }) => enable_point_in_time_recovery,
    text: 'enable_point_in_time_recovery = true',
    fix: { label: 'Turn on point-in-time recovery', set: { enable_point_in_time_recovery: true } },
  },
};

/** What a table lacks for the chosen recipes, and ids that are none: Terraform would refuse it at plan or apply. */
export function recipeFindings(ids: readonly string[], config: Config | null, label: string): readonly Finding[] {
  const refused = (id: string, fields: readonly string[], message: string, fix?: Fix): Finding => ({
    id: `recipe:${id}`,
    fields,
    source: 'module',
    message,
    ...(fix === undefined ? {} : { fix }),
  });
  const unknown = ids.filter((id) => !recipes.some((recipe) => recipe.id === id));
  const chosen = chosenRecipes(ids);
  return [
    ...unknown.map((id) =>
      refused(
        'unknown',
        ['recipes'],
        `There is no recipe ${JSON.stringify(id)}; the recipes are ${recipes.map((recipe) => recipe.id).join(', ')}.`,
      ),
    ),
    ...chosen
      .filter((recipe) => recipe.prefix !== '' && labelOf(recipe) === label)
      .map((recipe) =>
        refused('label', ['label'], `The recipe ${recipe.id} takes the label ${label}: give the module another one.`),
      ),
    ...chosen.flatMap((recipe) =>
      recipe.needs
        .filter((need) => config !== null && !needs[need].met(config))
        .map((need) =>
          refused(
            `${recipe.id}:${need}`,
            [needs[need].field],
            `The recipe ${recipe.id} needs ${needs[need].text}.`,
            needs[need].fix,
          ),
        ),
    ),
  ];
}
