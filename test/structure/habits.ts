// Habits of the project that no linter knows, checked over the source text.

/** One habit: the files it is about, and the text that breaks it. */
export interface Habit {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  /** What breaks the habit in a text: the offending excerpt, or null. */
  readonly broken: (text: string, path: string) => string | null;
}

const source = (path: string) => /\.tsx?$/.test(path) && !/\.config\.ts$/.test(path);
const core = (path: string) =>
  /^src\/(hcl|terraform|catalog|workload|generator|pricing|scaling|plan|document|model)\/.*\.ts$/.test(path);
const test = (path: string) => /\.(test|spec)\.tsx?$/.test(path);

function excerpt(pattern: RegExp): (text: string) => string | null {
  return (text) => pattern.exec(text)?.[0].trim() ?? null;
}

/** Comments are prose: what they name is no use of it. Strings that hold `//` stay, since a `:` stands before it. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function withoutImports(text: string): string {
  return text.replace(/^(import|export)\s[^;]*?from\s*['"][^'"]+['"];?$/gm, '').trim();
}

/** Files longer than this need a line in `longFiles`. */
const MANY_LINES = 250;

/** Files that may be long, each with its reason. Tables, goldens and price lists are exempt by their path. */
export const longFiles: Readonly<Record<string, string>> = {
  'test/terraform/contract-promises.ts': "a table: the contract's sentences, each with the test that holds it",
  'test/faults/in-pricing.ts': 'a table: the seeded faults of the prices and the estimate',
  'test/terraform/module-faults.ts': 'a table: the seeded faults of the module',
};

/** What is imported on demand as one chunk has one file that names its parts. */
const CHUNKS: ReadonlySet<string> = new Set(['src/app/import-part.ts', 'src/app/overview-part.ts']);

/** The module's own text, which one edition replaces. */
const REWRITTEN = /^src\/generator\/edition\.ts$/;

/** The estimate's report is plain text for people; its lines `name = value` are JSON. */
const PLAIN_TEXT = /^src\/pricing\/report\.ts$/;

const TABLES =
  /^src\/(catalog\/(extension-)?variables\.ts|workload\/workload-fields\.ts|pricing\/(price-list\/|prices\/)|generator\/goldens\/)/;

/** The habits, in no order. */
export const habits: readonly Habit[] = [
  {
    name: 'the first line says what the file is for',
    applies: source,
    broken: (text) => (/^(\/\/|\/\*\*?) ?\S/.test(text) ? null : (text.split('\n')[0] ?? '')),
  },
  {
    name: 'no default exports',
    applies: (path) => source(path) && path !== 'e2e/serve-dist.ts',
    broken: (text) => excerpt(/^export default .*$|\bas default\b/m)(withoutComments(text)),
  },
  {
    name: 'no barrels',
    applies: (path) => source(path) && !CHUNKS.has(path),
    broken: (text) => {
      const star = /^export \*.*$/m.exec(text)?.[0];
      const code = withoutComments(text);
      const only = /^export\s[^;]*from/m.test(code) && withoutImports(code) === '';
      return star ?? (only ? 'a file of re-exports' : null);
    },
  },
  {
    name: 'HCL is written by src/hcl alone',
    applies: (path) =>
      /^src\/.*\.tsx?$/.test(path) &&
      !path.startsWith('src/hcl/') &&
      !REWRITTEN.test(path) &&
      !PLAIN_TEXT.test(path) &&
      !test(path),
    broken: (text) =>
      excerpt(
        /[`'"\n]\s*(module|variable|output|resource|data|provider) \\?"[^\n]*\{|[`'"\n]\s*(terraform|validation|required_providers|locals) \{(\\n|\n)|`\s*[a-z_$}{]+ += \$\{[^`]*`/,
      )(withoutComments(text)),
  },
  {
    name: 'the core knows no clock, chance, network or locale',
    applies: (path) => core(path) && !test(path),
    broken: (text) =>
      excerpt(
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bfetch\(|\bcrypto\.|\bnavigator\b|\blocalStorage\b|\bprocess\.|\.toLocale\w+\(|\bnew Intl\.\w+\(\s*(\)|undefined)/,
      )(withoutComments(text)),
  },
  {
    name: 'no test is skipped, focused or still to be written',
    applies: test,
    broken: excerpt(
      /\b(it|test|describe)\.(skip|only|todo|fixme)\b(?!\((lacksTerraform\(\)|await recordedElsewhere\()).*$|\b(xit|xdescribe|fit|fdescribe)\(/m,
    ),
  },
  {
    name: 'browser tests find things by role and label and never wait for a time',
    applies: (path) => path.startsWith('e2e/'),
    broken: (text) => excerpt(/\bwaitForTimeout\b|\.locator\(\s*['"`][.#[a-z].*$|\.\$\$?\(/m)(withoutComments(text)),
  },
  {
    name: 'nothing is left to be done',
    applies: source,
    broken: (text, path) =>
      path.startsWith('test/structure/') ? null : excerpt(/\b(TODO|FIXME|XXX|HACK)\b.*$|not implemented/m)(text),
  },
  {
    name: 'files stay short, or say why not',
    applies: (path) => source(path) && !test(path) && !TABLES.test(path) && !(path in longFiles),
    broken: (text) => {
      const lines = text.split('\n').length - 1;
      return lines > MANY_LINES ? `${lines} lines` : null;
    },
  },
];

/** Breaches of one habit, and how many files it looked at. */
export function judge(habit: Habit, files: ReadonlyMap<string, string>): { looked: number; breaches: string[] } {
  const looked = [...files].filter(([path]) => habit.applies(path));
  const breaches = looked.flatMap(([path, text]) => {
    const broken = habit.broken(text, path);
    return broken === null ? [] : [`${path}: ${broken}`];
  });
  return { looked: looked.length, breaches };
}
