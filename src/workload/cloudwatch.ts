// CloudWatch's exports to traffic by minute: text comes in slices, problems name their line, nothing is half taken.
import { CsvReader } from './cloudwatch-csv.ts';
import { JsonReader } from './cloudwatch-json.ts';
import { matchMetric } from './cloudwatch-metric.ts';
import {
  type CloudWatchImport,
  failedImport,
  type ImportProblem,
  importOf,
  keyOf,
  spanOf,
} from './cloudwatch-result.ts';
import { MAX_MINUTES, MAX_POINTS, Series } from './cloudwatch-series.ts';
import type { Sink } from './cloudwatch-sink.ts';
import { count } from './format.ts';

/** Characters of a file at most: a year of minutes of six metrics has some 40 million as CSV, 200 million as JSON. */
export const MAX_CHARACTERS = 300_000_000;
/** Give text in slices of this many characters: each is read well within a task of 100 ms. */
export const SLICE_CHARACTERS = 65_536;
/** Problems that are listed; the rest is cut off. */
const MAX_PROBLEMS = 10;
/** Notes that are listed. */
const MAX_NOTES = 50;

export interface ImportOptions {
  /** The indexes that the module makes. */
  readonly indexes: readonly string[];
  /** For times that name no zone: minutes east of UTC, 0 unless told. */
  readonly offsetMinutes?: number;
}

/** An import that is under way. */
export class CloudWatchReader {
  readonly #indexes: readonly string[];
  readonly #series = new Map<string, Series>();
  readonly #problems: ImportProblem[] = [];
  readonly #notes = new Set<string>();
  readonly #sink: Sink;
  #reader: { push: (text: string) => void; finish: () => void } | null = null;
  #characters = 0;
  #points = 0;

  constructor(options: ImportOptions) {
    this.#indexes = options.indexes;
    const offset = options.offsetMinutes ?? 0;
    this.#sink = {
      indexes: options.indexes,
      offsetMinutes: Number.isFinite(offset) ? Math.max(-1440, Math.min(1440, Math.round(offset))) : 0,
      series: (label, line, period) => this.#seriesOf(label, line, period),
      point: (series, time, value) => this.#point(series, time, value),
      problem: (line, message) => this.#problem(line, message),
      note: (text) => this.#note(text),
    };
  }

  /** Whether more text makes no difference, since the file is refused already. */
  get refused(): boolean {
    return this.#problems.length >= MAX_PROBLEMS || this.#characters > MAX_CHARACTERS;
  }

  /** Takes the next slice of the file's text. */
  push(text: string): void {
    if (this.refused) return;
    this.#characters += text.length;
    if (this.#characters > MAX_CHARACTERS) {
      this.#problem(null, `The file has more than ${count(MAX_CHARACTERS)} characters; import fewer days or metrics.`);
      return;
    }
    const first = this.#reader === null ? text.replace(/^[\uFEFF\s]+/, (space) => space.replace(/[^\n]/g, '')) : text;
    if (this.#reader === null) {
      if (first.trim() === '') return;
      this.#reader = /^\s*[{[]/.test(first) ? new JsonReader(this.#sink) : new CsvReader(this.#sink);
    }
    this.#reader.push(first);
  }

  /** The result; nothing of a file with problems is taken. */
  finish(): CloudWatchImport {
    if (this.#reader === null && this.#problems.length === 0) this.#problem(null, 'The file is empty.');
    if (!this.refused) this.#reader?.finish();
    const series = [...this.#series.values()];
    for (const each of series) this.#settle(each);
    const consumed = series.filter(({ match, length }) => match.metric.kind === 'consumed' && length > 0);
    if (this.#problems.length === 0 && consumed.length === 0) {
      this.#problem(
        null,
        'The file has no data points of ConsumedReadCapacityUnits or ConsumedWriteCapacityUnits, by which traffic is known.',
      );
    }
    if (this.#problems.length > 0) return failedImport(this.#problems);
    const { start, minutes } = spanOf(consumed);
    if (minutes > MAX_MINUTES) {
      const days = count(MAX_MINUTES / 1440);
      this.#problem(null, `The points span ${count(minutes / 1440)} days; at most ${days} are imported.`);
      return failedImport(this.#problems);
    }
    return importOf({ series, indexes: this.#indexes, start, minutes, notes: this.#notes });
  }

  #seriesOf(label: string, line: number, period = 0): Series | null {
    const match = matchMetric(label, this.#indexes);
    if (match === null) {
      if (label.trim() !== '') this.#note(`Left out: ${label.slice(0, 120)}.`);
      return null;
    }
    const key = keyOf(match);
    const known = this.#series.get(key);
    if (known === undefined) {
      const series = new Series(match, label, period);
      this.#series.set(key, series);
      return series;
    }
    if (known.label === label) return known;
    const what = `${match.metric.name} of ${match.resource === 'table' ? 'the table' : match.resource}`;
    this.#problem(line, `"${known.label.slice(0, 80)}" and "${label.slice(0, 80)}" are both ${what}; leave one out.`);
    return null;
  }

  #point(series: Series, time: number, value: number): void {
    this.#points += 1;
    if (this.#points <= MAX_POINTS) series.push(time, value);
    else if (this.#points === MAX_POINTS + 1)
      this.#problem(null, `The file has more than ${count(MAX_POINTS)} points.`);
  }

  #note(text: string): void {
    if (this.#notes.size < MAX_NOTES) this.#notes.add(text);
  }

  #problem(line: number | null, message: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ line, message });
  }

  /** Sorts the points and settles the period, which must be whole minutes. */
  #settle(series: Series): void {
    series.sort();
    const gap = series.smallestGap();
    const name = `${series.match.metric.name} of ${series.match.resource}`;
    if (series.period === 0) series.period = gap === 0 ? 60 : gap;
    if (gap > 0 && gap < series.period) {
      this.#problem(null, `${name}: points are ${count(gap)} s apart, but the period is ${count(series.period)} s.`);
    } else if (series.period < 60 || series.period % 60 !== 0) {
      this.#problem(null, `${name}: a period of ${count(series.period)} s; it must be 60 s or a multiple of it.`);
    }
  }
}
