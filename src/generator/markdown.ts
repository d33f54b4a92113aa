// Code in the Markdown of the bundle.

/** Fenced by more backticks than the text has in a row. */
export function fenced(language: string, text: string): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, text, fence];
}

/** Commands of a shell, one a line. */
export const commands = (...lines: readonly string[]): readonly string[] => fenced('sh', lines.join('\n'));
