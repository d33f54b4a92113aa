// What the dialog of the history says.

export const historyWords = {
  title: 'History',
  help: 'Choose a step to go back or forward to it.',
  start: 'Start',
  none: 'Nothing has changed in this visit.',
  now: 'now',
  resetWorkload: 'Reset workload',
  workload: 'defaults',
  resetAll: 'Reset everything',
} as const;
