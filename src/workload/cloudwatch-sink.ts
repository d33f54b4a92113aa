// What the readers of CloudWatch's formats report to.
import type { Series } from './cloudwatch-series.ts';

/** What the readers of both formats report to. */
export interface Sink {
  readonly indexes: readonly string[];
  readonly offsetMinutes: number;
  /** The series of a label, or null when it names no metric we use or the file has too much. */
  readonly series: (label: string, line: number, period?: number) => Series | null;
  readonly point: (series: Series, time: number, value: number) => void;
  readonly problem: (line: number | null, message: string) => void;
  readonly note: (text: string) => void;
}
