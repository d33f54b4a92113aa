// What Copy and the downloads say; it comes with them.

export const exportWords = {
  copied: (what: string) => `Copied: ${what}.`,
  copiedWithProblems: (what: string, count: number) =>
    `Copied: ${what}, with ${count === 1 ? '1 error' : `${count} errors`}.`,
  copyFailed: 'The browser refused the clipboard. The text is selected: copy it with Ctrl+C or ⌘C.',
  downloaded: (file: string) => `Saved ${file}.`,
  noExpressions: (file: string, names: string) => `${file} holds no expressions: give ${names} a value.`,
  bundleFailed: 'The bundle could not be loaded from the server. Check the connection and press again.',
} as const;
