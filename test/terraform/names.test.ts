// The names that the module makes from the table's name, at every edge of what AWS allows.
import { expect, it } from 'vitest';
import { describeTerraform } from './have-terraform.ts';
import { plan } from './plan.ts';
import { linkModule, mustRun, withDirectory, withProvider } from './terraform.ts';

const TIMEOUT = 60_000;

const NAMES = [
  'abc',
  '...',
  '---',
  'a.b',
  'a-b',
  'A_9.-z',
  'a'.repeat(30),
  'a'.repeat(31),
  'a'.repeat(42),
  'a'.repeat(43),
  `${'a'.repeat(43)}b`,
  'a'.repeat(233),
  'a'.repeat(234),
  'a'.repeat(235),
  'a'.repeat(236),
  `${'a'.repeat(254)}.`,
  `${'a'.repeat(254)}b`,
  'a'.repeat(255),
];

describeTerraform('names made from the table name', () => {
  it(
    'fit what AWS allows and tell any two tables apart',
    async () => {
      await withProvider(({ env }) =>
        withDirectory(
          {
            'main.tf': `module "dynamodb" {
  source = "./modules/dynamodb"
  for_each = toset(${JSON.stringify(NAMES)})
  table_name = each.key
  enable_backup = true
}
`,
          },
          async (directory) => {
            linkModule(directory);
            await mustRun(directory, ['init', '-input=false'], env);
            const { resources } = await plan(directory, env, ['-refresh=false']);
            const given = (type: string, attribute: string): readonly string[] =>
              resources
                .filter((resource) => resource.type === type)
                .map(({ change }) => String(change.after?.[attribute]));
            const rows: readonly (readonly [type: string, attribute: string, want: RegExp])[] = [
              ['aws_kms_alias', 'name', /^(?=.{1,256}$)alias\/[a-zA-Z0-9/_-]+-encryption-key$/],
              ['aws_backup_vault', 'name', /^[a-zA-Z0-9_-]{2,50}$/],
              ['aws_backup_plan', 'name', /^[a-zA-Z0-9_.-]{1,50}$/],
              ['aws_backup_selection', 'name', /^[a-zA-Z0-9_.-]{1,50}$/],
              ['aws_iam_role', 'name_prefix', /^[\w+=,.@-]{1,38}$/],
              ['aws_cloudwatch_metric_alarm', 'alarm_name', /^[\w.-]{1,255}$/],
            ];
            for (const [type, attribute, want] of rows) {
              const names = given(type, attribute);
              expect(names.filter((name) => !want.test(name))).toEqual([]);
              expect(new Set(names).size).toBe(NAMES.length * (type === 'aws_cloudwatch_metric_alarm' ? 6 : 1));
            }
          },
        ),
      );
    },
    TIMEOUT,
  );
});
