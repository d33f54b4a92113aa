// Compares `changes` with what Terraform plans, for many pairs of configs in a few runs.
import { type Config, names } from '../../src/catalog/config.ts';
import type { Provider } from '../../src/generator/edition.ts';
import { changes } from '../../src/plan/changes.ts';
import { movedBlock } from '../../src/plan/moved-block.ts';
import { instances } from '../terraform/instances.ts';
import { type Plan, plan, type ResourceChange } from '../terraform/plan.ts';
import {
  type Environment,
  linkModule,
  mustRun,
  terraform,
  withDirectory,
  withProvider,
  writeFiles,
} from '../terraform/terraform.ts';
import { configOf, type Template } from './arbitrary-pairs.ts';

export interface Figures {
  readonly pairs: number;
  /** Pairs that Terraform refuses to plan, as `changes` says. */
  readonly refused: number;
  readonly disagreements: readonly object[];
}

export interface PairOptions {
  readonly provider: Provider;
  /** Whether a moved block carries the table over. */
  readonly deployed: boolean;
  /** Instance k goes from template k to template k + shift, for each of these. */
  readonly shifts: readonly number[];
}

interface Pair {
  readonly key: string;
  readonly before: Config;
  readonly after: Config;
}

/** Applies every template once, then plans each pair; all pairs of a shift are instances of one module call. */
export async function compareChanges(templates: readonly Template[], options: PairOptions): Promise<Figures> {
  return withProvider(
    ({ env }) =>
      withDirectory({}, async (directory) => {
        linkModule(directory, options.provider);
        const run = new Runs(directory, env);
        await run.apply(pairsOf(templates, 0));
        const found: Figures[] = [];
        for (const shift of options.shifts) found.push(await run.compare(pairsOf(templates, shift), options));
        return {
          pairs: sum(found.map(({ pairs }) => pairs)),
          refused: sum(found.map(({ refused }) => refused)),
          disagreements: found.flatMap(({ disagreements }) => disagreements),
        };
      }),
    options.provider,
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function pairsOf(templates: readonly Template[], shift: number): readonly Pair[] {
  return templates.map((template, index) => {
    const other = templates[(index + shift) % templates.length] ?? template;
    const name = `table${index}`;
    return { key: name, before: configOf(template, name), after: configOf(other, name) };
  });
}

class Runs {
  private readonly directory: string;
  private readonly env: Environment;

  constructor(directory: string, env: Environment) {
    this.directory = directory;
    this.env = env;
  }

  async apply(pairs: readonly Pair[]): Promise<void> {
    this.write(pairs, new Set(), false);
    await mustRun(this.directory, ['init', '-input=false'], this.env);
    await mustRun(this.directory, ['apply', '-auto-approve', '-input=false', '-parallelism=50'], this.env);
  }

  /** Writes the values: `after` for the keys given, `before` for the others. */
  private write(pairs: readonly Pair[], moving: ReadonlySet<string>, deployed: boolean): void {
    const configs = pairs.map(({ key, before, after }) => [key, moving.has(key) ? after : before] as const);
    const blocks = pairs
      .filter(({ key }) => deployed && moving.has(key))
      .map(({ key, before, after }) => movedBlock(before, after, { label: `dynamodb["${key}"]` })?.text ?? '');
    writeFiles(this.directory, {
      ...instances(Object.fromEntries(configs)),
      'moved.tf': blocks.join('\n'),
    });
  }

  async compare(pairs: readonly Pair[], { deployed, provider }: PairOptions): Promise<Figures> {
    const wanted = new Map(
      pairs.map(({ key, before, after }) => [key, changes(before, after, { deployed, provider })]),
    );
    const refused = pairs.map(({ key }) => key).filter((key) => isRefused(wanted.get(key) ?? []));
    const disagreements: object[] = [];
    const say = (key: string, more: object): void => {
      const pair = pairs.find((one) => one.key === key);
      disagreements.push({ deployed, ...more, ...(pair === undefined ? {} : differing(pair)) });
    };
    if (refused.length > 0) {
      this.write(pairs, new Set(refused), deployed);
      const really = await this.refusedKeys();
      for (const key of refused) if (!really.has(key)) say(key, { want: 'refused', got: 'planned' });
    }
    this.write(pairs, new Set(pairs.map(({ key }) => key).filter((key) => !refused.includes(key))), deployed);
    const planned = await plan(this.directory, this.env, ['-refresh=false', '-no-color']).catch((error: unknown) =>
      String(error),
    );
    if (typeof planned === 'string') {
      for (const key of await this.refusedKeys()) say(key, { want: 'planned', got: 'refused' });
      disagreements.push({ error: planned.slice(planned.indexOf('\nError: ')).slice(0, 2000) });
      return { pairs: pairs.length, refused: refused.length, disagreements };
    }
    for (const { key } of pairs) {
      const got = linesOf(planned, key);
      if (refused.includes(key)) continue;
      const want = (wanted.get(key) ?? []).map(lineOf);
      if (JSON.stringify(got) !== JSON.stringify(want.toSorted())) say(key, { want: want.toSorted(), got });
    }
    return { pairs: pairs.length, refused: refused.length, disagreements };
  }

  /** The instances whose table Terraform refuses to plan. */
  private async refusedKeys(): Promise<ReadonlySet<string>> {
    const { stderr } = await terraform(
      this.directory,
      ['plan', '-no-color', '-refresh=false', '-input=false'],
      this.env,
    );
    return new Set([...stderr.matchAll(/with module\.dynamodb\["([^"]+)"\]/g)].map((match) => match[1] ?? ''));
  }
}

const isRefused = (found: ReturnType<typeof changes>): boolean =>
  found.some(({ details }) => details.some(({ kind }) => kind === 'refused'));

const lineOf = ({ address, action, movedFrom }: ReturnType<typeof changes>[number]): string =>
  `${action} ${address}${movedFrom === undefined ? '' : ` from ${movedFrom}`}`;

const ACTIONS: Readonly<Record<string, string>> = {
  create: 'create',
  update: 'update',
  delete: 'destroy',
  'delete,create': 'replace',
  'create,delete': 'replace',
};

/** What Terraform plans for one instance, as lines. */
function linesOf({ resources }: Plan, key: string): readonly string[] {
  const prefix = `module.dynamodb["${key}"].`;
  const line = ({ address, previous_address, change }: ResourceChange): string[] => {
    const done = change.actions.join();
    const action = done === 'no-op' ? (previous_address === undefined ? null : 'move') : (ACTIONS[done] ?? done);
    const from = previous_address === undefined ? '' : ` from ${previous_address.slice(prefix.length)}`;
    return action === null ? [] : [`${action} ${address.slice(prefix.length)}${from}`];
  };
  return resources
    .filter(({ address }) => address.startsWith(prefix))
    .flatMap(line)
    .sort();
}

/** The variables in which two configs differ, with both values. */
function differing({ before, after }: Pair): object {
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return {
    billing: [before.billing_mode, before.enable_autoscaling, after.billing_mode, after.enable_autoscaling].join(' '),
    changed: Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]])),
  };
}
