// What is said about drafts, links and the history.

export const transferWords = {
  enteredBefore: 'Edits made while the page loaded',
  unreadable: 'A stored configuration could not be read. It was set aside and downloaded as a file.',
  unreadableFile: 'unreadable-configuration.txt',
  otherTab: 'This page is open in another tab too. Each tab keeps its own draft.',
  effectsFailed: 'A part of the page could not be loaded: changes are not saved in this browser. Reload the page.',
  storage: {
    full: 'The draft is not saved: this browser’s storage is full. Share a link to keep it.',
    forbidden: 'The draft is not saved: this browser does not allow storage. Share a link to keep it.',
  },

  bar: {
    title: 'Configuration',
    draft: 'Draft',
    saves: 'Saves',
    status: { written: 'saved in this browser', full: 'not saved: storage is full', forbidden: 'not saved' },
    history: 'History',
    share: 'Share link',
    base: 'base',
    environment: 'Environment',
    failed: 'This part could not be loaded. Check the connection and press again.',
  },

  link: {
    step: 'Open a link',
    opened: 'Opened the configuration of the link. Undo brings yours back.',
    copied: 'Link copied.',
    tooLong: 'The link would be longer than 2,000 characters, so the configuration was downloaded as a file instead.',
    file: 'configuration.json',
    refused: 'The browser refused the clipboard. Copy the link here:',
  },

  history: {
    title: 'History',
    help: 'Choose a step to go back or forward to it.',
    start: 'Start',
    none: 'Nothing has changed in this visit.',
    now: 'now',
    resetWorkload: 'Reset workload',
    workload: 'defaults',
    resetAll: 'Reset everything',
  },
} as const;
