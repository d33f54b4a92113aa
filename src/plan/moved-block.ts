// The moved block that carries a table over when auto scaling is switched on or off, and the steps of a change in order.
import type { Config } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { attribute, block, comment, Expression } from '../hcl/value.ts';
import { isAutoscaled } from './arguments.ts';
import { tableMove } from './diff.ts';
import { type ChangesOptions, isRefused, needsTwoApplies, transition, turnsOff } from './transition.ts';

export interface MovedBlock {
  /** Its file in the root module. */
  readonly path: 'moved.tf';
  readonly text: string;
  /** Addresses in the root module, such as `module.dynamodb.aws_dynamodb_table.this[0]`. */
  readonly from: string;
  readonly to: string;
  /** The same for Terraform 1.0, which has no moved blocks. */
  readonly command: string;
}

export interface MovedOptions {
  /** Label of the module block; "dynamodb" unless told. */
  readonly label?: string;
  /** Whether the block has count or for_each: then the move is needed for each key, and there is no moved.tf. */
  readonly isRepeated?: boolean;
}

const NOTE = `Keeps the table while auto scaling is switched on or off.
Delete this file before you switch back: the plan then fails with "Moved object still exists".`;

/** The block from `before`’s address of the table to `after`’s; null where the address stays. */
export function movedBlock(before: Config, after: Config, options: MovedOptions = {}): MovedBlock | null {
  const move = tableMove(before, after);
  if (move === null) return null;
  const [from, to] = [move.from, move.to].map((address) => inModule(address, options));
  if (from === undefined || to === undefined) return null;
  const body = [attribute('from', new Expression(from)), attribute('to', new Expression(to))];
  const text = print([comment(NOTE), block('moved', [], body)]);
  return { path: 'moved.tf', text, from, to, command: `terraform state mv '${from}' '${to}'` };
}

/** One step of a change: a sentence, and the command where it is one. */
export interface Step {
  readonly text: string;
  readonly command?: string;
}

/** The steps from `before` to `after`, in order; the last one applies the files as they are. */
export function steps(before: Config, after: Config, options: ChangesOptions & MovedOptions = {}): readonly Step[] {
  const between = transition(before, after, options);
  const moved = between.deployed ? movedBlock(before, after, options) : null;
  const result: Step[] = [];
  if (vaultGoes(between.differences)) {
    const vault = inModule('aws_backup_vault.this[0]', options);
    result.push({
      text: 'Take the backup vault out of the state: AWS does not delete it while it holds backups, and it stays with them.',
      command: `terraform state rm '${vault}'`,
    });
  }
  const file = options.isRepeated
    ? { out: '', back: '', with: '' }
    : { out: ', leave moved.tf out', back: ' and put moved.tf back', with: ' with moved.tf' };
  if (needsTwoApplies(between)) {
    result.push({ text: `Set enable_autoscaling = false${file.out}, plan and apply.` });
    result.push({ text: `Set enable_autoscaling = true${file.back}.` });
  }
  if (isRefused(between)) {
    const back = isAutoscaled(before) && !options.isRepeated ? ' (with the moved block for that direction)' : file.out;
    result.push({ text: `Set enable_autoscaling = false with the old range_key${back}, plan and apply.` });
    result.push({ text: 'Change range_key, plan and apply: this replaces the table.' });
    result.push({ text: `Set enable_autoscaling = true${file.with}.` });
  }
  if (between.keepsTable && before.enable_ttl && after.enable_ttl && between.changes('ttl_attribute')) {
    result.push({ text: 'Set enable_ttl = false, plan and apply, and wait an hour.' });
    result.push({ text: 'Set enable_ttl = true with the new ttl_attribute.' });
  }
  if (moved !== null) {
    result.push({
      text: options.isRepeated
        ? 'The module block stands for several tables. Run this for each, with its key in the place of KEY:'
        : 'With Terraform 1.0, which has no moved blocks, delete moved.tf and run:',
      command: moved.command,
    });
  }
  result.push({ text: planStep(between.keepsTable), command: 'terraform plan -out=tfplan' });
  result.push({ text: 'Apply that plan.', command: 'terraform apply tfplan' });
  if (moved !== null && !options.isRepeated)
    result.push({ text: 'Delete moved.tf before you switch auto scaling again.' });
  if (turnsOff(between, 'enable_encryption')) {
    const days = before.kms_deletion_window;
    result.push({
      text: `AWS deletes the old key after ${days} days; aws kms cancel-key-deletion takes it back until then.`,
    });
  }
  return result;
}

const planStep = (keepsTable: boolean): string =>
  keepsTable
    ? 'Plan, and check that aws_dynamodb_table is neither destroyed nor replaced.'
    : 'Plan. Terraform replaces the table: copy or export its items before you go on.';

const vaultGoes = (differences: ReturnType<typeof transition>['differences']): boolean =>
  differences.some(
    ({ address, action }) => address === 'aws_backup_vault.this[0]' && (action === 'destroy' || action === 'replace'),
  );

const inModule = (address: string, { label = 'dynamodb', isRepeated = false }: MovedOptions): string =>
  `module.${label}${isRepeated ? '["KEY"]' : ''}.${address}`;
