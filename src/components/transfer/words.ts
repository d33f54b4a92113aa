// What the bar of the configuration says.

export const transferWords = {
  effectsFailed: 'A part of the page could not be loaded: changes are not saved in this browser. Reload the page.',
  bar: {
    title: 'Configuration',
    draft: 'Draft',
    search: 'Search settings',
    help: 'Help',
    saves: 'Saves',
    environments: 'Environments',
    status: { written: 'saved in this browser', full: 'not saved: storage is full', forbidden: 'not saved' },
    history: 'History',
    share: 'Share link',
    base: 'base',
    environment: 'Environment',
    failed: 'This part could not be loaded. Check the connection and press again.',
  },
} as const;
