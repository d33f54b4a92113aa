// Normalization of text as Terraform does it: NFC of Unicode 15.0 in Stream-Safe Text Format.
// Source: golang.org/x/text/unicode/norm, which go-cty's NormalizeString calls; every row of the tests was tried on Terraform 1.11.4.

/** The most non-starters in a row; the next one gets a combining grapheme joiner before it (Unicode Standard Annex 15, 13). */
const MAX_NON_STARTERS = 30;
const JOINER = '\u034f';

/** The mark of the highest combining class, 240: any other mark after it moves before it. */
const YPOGEGRAMMENI = '\u0345';

/** Starters that compose with what stands before them, which Go counts as non-starters. */
const COMBINES_BACKWARD = new RegExp(
  '[\\u09be\\u09d7\\u0b3e\\u0b56\\u0b57\\u0bbe\\u0bd7\\u0cc2\\u0cd5\\u0cd6\\u0d3e\\u0d57\\u0dcf\\u0ddf\\u102e\\u1161-\\u1175' +
    '\\u11a8-\\u11c2\\u1b35\\u{11127}\\u{1133e}\\u{11357}\\u{114b0}\\u{114ba}\\u{114bd}\\u{115af}\\u{11930}]',
  'u',
);

/**
 * A run in which 30 non-starters could stand, and the character before it. A character counts for three at most, and each
 * that counts is a mark, a vowel or final consonant of Hangul in one of its forms, or a halfwidth voicing mark.
 */
const RUN = /[\s\S]?[\p{M}\u1161-\u1175\u11a8-\u11c2\u3131-\u3163\uff9e-\uffdc]{10,}/gu;

/** Marks and compositions that Unicode got after 15.0: Go's tables leave them as they are. */
const NEWER = new RegExp(
  '([\\u0897\\u1acf-\\u1add\\u1ae0-\\u1aeb\\u{105c9}\\u{105d2}\\u{105da}\\u{105e4}\\u{10d69}-\\u{10d6d}\\u{10efa}\\u{10efb}' +
    '\\u{11383}\\u{11385}\\u{1138e}\\u{11391}\\u{113b8}\\u{113bb}\\u{113c2}\\u{113c5}\\u{113c7}-\\u{113c9}\\u{113ce}-\\u{113d0}' +
    '\\u{1611e}-\\u{16129}\\u{1612f}\\u{16d67}-\\u{16d6a}\\u{1e5ee}\\u{1e5ef}\\u{1e6e3}\\u{1e6e6}\\u{1e6ee}\\u{1e6ef}\\u{1e6f5}])',
  'u',
);

function isNonStarter(character: string): boolean {
  if (character === YPOGEGRAMMENI || COMBINES_BACKWARD.test(character)) return true;
  return !`${YPOGEGRAMMENI}${character}`.normalize('NFD').startsWith(YPOGEGRAMMENI);
}

interface Counted {
  /** Whether the first character of its decomposition is a non-starter. */
  readonly leads: boolean;
  /** Non-starters at the end of its decomposition. */
  readonly trailing: number;
}

function countsOf(character: string): Counted {
  // Go counts over the compatibility decomposition, so that all four forms get their joiners at the same places.
  const parts = [...character.normalize('NFKD')].map(isNonStarter);
  return { leads: parts[0] === true, trailing: parts.length - 1 - parts.lastIndexOf(false) };
}

/** `countsOf` by code point, plus one and negative where it leads; 0 where it was not asked yet. */
const counted = new Int8Array(0x110000);

function withJoiners(run: string): string {
  let text = '';
  let from = 0;
  let count = 0;
  for (let at = 0; at < run.length; ) {
    const code = run.codePointAt(at) ?? 0;
    if (counted[code] === 0) {
      const { leads, trailing } = countsOf(String.fromCodePoint(code));
      counted[code] = leads ? -1 - trailing : 1 + trailing;
    }
    const counts = counted[code] ?? 0;
    const trailing = Math.abs(counts) - 1;
    if (counts < 0 && count + trailing > MAX_NON_STARTERS) {
      text += run.slice(from, at) + JOINER;
      from = at;
      count = 0;
    }
    count = counts < 0 ? count + trailing : trailing;
    at += code > 0xffff ? 2 : 1;
  }
  return text + run.slice(from);
}

/** UTF-16 code units that are normalized at once. */
export const LONGEST_TEXT = 65_536;

/**
 * A string's text as Terraform holds it. Whoever needs them well-formed replaces lone surrogates before. A text above
 * `LONGEST_TEXT` stays as it is: no variable takes it (catalog/limits.ts), so no time goes into it.
 */
export function nfc(text: string): string {
  if (text.length > LONGEST_TEXT) return text;
  if (!NEWER.test(text)) return text.replace(RUN, withJoiners).normalize('NFC');
  const pieces = text.split(NEWER);
  return pieces.map((piece, at) => (at % 2 === 1 ? piece : piece.replace(RUN, withJoiners).normalize('NFC'))).join('');
}
