// How fast auto scaling is simulated: a year of six dimensions, growth over the minutes, the published algorithm beside it;
// the import of a year and the recommendation. CPU time of this process, since other things run on the machine.
import { recommend } from '../src/scaling/recommend.ts';
import { type ScalingSettings, simulateTable } from '../src/scaling/table.ts';
import { CloudWatchReader, SLICE_CHARACTERS } from '../src/workload/cloudwatch.ts';
import type { TableDemand } from '../src/workload/traffic.ts';
import { publishedEstimate, type Row } from './published-scaling.ts';

const IDS = ['table', 'email-index', 'source-index'] as const;
const settings: ScalingSettings = {
  read: { min: 5, max: 400, target: 70 },
  write: { min: 5, max: 400, target: 70 },
  initial: { table: { read: 10, write: 10 }, index: { read: 10, write: 10 } },
};

function traffic(days: number): TableDemand {
  const series = (level: number, seed: number) =>
    Float64Array.from({ length: days * 1440 }, (_, minute) => {
      const wave = level * (1.2 - Math.cos((2 * Math.PI * minute) / 1440));
      return wave * (0.9 + (0.2 * ((minute * 7919 + seed * 131) % 613)) / 613);
    });
  return {
    startMinute: 0,
    resources: IDS.map((id, at) => ({ id, read: series(40 + at, at), write: series(90, at + 3) })),
  };
}

/** Milliseconds of CPU, the best of several runs. */
function best(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const year = traffic(365);
const ours = best(5, () => simulateTable(year, settings));
say(`a year of minutes × 6 dimensions: ${ours.toFixed(0)} ms of CPU (budget 300)`);

for (const days of [1, 10, 100, 365]) {
  const demand = traffic(days);
  const time = best(days < 50 ? 20 : 5, () => simulateTable(demand, settings));
  say(
    `${String(days).padStart(4)} days: ${time.toFixed(2)} ms, ${((time * 1e6) / (days * 1440 * 6)).toFixed(1)} ns a minute`,
  );
}

const rows = (series: Float64Array): Row[] =>
  [...series].map((units, minute) => ({ time: new Date(minute * 60_000), units, estimate: 5 }));
const tables = year.resources.map(({ read, write }) => ({ read: rows(read), write: rows(write) }));
const theirs = best(1, () => {
  for (const { read, write } of tables) publishedEstimate(read, write, { read: 70, write: 70 }, 5);
});
say(
  `AWS Labs’ algorithm on the same year: ${theirs.toFixed(0)} ms, ${(theirs / ours).toFixed(0)} times as long (want 50)`,
);

const recommended = best(2, () => recommend(year, { prices: null }));
say(`recommendation over the year: ${recommended.toFixed(0)} ms of CPU`);

const names = IDS.flatMap((id) => ['Read', 'Write'].map((kind) => `Consumed${kind}CapacityUnits ${id}`));
const lines = [`Label,${names.join(',')}`];
for (let minute = 0; minute < 365 * 1440; minute += 1) {
  const stamp = new Date(Date.UTC(2025, 0, 1) + minute * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const values = year.resources.flatMap(({ read, write }) => [read[minute] ?? 0, write[minute] ?? 0]);
  lines.push(`${stamp},${values.map((value) => (value * 60).toFixed(1)).join(',')}`);
}
const text = lines.join('\n');
let longest = 0;
const imported = best(2, () => {
  const reader = new CloudWatchReader({ indexes: IDS.slice(1) });
  for (let at = 0; at < text.length; at += SLICE_CHARACTERS) {
    longest = Math.max(
      longest,
      best(1, () => reader.push(text.slice(at, at + SLICE_CHARACTERS))),
    );
  }
  reader.finish();
});
say(
  `import of ${(text.length / 1e6).toFixed(0)} MB of CSV: ${imported.toFixed(0)} ms of CPU, longest slice ${longest.toFixed(0)} ms`,
);
