// The moved block that carries a table over when auto scaling is switched on or off, and the steps of a change in order.
import type { Config } from '../catalog/config.ts';
import { print } from '../hcl/print.ts';
import { attribute, block, comment, Expression } from '../hcl/value.ts';
import { isAutoscaled } from './arguments.ts';
import { tableMove } from './diff.ts';
import {
  type ChangesOptions,
  isRefused,
  needsTwoApplies,
  type Transition,
  transition,
  turnsOff,
} from './transition.ts';

export interface MovedBlock {
  /** Its file in the root module. */
  readonly path: 'moved.tf';
  readonly text: string;
  readonly about: string;
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
  /** Whether the block is a file of the bundle; true unless told, but for a repeated block. Environments can each need another. */
  readonly hasFile?: boolean;
}

const ABOUT = 'keeps the table that exists; delete it before you switch auto scaling again';
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
  return { path: 'moved.tf', text, about: ABOUT, from, to, command: `terraform state mv '${from}' '${to}'` };
}

/** One step of a change: a sentence, and the command where it is one. */
export interface Step {
  readonly text: string;
  readonly command?: string;
}

/** The steps from `before` to `after`, in order; the last one applies the files as they are. */
export function steps(before: Config, after: Config, options: ChangesOptions & MovedOptions = {}): readonly Step[] {
  const { isRepeated = false, hasFile = !isRepeated } = options;
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
  const file = hasFile
    ? { out: ', leave moved.tf out', back: ' and put moved.tf back', with: ' with moved.tf' }
    : { out: '', back: '', with: '' };
  if (needsTwoApplies(between)) {
    result.push({ text: `Set enable_autoscaling = false${file.out}, plan and apply.` });
    result.push({ text: `Set enable_autoscaling = true${file.back}.` });
  }
  if (isRefused(between)) {
    const back = isAutoscaled(before) && hasFile ? ' (with the moved block for that direction)' : file.out;
    result.push({ text: `Set enable_autoscaling = false with the old range_key${back}, plan and apply.` });
    result.push({ text: 'Change range_key, plan and apply: this replaces the table.' });
    result.push({ text: `Set enable_autoscaling = true${file.with}.` });
  }
  result.push(...ttlSteps(between));
  if (moved !== null) result.push({ text: moveStep(hasFile, isRepeated), command: moved.command });
  result.push(...applySteps(between, 'Plan, and check that aws_dynamodb_table is neither destroyed nor replaced.'));
  if (moved !== null && hasFile) result.push({ text: 'Delete moved.tf before you switch auto scaling again.' });
  if (turnsOff(between, 'enable_encryption')) {
    const days = before.kms_deletion_window;
    result.push({
      text: `AWS deletes the old key after ${days} days; aws kms cancel-key-deletion takes it back until then.`,
    });
  }
  return result;
}

function moveStep(hasFile: boolean, isRepeated: boolean): string {
  if (hasFile) return 'With Terraform 1.0, which has no moved blocks, delete moved.tf and run:';
  return isRepeated
    ? 'The module block stands for several tables. Run this for each, with its key in the place of KEY:'
    : 'The environments do not all switch auto scaling. Run this in the state of each that does, before its plan:';
}

/** What AWS asks for when TTL goes to another attribute. */
export function ttlSteps({ before, after, keepsTable, changes }: Transition): readonly Step[] {
  if (!keepsTable || !before.enable_ttl || !after.enable_ttl || !changes('ttl_attribute')) return [];
  return [
    { text: 'Set enable_ttl = false, plan and apply, and wait an hour.' },
    { text: 'Set enable_ttl = true with the new ttl_attribute.' },
  ];
}

/** Plan and apply. @param check what to look for where the table stays */
export const applySteps = ({ keepsTable }: Transition, check: string): readonly Step[] => [
  {
    text: keepsTable ? check : 'Plan. Terraform replaces the table: copy or export its items before you go on.',
    command: 'terraform plan -out=tfplan',
  },
  { text: 'Apply that plan.', command: 'terraform apply tfplan' },
];

const vaultGoes = (differences: ReturnType<typeof transition>['differences']): boolean =>
  differences.some(
    ({ address, action }) => address === 'aws_backup_vault.this[0]' && (action === 'destroy' || action === 'replace'),
  );

/** An address of the module as the root module has it. */
export const inModule = (address: string, { label = 'dynamodb', isRepeated = false }: MovedOptions): string =>
  `module.${label}${isRepeated ? '["KEY"]' : ''}.${address}`;
