// The rival of the simulator: AWS Labs' published estimate of auto scaling (amazon-dynamodb-tools, capacity-mode-evaluator,
// metrics_estimates.py), written over in TypeScript as directly as it reads: rows, a slice of rows a minute, no more.

export interface Row {
  readonly time: Date;
  readonly units: number;
  estimate: number;
}

const decreases = (values: readonly number[]): boolean => values.some((value, at) => value > (values[at + 1] ?? value));

/** Estimated capacity of reads and writes by minute, as the published algorithm has it; it fills in `estimate`. */
export function publishedEstimate(
  read: Row[],
  write: Row[],
  target: { read: number; write: number },
  least: number,
): void {
  let count = 0;
  let lastChange = 'read';
  const pairs = [
    { rows: read, target: target.read, name: 'read' },
    { rows: write, target: target.write, name: 'write' },
  ] as const;
  const minutes = Math.min(read.length, write.length);
  for (let at = 0; at < minutes; at += 1) {
    const time = read[at]?.time;
    if (time !== undefined && time.getUTCHours() === 0 && time.getUTCMinutes() === 0) count = 0;
    const lowered = new Map<string, number>();
    for (const { rows, target: wanted, name } of pairs) {
      const row = rows[at];
      if (row === undefined) continue;
      const before = rows[at - 1]?.estimate ?? Math.max((row.units / wanted) * 100, least);
      row.estimate = before;
      if (at <= 2) continue;
      const two = rows.slice(at - 2, at).map(({ units }) => units);
      const low = (Math.min(...two) / wanted) * 100;
      row.estimate = low > before ? (Math.max(...two) / wanted) * 100 : before;
      if (at <= 14) continue;
      const fifteen = rows.slice(at - 15, at);
      const peak = Math.max(...fifteen.map(({ units }) => units));
      const lower = Math.max(Math.min((peak / wanted) * 100, row.estimate), least);
      if (count < 4) {
        if (decreases(fifteen.map(({ estimate }) => estimate))) continue;
        if (before > lower) count += 1;
        row.estimate = lower;
      } else lowered.set(name, lower);
    }
    if (at < 60 || lowered.size < 2) continue;
    if (pairs.some(({ rows }) => decreases(rows.slice(at - 60, at).map(({ estimate }) => estimate)))) continue;
    const both = pairs.every(({ rows, name }) => (rows[at - 1]?.estimate ?? 0) > (lowered.get(name) ?? 0));
    for (const { rows, name } of pairs) {
      const row = rows[at];
      if (row === undefined || (both && name === lastChange)) continue;
      row.estimate = lowered.get(name) ?? row.estimate;
    }
    if (both) lastChange = lastChange === 'write' ? 'read' : 'write';
  }
}
