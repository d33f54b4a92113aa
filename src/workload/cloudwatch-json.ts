// JSON of `aws cloudwatch get-metric-data` and `get-metric-statistics`, one document or several after another, token by token.
import { Tokenizer, TokenType } from '@streamparser/json';
import type { Sink } from './cloudwatch-sink.ts';
import { epochSeconds } from './cloudwatch-time.ts';

/** Open objects and arrays at most; AWS nests four. */
const MAX_DEPTH = 32;

interface Open {
  readonly array: boolean;
  key: string;
}

type Scalar = string | number | boolean | null;

/** A result of get-metric-data: times and values come as two arrays, in any order. */
interface Result {
  id: string;
  label: string;
  times: number[];
  values: number[];
}

/** A data point of get-metric-statistics. */
type Point = Record<string, Scalar>;

export class JsonReader {
  readonly #sink: Sink;
  readonly #tokenizer = new Tokenizer({ stringBufferSize: 4096, numberBufferSize: 64 });
  readonly #open: Open[] = [];
  #line = 1;
  /** Line breaks of the slice that are not yet counted. */
  #slice = '';
  #counted = 0;
  #base = 0;
  #broken = false;
  #afterValue = false;
  #documents = 0;
  #label = '';
  #points: { point: Point; line: number }[] = [];
  #result: Result = emptyResult();
  #point: Point = {};

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      if (!this.#broken) this.#token(token, value as Scalar, offset);
    };
    this.#tokenizer.onError = (error) => this.#stop(sentence(error.message));
    this.#tokenizer.onEnd = () => undefined;
  }

  push(text: string): void {
    if (this.#broken) return;
    this.#slice = text;
    this.#counted = 0;
    this.#tokenizer.write(text);
    this.#countTo(text.length);
    this.#base += byteLength(text);
  }

  finish(): void {
    if (this.#broken) return;
    if (this.#open.length > 0) {
      this.#stop('The file ends inside of the JSON: it is cut off.');
      return;
    }
    if (this.#documents === 0) this.#stop('The file has no MetricDataResults and no Datapoints.');
  }

  /** Counts the lines up to an offset of the slice. */
  #countTo(end: number): void {
    for (let at = this.#slice.indexOf('\n', this.#counted); at >= 0 && at < end; ) {
      this.#line += 1;
      this.#counted = at + 1;
      at = this.#slice.indexOf('\n', this.#counted);
    }
  }

  #stop(message: string, offset?: number): void {
    if (this.#broken) return;
    if (offset !== undefined) this.#countTo(offset - this.#base);
    this.#broken = true;
    this.#sink.problem(this.#line, message);
  }

  #token(token: TokenType, value: Scalar, offset: number): void {
    const wrong = this.#misplaced(token, value);
    if (wrong !== null) this.#stop(wrong, offset);
    else if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      this.#open.push({ array: token === TokenType.LEFT_BRACKET, key: '' });
      this.#afterValue = false;
      this.#begin();
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.#end(offset);
      this.#open.pop();
      this.#afterValue = true;
    } else if (token === TokenType.COMMA || token === TokenType.COLON) {
      const top = this.#open.at(-1);
      if (token === TokenType.COMMA && top !== undefined) top.key = '';
      this.#afterValue = false;
    } else {
      const top = this.#open.at(-1);
      this.#afterValue = true;
      if (top !== undefined && !top.array && top.key === '') top.key = String(value) || '(empty)';
      else this.#scalar(value, offset);
    }
  }

  /** What is wrong with a token at this place, or null. */
  #misplaced(token: TokenType, value: Scalar): string | null {
    const top = this.#open.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        if (this.#afterValue && top !== undefined) return 'A comma is missing.';
        return this.#open.length >= MAX_DEPTH ? `The JSON has more than ${MAX_DEPTH} levels.` : null;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        return top?.array === (token === TokenType.RIGHT_BRACKET) ? null : 'A bracket closes what is not open.';
      case TokenType.COMMA:
        return this.#afterValue && top !== undefined ? null : 'A value is expected before the comma.';
      case TokenType.COLON:
        return this.#afterValue && top?.array === false ? null : 'A colon is not expected here.';
      default:
        if (top === undefined) return 'An object with MetricDataResults or Datapoints is expected.';
        if (this.#afterValue) return 'A comma is missing.';
        return top.array || top.key !== '' || typeof value === 'string' ? null : 'A key in quotes is expected.';
    }
  }

  /** Keys from the outermost object, arrays as `[]`. */
  #path(): string {
    let path = '';
    for (const { array, key } of this.#open) path += array ? '[]' : `.${key}`;
    return path;
  }

  #begin(): void {
    const path = this.#path();
    if (path.endsWith('.MetricDataResults[].')) this.#result = emptyResult();
    if (path.endsWith('.Datapoints[].')) this.#point = {};
  }

  #scalar(value: Scalar, offset: number): void {
    const last = this.#open.at(-1);
    const parent = this.#open.at(-2);
    if (last?.array === true && parent !== undefined && !parent.array) {
      if (parent.key === 'Timestamps') this.#time(value, offset);
      else if (parent.key === 'Values') this.#value(value, offset);
      return;
    }
    const key = last?.key ?? '';
    const path = this.#path();
    if (/\.Datapoints\[\]\.\w+$/.test(path)) this.#point[key] = value;
    else if (/\.MetricDataResults\[\]\.(Id|Label)$/.test(path)) {
      if (key === 'Id') this.#result.id = String(value);
      else this.#result.label = String(value);
    } else if (path === '.Label') this.#label = String(value);
  }

  #time(value: Scalar, offset: number): void {
    const time = epochSeconds(String(value), this.#sink.offsetMinutes);
    if (Number.isNaN(time)) this.#stop(`${JSON.stringify(value).slice(0, 60)} is no time.`, offset);
    else this.#result.times.push(time);
  }

  #value(value: Scalar, offset: number): void {
    if (typeof value === 'number' && value >= 0 && value <= 1e15) this.#result.values.push(value);
    else this.#stop(`${JSON.stringify(value).slice(0, 60)} must be a number from 0.`, offset);
  }

  #end(offset: number): void {
    const path = this.#path();
    if (/\.MetricDataResults\[\]\.\w*$/.test(path)) this.#endResult(offset);
    if (/\.Datapoints\[\]\.\w*$/.test(path)) {
      this.#countTo(offset - this.#base);
      this.#points.push({ point: this.#point, line: this.#line });
    }
    if (/^\.(MetricDataResults|Datapoints)\[\]$/.test(path)) this.#documents += 1;
    if (this.#open.length === 1 && this.#points.length > 0) this.#endStatistics(offset);
  }

  #endResult(offset: number): void {
    const { id, label, times, values } = this.#result;
    this.#countTo(offset - this.#base);
    if (times.length !== values.length) {
      this.#stop(`"${label || id}" has ${times.length} Timestamps and ${values.length} Values.`);
      return;
    }
    const series = this.#sink.series(`${label} ${id}`.trim(), this.#line);
    if (series === null) return;
    this.#sink.note('get-metric-data does not name the statistic: consumed units and throttle events are read as Sum.');
    for (const [at, time] of times.entries()) this.#sink.point(series, time, values[at] ?? 0);
  }

  #endStatistics(offset: number): void {
    this.#countTo(offset - this.#base);
    const series = this.#sink.series(this.#label, this.#line);
    const points = this.#points;
    this.#points = [];
    this.#label = '';
    if (series === null) return;
    const { statistic, name, kind } = series.match.metric;
    const names = kind === 'provisioned' ? ['Maximum', 'Average', 'Minimum'] : [statistic];
    for (const { point, line } of points) {
      const time = epochSeconds(String(point.Timestamp), this.#sink.offsetMinutes);
      const value = point[names.find((each) => typeof point[each] === 'number') ?? ''];
      if (Number.isNaN(time)) {
        this.#sink.problem(line, 'A data point has no Timestamp.');
      } else if (typeof value !== 'number' || value < 0) {
        this.#sink.problem(
          line,
          `A data point of ${name} has no ${names.join(' or ')}; ask for --statistics ${statistic}.`,
        );
      } else this.#sink.point(series, time, value);
    }
  }
}

const emptyResult = (): Result => ({ id: '', label: '', times: [], values: [] });

function sentence(message: string): string {
  const text = message.replace(/\s+at position .*$/, '').slice(0, 160);
  return `The JSON cannot be read: ${text}.`;
}

/** Bytes in UTF-8, which the tokenizer counts. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff && !(code >= 0xd800 && code <= 0xdfff) ? 2 : 1;
  }
  return bytes;
}
