// What is said where many tags are pasted.

/** How many lines or keys a sentence names. */
const MOST_NAMED = 8;

const tags = (count: number): string => `${count} ${count === 1 ? 'tag' : 'tags'}`;

function some(all: readonly (string | number)[]): string {
  const named = all.slice(0, MOST_NAMED).join(', ');
  return all.length > MOST_NAMED ? `${named} and ${all.length - MOST_NAMED} more` : named;
}

export const tagWords = {
  help: 'One per line as key = value, or a JSON object. Existing keys are overwritten.',
  label: 'Tags as text',
  take: (count: number) => (count === 0 ? 'Add tags' : `Add ${tags(count)}`),
  /** @param lines those that hold no tag, from 1 */
  refused: (lines: readonly number[]) =>
    lines.length === 1
      ? `Line ${some(lines)} is not key = value and stays here.`
      : `Lines ${some(lines)} are not key = value and stay here.`,
  repeated: (keys: readonly string[]) =>
    keys.length === 1
      ? `The key ${some(keys)} is there more than once: its last value counts.`
      : `The keys ${some(keys)} are there more than once: their last values count.`,
  /** @param unread lines that hold no tag */
  pasted: (added: number, overwritten: number, unread: number) => {
    const more = [
      ...(overwritten > 0 ? [`overwrote ${overwritten}`] : []),
      ...(unread > 0 ? [`left ${unread === 1 ? '1 line' : `${unread} lines`} under Paste tags`] : []),
    ];
    return `${[`Added ${tags(added)}`, ...more].join(', ')}.`;
  },
  tooLarge: (most: number) => `This text is too large. Paste at most ${most.toLocaleString('en-US')} characters.`,
} as const;
