// A document as a file of its own: what is downloaded where a link would be too long, and opened again as it was.
import { type Decoded, deserialize, serialize } from './codec.ts';
import type { Document } from './document.ts';

/** The text of the file. */
export const configurationFile = (document: Document): string => `${serialize(document)}\n`;

/** Reads such a file; null where the text is something else, such as a terraform.tfvars.json. Never throws. */
export function readConfigurationFile(text: string): Decoded | null {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (!/^\{\s*"v"\s*:\s*\d/.test(trimmed)) return null;
  return deserialize(trimmed);
}
