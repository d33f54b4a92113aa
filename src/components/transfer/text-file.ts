// A file that the user opened or dropped, as text; never larger than what is read.
import { importWords as words } from './import-words.ts';

/** Largest file that is opened. */
const MOST_MB = 2;

/** The file's text, or a sentence that says why it was not opened. */
export async function readTextFile(file: File): Promise<{ readonly text: string } | string> {
  if (file.size > MOST_MB * 1_000_000) return words.tooLong(file.name, MOST_MB);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    return text.includes('\u0000') ? words.binary(file.name) : { text };
  } catch (error) {
    return error instanceof TypeError ? words.binary(file.name) : words.unreadable(file.name);
  }
}
