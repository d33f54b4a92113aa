// The tokens of HCL: flat arrays that join to the text, what is skipped (blanks, comments) included.

/** Flat arrays, one entry a token: the token `i` is the text from `starts[i]` to `starts[i + 1]`, the last one up to its end. */
export interface Tokens {
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
}
