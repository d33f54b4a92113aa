// What is said about drafts, links and files.

export const storedWords = {
  enteredBefore: 'Edits made while the page loaded',
  unreadable: 'A stored configuration could not be read. It was set aside and downloaded as a file.',
  unreadableFile: 'unreadable-configuration.txt',
  otherTab: 'This page is open in another tab too. Each tab keeps its own draft.',
  storage: {
    full: 'The draft is not saved: this browser’s storage is full. Share a link to keep it.',
    forbidden: 'The draft is not saved: this browser does not allow storage. Share a link to keep it.',
  },

  link: {
    step: 'Open a link',
    opened: 'Opened the configuration of the link. Undo brings yours back.',
    copied: 'Link copied.',
    tooLong: 'The link would be longer than 2,000 characters, so the configuration was downloaded as a file instead.',
    file: 'configuration.json',
    refused: 'The browser refused the clipboard. Copy the link here:',
  },
} as const;
