// What the page says of its own files on the server.

export const deployWords = {
  newer: {
    written: 'A new version of this page has been published. Reload to use it; what you entered is kept.',
    /** Where the browser stores no draft. */
    unwritten:
      'A new version of this page has been published. This browser does not save your entries: press Share link before you reload.',
  },
  cutOff: 'A style sheet of this page arrived incomplete, so parts of it may look wrong. Reload the page.',
} as const;
