// What Terraform will make of a config.
import type { Config } from '../catalog/config.ts';
import type { Edition } from './resource-row.ts';
import { resourceRows } from './resource-rows.ts';

export interface PlanOptions {
  /** Major version of the AWS provider; 5 unless told. */
  readonly provider?: Edition;
}

export interface Resource {
  /** As `terraform plan` prints it below `module.dynamodb.`, such as `aws_dynamodb_table.this[0]`. */
  readonly address: string;
  readonly type: string;
  /** What AWS calls it: the beginning of the name where AWS completes it (the backup role), the alias for a KMS key. */
  readonly name: string;
  /** The variables for whose values it exists. */
  readonly cause: string[];
}

/** Every managed resource of the module, in the order of the module's files. Both editions make the same ones. */
export function resources(config: Config, _options: PlanOptions = {}): Resource[] {
  return resourceRows.flatMap((row) =>
    row.keys(config).map((key) => ({
      address: `${row.type}.${row.label}${key}`,
      type: row.type,
      name: row.awsName(config, key),
      cause: [...row.cause],
    })),
  );
}
