// The command line that writes the same files as the page.
import type { Show } from './arguments.ts';

export interface CommandOptions {
  /** What holds the whole document: `#` and the fragment of its link, or the name of a configuration file. */
  readonly values: string;
  /** The folder to write. */
  readonly out: string;
  /** One environment alone. */
  readonly environment?: string;
  /** What terraform.tfvars holds; "changed" unless told. */
  readonly show?: Show;
}

/** One line for a POSIX shell, to be run in a copy of this project. */
export function generateCommand({ values, out, environment, show = 'changed' }: CommandOptions): string {
  const chosen = environment === undefined ? [] : ['--environment', environment];
  const all = show === 'all' ? ['--all'] : [];
  return ['npm run generate -- --values', ...[values, '--out', out, ...chosen, ...all].map(quoted)].join(' ');
}

/** As it is where a shell takes it literally, otherwise in single quotes. */
const quoted = (word: string): string => (/^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
