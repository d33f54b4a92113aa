// Characters that Terraform's regular expressions do not know yet, whatever version of Unicode the browser has.

/**
 * Letters, numbers and separators that Unicode got after 15.0, the version of Go's tables from Go 1.21 on. Found by asking
 * Terraform 1.11.4 about every code point; a browser of Unicode 17 would take 9,661 of them for letters.
 */
const RANGES = [
  '\\u088f\\u0c5c\\u0cdc\\u1c89-\\u1c8a\\ua7cb-\\ua7cf\\ua7d2\\ua7d4\\ua7da-\\ua7dc\\ua7f1\\u{105c0}-\\u{105f3}',
  '\\u{10940}-\\u{10959}\\u{10d40}-\\u{10d65}\\u{10d6f}-\\u{10d85}\\u{10ec2}-\\u{10ec7}\\u{11380}-\\u{11389}',
  '\\u{1138b}\\u{1138e}\\u{11390}-\\u{113b5}\\u{113b7}\\u{113d1}\\u{113d3}\\u{116d0}-\\u{116e3}',
  '\\u{11bc0}-\\u{11be0}\\u{11bf0}-\\u{11bf9}\\u{11db0}-\\u{11ddb}\\u{11de0}-\\u{11de9}\\u{13460}-\\u{143fa}',
  '\\u{16100}-\\u{1611d}\\u{16130}-\\u{16139}\\u{16d40}-\\u{16d6c}\\u{16d70}-\\u{16d79}\\u{16ea0}-\\u{16eb8}',
  '\\u{16ebb}-\\u{16ed3}\\u{16ff2}-\\u{16ff6}\\u{187f8}-\\u{187ff}\\u{18cff}\\u{18d09}-\\u{18d1e}',
  '\\u{18d80}-\\u{18df2}\\u{1ccf0}-\\u{1ccf9}\\u{1e5d0}-\\u{1e5ed}\\u{1e5f0}-\\u{1e5fa}\\u{1e6c0}-\\u{1e6de}',
  '\\u{1e6e0}-\\u{1e6e2}\\u{1e6e4}-\\u{1e6e5}\\u{1e6e7}-\\u{1e6ed}\\u{1e6f0}-\\u{1e6f4}\\u{1e6fe}-\\u{1e6ff}',
  '\\u{2b73a}-\\u{2b73f}\\u{2cea2}-\\u{2cead}\\u{2ebf0}-\\u{2ee5d}\\u{323b0}-\\u{33479}',
];

const NEWER = new RegExp(`[${RANGES.join('')}]`, 'u');

/** Whether the text holds a character that is no letter, number or separator to Terraform, though it may be one here. */
export const hasNewerCharacter = (text: string): boolean => NEWER.test(text);
