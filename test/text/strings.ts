// Strings and values that writers of HCL trip over.
import fc from 'fast-check';
import { loneSurrogate, nastyCharacter, tagCharacter } from '../support/characters.ts';

/** Blocks of Unicode whose characters join, reorder or change width: where columns are hard to count. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x0080, 0x024f],
  [0x0300, 0x036f],
  [0x0590, 0x08ff],
  [0x0900, 0x0dff],
  [0x0e00, 0x0fff],
  [0x1000, 0x11ff],
  [0x1700, 0x18af],
  [0x1a00, 0x1cff],
  [0x2000, 0x2bff],
  [0x3000, 0x33ff],
  [0x4e00, 0x4fff],
  [0xa800, 0xabff],
  [0xac00, 0xadff],
  [0xd7b0, 0xd7ff],
  [0xf900, 0xffff],
  [0x10a00, 0x10aff],
  [0x11000, 0x11fff],
  [0x1f100, 0x1faff],
  [0xe0000, 0xe01ef],
];

const blockCharacter = fc
  .oneof(...BLOCKS.map(([min, max]) => fc.integer({ min, max })))
  .map((point) => String.fromCodePoint(point));

/** Marks that came after Unicode 15.0, the version that Terraform counts columns by: the one known miss of `width`. */
const NEWER =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks one by one are meant.
  /[\u0897\u1acf-\u1add\u1ae0-\u1aeb\u{10d69}-\u{10d6d}\u{10efa}-\u{10efc}\u{113b8}-\u{113e2}\u{11a3a}\u{11b60}-\u{11b67}\u{11f5a}\u{1611e}-\u{1612f}\u{1e5ee}\u{1e5ef}\u{1e6e3}\u{1e6e6}\u{1e6ee}\u{1e6ef}\u{1e6f5}]/gu;

/** Any text, lone surrogates included. */
export const nastyString: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: nastyCharacter, maxLength: 12 }),
    fc.string({ unit: blockCharacter, maxLength: 8 }),
    fc.string({ unit: fc.oneof(nastyCharacter, blockCharacter, tagCharacter), maxLength: 16 }),
    fc.string({ unit: fc.constantFrom('$', '%', '{', '}', '"', '\\', 'n', 'u'), maxLength: 10 }),
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.string({ unit: fc.oneof(loneSurrogate, nastyCharacter), maxLength: 6 }),
    fc.string({ unit: tagCharacter, maxLength: 20 }),
  )
  .map((text) => text.replace(NEWER, ''));

/** Map keys without two that are one to Terraform. */
export const nastyMap: fc.Arbitrary<Record<string, string>> = fc
  .uniqueArray(fc.tuple(nastyString, nastyString), {
    selector: ([key]) => key.toWellFormed().normalize('NFC'),
    maxLength: 12,
  })
  .map((entries) => Object.fromEntries(entries));

/** What a draft may hold anywhere: raw values of any kind. */
export const rawValue: fc.Arbitrary<unknown> = fc.oneof(
  nastyString,
  nastyMap,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(nastyString, nastyMap, fc.integer()), { maxLength: 3 }),
);
