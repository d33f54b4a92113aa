// How a table that exists comes under the module: the block that takes it in, and the steps in order.
import type { Config } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { attribute, block, comment, Expression } from '../hcl/value.ts';
import { isAutoscaled, tableAddress } from './arguments.ts';
import { applySteps, inModule, type MovedOptions, type Step, ttlSteps } from './moved-block.ts';
import { type ChangesOptions, transition } from './transition.ts';

/** A table that this module has not managed so far. */
export interface Adoption {
  /** Its address in the state of the root module, such as `aws_dynamodb_table.orders`; null where Terraform does not manage it. */
  readonly from: string | null;
}

/** A file of the root module. */
export interface AdoptFile {
  readonly path: 'moved.tf' | 'imports.tf';
  readonly text: string;
  readonly about: string;
}

const ABOUT = 'takes the table that exists into the module; delete it after the first apply';
const NOTE = 'Takes the table that exists into the module. Delete this file after the first apply.';

/**
 * The file that takes the table in: `moved` from an address of the same state, else `import`.
 *
 * @param before the table as it stands, with its name
 * @param after what it is to be, which says where in the module it goes
 */
export function adoptFile(
  { table_name }: Pick<Config, 'table_name'>,
  after: Config,
  { from }: Adoption,
  options: MovedOptions = {},
): AdoptFile {
  const to = attribute('to', new Expression(inModule(tableAddress(after), options)));
  const taken =
    from === null
      ? block('import', [], [to, attribute('id', table_name)])
      : block('moved', [], [attribute('from', new Expression(from)), to]);
  return { path: from === null ? 'imports.tf' : 'moved.tf', text: print([comment(NOTE), taken]), about: ABOUT };
}

/** The steps that bring the table under the module and to `after`, in order. */
export function adoptSteps(
  before: Config,
  after: Config,
  { from }: Adoption,
  options: ChangesOptions & MovedOptions = {},
): readonly Step[] {
  const { isRepeated = false, hasFile = !isRepeated } = options;
  const between = transition(before, after, options);
  const [plain, scaled] = ['this', 'autoscaled'].map((name) => inModule(`aws_dynamodb_table.${name}[0]`, options));
  // Terraform ignores changes to the indexes of the auto-scaled table: it could not add those of the module.
  const inTwo = isAutoscaled(after);
  const file = from === null ? 'imports.tf' : 'moved.tf';
  const first = inTwo ? plain : inModule(between.table, options);
  const result: Step[] = [];
  if (from !== null) {
    result.push({
      text: `Put these files into the root module whose state holds ${from}, and delete that resource block there.`,
    });
  }
  if (inTwo)
    result.push({ text: `Set enable_autoscaling = false${hasFile ? ` and, in ${file}, to = ${plain}` : ''}.` });
  result.push({
    text: hasFile ? without(from, file) : inState(isRepeated),
    command:
      from === null ? `terraform import '${first}' '${before.table_name}'` : `terraform state mv '${from}' '${first}'`,
  });
  if (inTwo) {
    result.push({ text: 'Plan and apply: this adds the indexes of the module, which it cannot do with auto scaling.' });
    result.push({
      text: `Set enable_autoscaling = true${hasFile ? ` and delete the block in ${file}` : ''}. Add a moved block from ${plain} to ${scaled}.`,
    });
  }
  result.push(...ttlSteps(between));
  result.push(
    ...applySteps(between, 'Plan, and check that it neither creates, destroys nor replaces aws_dynamodb_table.'),
  );
  if (hasFile) result.push({ text: `Delete ${file}.` });
  return result;
}

const without = (from: string | null, file: string): string =>
  from === null
    ? `With a Terraform older than 1.5, which has no import blocks, delete ${file} and run:`
    : `With Terraform 1.0, which has no moved blocks, delete ${file} and run:`;

const inState = (isRepeated: boolean): string =>
  isRepeated
    ? 'The module block stands for several tables. Run this with the key of this one in the place of KEY:'
    : 'Run this in the state of the environment that the table belongs to:';
