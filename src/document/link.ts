// A document as the part of an address after `#`, and back: short, complete, and safe to open.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { type Decoded, deserialize, refusedDocument, serialize } from './codec.ts';
import type { Document } from './document.ts';
import { LINK_DICTIONARY } from './link-dictionary.ts';

/** Longer addresses do not survive every chat and mail program: a file is offered instead. */
export const MOST_LINK = 2000;
/** What is read at most, in characters. */
const MOST_FRAGMENT = 200_000;
/** What it may unpack to, in bytes. */
const MOST_BYTES = 4_000_000;
/** Unpacked in pieces, so that a bomb is noticed early. */
const PIECE = 1024;

const FORM = /^#?(\d+)\.([0-9a-z]+)\.([A-Za-z0-9_-]+)$/;
/** How a fragment is packed: its first part. What was written once can always be read. */
const PACKINGS: Readonly<Record<string, { readonly dictionary?: Uint8Array }>> = {
  1: {},
  2: { dictionary: strToU8(LINK_DICTIONARY) },
};
const PACKING = '2';

/** The fragment of a link that opens this document. The same document gives the same fragment. */
export function encode(document: Document): string {
  const packed = base64(deflateSync(strToU8(serialize(document)), { level: 9, ...PACKINGS[PACKING] }));
  return `${PACKING}.${checksum(packed)}.${packed}`;
}

/** Reads a fragment, with or without its `#`. Never throws; what is wrong with a link is a finding. */
export function decode(fragment: string): Decoded {
  if (fragment.length > MOST_FRAGMENT) return refusedDocument('link', 'This link is too long to be one of this page.');
  const [, packing, sum, packed] = FORM.exec(fragment) ?? [];
  if (packing === undefined || sum === undefined || packed === undefined) {
    return refusedDocument('link', 'This link is not one of this page, or it is damaged. Ask for it again.');
  }
  const options = PACKINGS[packing];
  if (options === undefined) {
    return refusedDocument(
      'link',
      'This link was made by a newer version of this page. Reload the page, then open it again.',
    );
  }
  if (sum !== checksum(packed)) {
    return refusedDocument('link', 'This link is incomplete: a part of it was lost on the way. Ask for it again.');
  }
  try {
    return deserialize(unpacked(bytesOf(packed), options));
  } catch {
    return refusedDocument('link', 'This link is damaged and cannot be opened. Ask for it again.');
  }
}

function unpacked(bytes: Uint8Array, options: { readonly dictionary?: Uint8Array }): string {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate(options, (piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  for (let at = 0; at < bytes.length; at += PIECE) {
    inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (size > MOST_BYTES) throw new Error('too large');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}

/** FNV-1a, 32 bits: tells a link that lost a part, no more. */
function checksum(given: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < given.length; at += 1) hash = Math.imul(hash ^ given.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64 for addresses, RFC 4648 section 5, without padding. */
function base64(bytes: Uint8Array): string {
  let result = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63));
    result += digits.slice(0, Math.min(3, bytes.length - at) + 1).join('');
  }
  return result;
}

function bytesOf(digits: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at] = (bits >> held) & 255;
      at += 1;
    }
  }
  return bytes;
}
