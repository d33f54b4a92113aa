// `npm run walk`: the random walk of e2e/walk.ts for longer, with Terraform's word on the texts and the sizes over time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { Configurator } from '../e2e/configurator.ts';
import { walk } from '../e2e/walk.ts';
import { type Config, names } from '../src/catalog/config.ts';
import { moduleDirectory, mustRun, terraform, withDirectory } from '../test/terraform/terraform.ts';
import { serve } from './serve.ts';
import { ensureBrowser } from './setup-browser.ts';

const HELP = `npm run walk -- [options]
  --seed N     what the walk is made from (20261125)
  --minutes N  ends it after N minutes (10)
  --steps N    ends it after N steps (100000)
  --texts N    texts that Terraform reads, of those that were shown without an error (60)`;

const BATCH = 12;

/** The module's variables, and an output with what they hold: no provider is asked. */
const values = (): Record<string, string> => ({
  'modules/dynamodb/variables.tf': readFileSync(join(moduleDirectory, 'variables.tf'), 'utf8'),
  'modules/dynamodb/values.tf': `output "values" {\n  value = {\n${names.map((name) => `    ${name} = var.${name}\n`).join('')}  }\n}\n`,
});

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, element]) => [key, sorted(element)]);
}

/** What Terraform finds in texts: a layout that `fmt` would change, or values that are not those of the config. */
function unlike(batch: readonly (readonly [text: string, config: Config])[]): Promise<string[]> {
  const blocks = batch.map(([text], index) => {
    const own = text.replace('module "dynamodb"', `module "c${index}"`);
    return [
      `c${index}.tf`,
      `${own.trimEnd()}\n\noutput "c${index}" {\n  value = module.c${index}.values\n}\n`,
    ] as const;
  });
  return withDirectory({ ...Object.fromEntries(blocks), ...values() }, async (directory) => {
    const { stdout } = await terraform(directory, ['fmt', '-check', '-no-color', ...blocks.map(([path]) => path)]);
    await mustRun(directory, ['init', '-no-color']);
    await mustRun(directory, ['apply', '-auto-approve', '-input=false', '-no-color']);
    const { outputs } = JSON.parse(readFileSync(join(directory, 'terraform.tfstate'), 'utf8'));
    const held = batch.flatMap(([text, config], index) => {
      const read = outputs[`c${index}`]?.value;
      return JSON.stringify(sorted(read)) === JSON.stringify(sorted(config)) ? [] : [`values of ${text}`];
    });
    return [...(stdout === '' ? [] : [`fmt: ${stdout}`]), ...held];
  });
}

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values: given } = parseArgs({
    options: { seed: text, minutes: text, steps: text, texts: text, help: { type: 'boolean' } },
  });
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  const { seed = '20261125', minutes = '10', steps = '100000', texts = '60' } = given;
  const served = await serve(fileURLToPath(new URL('../dist', import.meta.url)));
  const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: false });
  try {
    const context = await browser.newContext({
      baseURL: served.url,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
    });
    const configurator = new Configurator(page);
    await configurator.open();
    await configurator.loadViewer();
    const walked = await walk(page, Number(seed), { steps: Number(steps), ms: Number(minutes) * 60_000 });
    wrong.push(...walked.wrong);
    // Another source, or a label of the user's own, is another module.
    const read = [...walked.texts].filter(([one]) =>
      /^module "dynamodb" \{\n {2}source\s*= "\.\/modules\/dynamodb"\n/.test(one),
    );
    const some = read.slice(-Number(texts));
    for (let start = 0; start < some.length; start += BATCH)
      wrong.push(...(await unlike(some.slice(start, start + BATCH))));
    const { kinds, missed, compared, sizes } = walked;
    console.log(
      `steps ${walked.steps}, missed ${missed}, texts compared ${compared}, read by Terraform ${some.length}`,
    );
    console.log(
      Object.entries(kinds)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
    );
    console.log('step\theap, MB\tnodes');
    for (const { step, heap, nodes } of sizes) console.log(`${step}\t${(heap / 1e6).toFixed(1)}\t${nodes}`);
    for (const one of wrong) console.error(one);
    if (wrong.length > 0) console.error(`after ${walked.trail.join(', ')}`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await served.close();
  }
}

process.exitCode = await main();
