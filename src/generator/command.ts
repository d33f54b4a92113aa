// The command line that writes the same files as the page.

export interface CommandOptions {
  /** The fragment of the link that holds the whole document. */
  readonly link: string;
  /** The folder to write. */
  readonly out: string;
  readonly environment?: string;
}

/** One line for a POSIX shell, to be run in a copy of this project. */
export function generateCommand({ link, out, environment }: CommandOptions): string {
  const chosen = environment === undefined ? [] : ['--environment', environment];
  return ['npm run generate -- --values', ...[`#${link}`, '--out', out, ...chosen].map(quoted)].join(' ');
}

/** As it is where a shell takes it literally, otherwise in single quotes. */
const quoted = (word: string): string => (/^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
