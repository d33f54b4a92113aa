// A root module that lives: rewritten from step to step, applied against one account.
import type { Cloud } from './aws-account.ts';
import { actions, type Plan, plan } from './plan.ts';
import type { Edition } from './schema.ts';
import {
  type Environment,
  linkModule,
  mustRun,
  terraform,
  withDirectory,
  withProvider,
  writeFiles,
} from './terraform.ts';

/** A root module that calls the module under test, to be rewritten from step to step. */
export class Root {
  private readonly directory: string;
  private readonly env: Environment;
  readonly cloud: Cloud;

  constructor(directory: string, env: Environment, cloud: Cloud) {
    this.directory = directory;
    this.env = env;
    this.cloud = cloud;
  }

  write(args: string, more = ''): void {
    const call = `module "dynamodb" {\n  source = "./modules/dynamodb"\n${args}\n}\n`;
    writeFiles(this.directory, { 'main.tf': `${call}output "all" {\n  value = module.dynamodb\n}\n${more}` });
  }

  plan(): Promise<Plan> {
    return plan(this.directory, this.env);
  }

  run(...args: string[]): ReturnType<typeof terraform> {
    return terraform(this.directory, [...args, '-no-color'], this.env);
  }

  /** Applies; throws when Terraform or AWS refuses. */
  async apply(args: string, more = ''): Promise<void> {
    this.write(args, more);
    await mustRun(this.directory, ['apply', '-auto-approve', '-input=false'], this.env);
  }

  /** Applies what AWS must refuse, and gives Terraform's words. */
  async refused(args: string, more = ''): Promise<string> {
    this.write(args, more);
    const { code, stdout, stderr } = await this.run('apply', '-auto-approve', '-input=false');
    if (code === 0) throw new Error(`terraform apply was to be refused and was not\n${stdout}`);
    return stderr.replace(/\n[│╷╵]?\s*/g, ' ');
  }

  /** Actions on resources of a type since the account was made, in their order. */
  done(type: string): readonly string[] {
    return this.cloud.operations.filter((operation) => operation.type === type).map(({ action }) => action);
  }

  /** What a plan of these arguments would do, as `update module.dynamodb.…` lines without that prefix of the address. */
  async actions(args: string, more = ''): Promise<readonly string[]> {
    this.write(args, more);
    return actions(await this.plan()).map((line) => line.replace('module.dynamodb.', ''));
  }

  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const json = await mustRun(this.directory, ['output', '-json', 'all'], this.env);
    return JSON.parse(json) as Readonly<Record<string, unknown>>;
  }
}

/** Gives a root module that calls the module with its defaults, initialised, in an account of its own. */
export const withRoot = (edition: Edition, use: (root: Root) => Promise<void>): Promise<void> =>
  withProvider(
    ({ env, cloud }) =>
      withDirectory({}, async (directory) => {
        linkModule(directory, edition);
        const root = new Root(directory, env, cloud);
        root.write('');
        await mustRun(directory, ['init', '-input=false'], env);
        await use(root);
      }),
    edition,
  );
