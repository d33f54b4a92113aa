// CSV as CloudWatch's console downloads it: lines of titles, then a time and a value for each metric. Papa Parse reads it.
import Papa from 'papaparse';
import type { Series } from './cloudwatch-series.ts';
import type { Sink } from './cloudwatch-sink.ts';
import { epochSeconds, namesZone } from './cloudwatch-time.ts';
import { numberOf } from './decimal.ts';

/** Lines before the first time at most, and characters of one line. */
const MAX_TITLES = 50;
const MAX_LINE = 1_000_000;

/** Titles that say something of every column, in any letter case. */
const title = (row: readonly string[], names: RegExp): boolean => names.test((row[0] ?? '').trim());

export class CsvReader {
  readonly #sink: Sink;
  #rest = '';
  #line = 1;
  #titles: string[][] = [];
  #columns: (Series | null)[] | null = null;
  #broken = false;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  push(text: string): void {
    if (this.#broken) return;
    this.#rest += text;
    const end = this.#rest.lastIndexOf('\n');
    if (end < 0) {
      if (this.#rest.length > MAX_LINE) this.#stop(`A line is longer than ${MAX_LINE} characters.`);
      return;
    }
    const whole = this.#rest.slice(0, end + 1);
    this.#rest = this.#rest.slice(end + 1);
    this.#read(whole);
  }

  finish(): void {
    if (this.#broken) return;
    if (this.#rest.trim() !== '') this.#read(this.#rest);
    if (this.#columns === null && !this.#broken) {
      this.#line = 1;
      this.#stop('No line begins with a time such as 2026/11/25 00:42:00.');
    }
  }

  #read(text: string): void {
    // Looking for the kind of line breaks takes a good part of the time.
    const newline = text.includes('\r') ? {} : ({ newline: '\n' } as const);
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), header: false, ...newline });
    const [error] = errors;
    if (error !== undefined) {
      this.#line += error.row ?? 0;
      this.#stop(`${error.message}.`);
      return;
    }
    // The line break at the end of the slice begins no row of its own.
    const rows = text.endsWith('\n') ? data.length - 1 : data.length;
    for (let at = 0; at < rows; at += 1) {
      const row = data[at];
      if (row !== undefined && (row.length > 1 || row[0]?.trim())) this.#row(row);
      this.#line += 1;
      if (this.#broken) return;
    }
  }

  #row(row: readonly string[]): void {
    const stamp = (row[0] ?? '').trim();
    const time = epochSeconds(stamp, this.#sink.offsetMinutes);
    if (this.#columns === null) {
      if (Number.isNaN(time)) {
        this.#titles.push(row.map((cell) => cell.trim()));
        if (this.#titles.length > MAX_TITLES) {
          this.#stop(`The first ${MAX_TITLES} lines have no time such as 2026/11/25 00:42:00.`);
        }
        return;
      }
      this.#columns = this.#describe(row.length);
      if (!namesZone(stamp)) this.#noteZone();
    }
    if (Number.isNaN(time)) {
      this.#sink.problem(this.#line, `"${stamp.slice(0, 40)}" is no time such as 2026/11/25 00:42:00.`);
      return;
    }
    for (let at = 1; at < row.length; at += 1) this.#cell(this.#columns[at], time, row[at] ?? '');
  }

  #cell(series: Series | null | undefined, time: number, text: string): void {
    if (series === null || series === undefined || text === '') return;
    const value = numberOf(text);
    if (value === 0 && text.trim() === '') return;
    if (!(value >= 0 && value <= 1e15)) {
      this.#sink.problem(this.#line, `"${text.slice(0, 40)}" in ${series.match.metric.name} must be a number from 0.`);
      return;
    }
    this.#sink.point(series, time, value);
  }

  /** The series of each column from the titles above it. */
  #describe(length: number): (Series | null)[] {
    const statistics = this.#titles.find((row) => title(row, /^stat(istic)?s?$/i));
    const periods = this.#titles.find((row) => title(row, /^period( \(s(econds)?\))?$/i));
    const columns = Array.from({ length }, (_, at) => {
      if (at === 0) return null;
      const label = this.#titles.map((row) => row[at] ?? '').join(' ');
      const period = Number(periods?.[at]) || 0;
      const series = this.#sink.series(label.trim(), this.#line, period);
      if (series !== null) this.#checkStatistic(series, statistics?.[at]);
      return series;
    });
    if (columns.every((series) => series === null)) {
      this.#stop('No column names a metric such as ConsumedWriteCapacityUnits in the lines above the first time.');
    }
    return columns;
  }

  #checkStatistic(series: Series, statistic: string | undefined): void {
    const { name, statistic: wanted, kind } = series.match.metric;
    if (statistic === undefined || statistic === '') {
      this.#sink.note(`The file names no statistic: ${name} is read as ${wanted}.`);
    } else if (kind !== 'provisioned' && statistic.toLowerCase() !== 'sum') {
      this.#sink.problem(this.#line - 1, `${name} has the statistic ${statistic.slice(0, 40)}; export Sum.`);
    }
  }

  #noteZone(): void {
    const { offsetMinutes } = this.#sink;
    const hours = Math.abs(offsetMinutes) / 60;
    const zone = offsetMinutes === 0 ? 'UTC' : `UTC${offsetMinutes < 0 ? '-' : '+'}${hours}`;
    this.#sink.note(`Times without a zone are read as ${zone}.`);
  }

  #stop(message: string): void {
    this.#broken = true;
    this.#sink.problem(this.#line, message);
  }
}

/** Spreadsheets save CSV with semicolons or tabs where the comma is the decimal point. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.indexOf('\n') + 1 || undefined);
  if (line.includes(',')) return ',';
  return line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
}
