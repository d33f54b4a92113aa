// Reads pasted text into tag rows: a JSON object, or lines of key = value as tfvars and .env files have them.
import type { MapRow } from '../../terraform/entry.ts';

export interface TagText {
  readonly rows: readonly MapRow[];
  /** Numbers of the lines, from 1, that hold text but no tag. */
  readonly refused: readonly number[];
  /** Those lines as they are, for whoever wants to mend them. */
  readonly left: string;
  /** Keys that the text gives more than once; the last value wins. */
  readonly repeated: readonly string[];
}

/** What is read at most, in UTF-16 code units: fifty tags of the longest keys and values, escaped, are a fifth of it. */
export const MOST_TAG_TEXT = 100_000;
/** A longer line is no tag: a key has at most 128 characters and a value 256. */
const MOST_LINE = 4000;

const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;
const LINE = /^(?<key>"(?:[^"\\]|\\.)*"|[^"=:][^=]*?)\s*(?:=|:\s)\s*(?<value>.*?),?$/;
/** Lines of an HCL or JSON map that hold no tag of their own. */
const FRAME = /^(?:[{}[\]()]*,?|(?:tags|default)\s*[=:]\s*\{|#.*|\/\/.*)$/;

/** Never throws; the last value of a repeated key wins, at the place of the first. */
export function readTagText(text: string): TagText {
  const fromJson = readJson(text);
  if (fromJson !== null) return { rows: fromJson, refused: [], left: '', repeated: [] };
  const rows = new Map<string, string>();
  const refused: number[] = [];
  const left: string[] = [];
  const repeated = new Set<string>();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    if (FRAME.test(trimmed)) continue;
    const match = trimmed.length > MOST_LINE ? undefined : LINE.exec(trimmed)?.groups;
    const key = unquote(match?.key?.trim() ?? '');
    if (key === '') {
      refused.push(index + 1);
      left.push(line);
    } else {
      if (rows.has(key)) repeated.add(key);
      rows.set(key, unquote(match?.value?.trim() ?? ''));
    }
  }
  return {
    rows: [...rows].map(([key, value]) => ({ key, value })),
    refused,
    left: left.join('\n'),
    repeated: [...repeated],
  };
}

/** The rows with the pasted ones merged in: a key that exists gets the new value, empty rows go. */
export function mergeTagRows(rows: readonly MapRow[], pasted: readonly MapRow[]): MapRow[] {
  const values = new Map(pasted.map(({ key, value }) => [key, value]));
  const kept = rows.filter(({ key, value }) => key !== '' || value !== '');
  const present = new Set(kept.map(({ key }) => key));
  return [
    ...kept.map((row) => ({ key: row.key, value: values.get(row.key) ?? row.value })),
    ...pasted.filter(({ key }) => !present.has(key)),
  ];
}

function unquote(text: string): string {
  const inner = QUOTED.exec(text)?.[1];
  if (inner === undefined) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return inner;
  }
}

function readJson(text: string): MapRow[] | null {
  try {
    return jsonRows(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
}

/** An object of strings, or the list of { Key, Value } that the AWS command line prints. */
function jsonRows(parsed: unknown): MapRow[] | null {
  if (typeof parsed !== 'object' || parsed === null) return null;
  const entries = Array.isArray(parsed) ? parsed.map(keyAndValue) : Object.entries(parsed);
  const rows = new Map<string, string>();
  for (const [key, value] of entries) {
    if (key === '' || typeof value === 'object') return null;
    rows.set(key, String(value));
  }
  return [...rows].map(([key, value]) => ({ key, value }));
}

function keyAndValue(entry: unknown): [string, unknown] {
  if (typeof entry !== 'object' || entry === null) return ['', null];
  const found = Object.fromEntries(Object.entries(entry).map(([name, value]) => [name.toLowerCase(), value]));
  return [typeof found.key === 'string' ? found.key : '', found.value ?? ''];
}
