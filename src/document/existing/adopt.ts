// The block that takes a table that exists into the module: `moved` from the same state, else `import`.

import type { Config } from '../../catalog/config.ts';
import { print } from '../../hcl/print.ts';
import { attribute, block, Expression } from '../../hcl/value.ts';
import { isAutoscaled } from '../../plan/arguments.ts';

/** @param from address in the state of the root module; null where Terraform does not manage the table */
export function adoptBlock(
  config: Pick<Config, 'table_name' | 'billing_mode' | 'enable_autoscaling'> & Config,
  label: string,
  from: string | null,
): string {
  const to = attribute(
    'to',
    new Expression(`module.${label}.aws_dynamodb_table.${isAutoscaled(config) ? 'autoscaled' : 'this'}[0]`),
  );
  if (from !== null) return print([block('moved', [], [attribute('from', new Expression(from)), to])]);
  return print([block('import', [], [to, attribute('id', config.table_name)])]);
}
