// A CloudWatch export as large as they come: a year of minutes of consumed reads and writes of the table and both indexes.

const IDS = ['table', 'email-index', 'source-index'] as const;

/** CSV as the console writes it; at midnight the units of a minute are 60 × 35, and one more with each column. */
export function yearOfMinutes(): string {
  const names = IDS.flatMap((id) =>
    ['Read', 'Write'].map((kind) => `Consumed${kind}CapacityUnits${id === 'table' ? '' : ` ${id}`}`),
  );
  const day = Array.from({ length: 1440 }, (_, minute) => {
    const units = Math.round(60 * (20 + 15 * Math.cos((2 * Math.PI * minute) / 1440)));
    return names.map((_, at) => units + at).join(',');
  });
  const lines = [`Label,${names.join(',')}`];
  for (let minute = 0; minute < 365 * 1440; minute += 1) {
    const stamp = new Date(Date.UTC(2025, 0, 1) + minute * 60_000).toISOString();
    lines.push(`${stamp.slice(0, 10)} ${stamp.slice(11, 19)},${day[minute % 1440]}`);
  }
  return lines.join('\n');
}
