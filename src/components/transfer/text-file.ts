// A file that the user opened or dropped, as text, or the configuration in a zip; never larger than what is read.
import { isZip, readZip } from '../../document/read-zip.ts';
import { importWords as words } from './import-words.ts';

/** Largest file that is opened. */
const MOST_MB = 2;

/** The file's text, or a sentence that says why it was not opened. */
export async function readTextFile(file: File): Promise<{ readonly text: string } | string> {
  if (file.size > MOST_MB * 1_000_000) return words.tooLong(file.name, MOST_MB);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isZip(bytes)) return readZip(bytes);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? words.binary(file.name) : { text };
  } catch (error) {
    return error instanceof TypeError ? words.binary(file.name) : words.unreadable(file.name);
  }
}
