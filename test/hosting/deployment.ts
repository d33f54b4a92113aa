// What the workflows and the container file say, and what is wrong with it: read from their text, since no test can run them.
import { parse } from 'yaml';
import { z } from 'zod';

const step = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      environment: z.object({ name: z.string(), url: z.string() }).optional(),
      steps: z.array(step),
    }),
  ),
});

export type Workflow = z.infer<typeof workflow>;
export type Step = z.infer<typeof step>;

/** A workflow file as data; throws where it is no YAML or lacks what every workflow of ours has. */
export const readWorkflow = (text: string): Workflow => workflow.parse(parse(text));

export const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** A major version, or a commit. */
const PINNED = /^[\w-]+\/[\w-]+@(v\d+(\.\d+){0,2}|[0-9a-f]{40})$/;

/** Actions without a version. */
export const unpinned = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ uses }) => (uses === undefined || PINNED.test(uses) ? [] : [uses]));

/** The commands of a line of shell that joins them with `&&`, without what they redirect. */
export const commandsOf = (line: string): readonly string[] => line.split('&&').map((command) => command.trim());

/** Commands of npm that the project does not have: `npm run x` without a script x. */
export function unknownScripts(
  commands: readonly string[],
  scripts: Readonly<Record<string, string>>,
): readonly string[] {
  return commands.filter((command) => {
    const [program, first = '', second = ''] = command.split(/\s+/);
    if (program !== 'npm' || first === 'ci') return false;
    return !((first === 'run' ? second : first) in scripts);
  });
}

export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** The instructions of a container file, one a line as in ours, by stage. */
export function stagesOf(containerfile: string): readonly (readonly Instruction[])[] {
  const stages: Instruction[][] = [];
  for (const line of containerfile.split('\n')) {
    const [, name = '', text = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    if (name !== '') stages.at(-1)?.push({ name, text });
  }
  return stages;
}

/** What the instructions of a name say. */
export const textsOf = (stage: readonly Instruction[], name: string): readonly string[] =>
  stage.filter((instruction) => instruction.name === name).map(({ text }) => text);
