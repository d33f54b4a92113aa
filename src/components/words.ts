// Every sentence on screen that is not a row of the catalogue or a cost line: one place to translate.
import type { Severity } from '../catalog/finding.ts';
import type { StepLabel } from '../document/history.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const words = {
  title: 'DynamoDB configurator',
  subtitle: 'for Terraform',
  /** Where the links at the top lead to, by id. */
  skip: { form: 'Skip to the form', 'preview-panel': 'Skip to the preview', actions: 'Skip to Copy and download' },
  close: 'Close',
  startFrom: 'Start from',
  startFromHelp: 'Examples from the module docs. Replaces your current settings; you can undo.',
  region: 'Region',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  sections: 'Sections',

  form: {
    title: 'Module variables',
    untouched: 'Everything has a default. Change only what you need.',
    changed: (count: number) => `${plural(count, 'variable differs', 'variables differ')} from the defaults.`,
    reset: 'Reset',
    advanced: (count: number) => `Advanced (${count})`,
    import: 'Import',
    /** @param reason the catalogue's, such as "Needs Provisioned mode" */
    inactive: (count: number, reason: string) =>
      `${plural(count, 'setting applies', 'settings apply')} to ${reason.replace(/^Needs /, '')}`,
    default: (value: string) => `Default: ${value}.`,
    putBack: (value: string) => `Reset to ${value}`,
    resetSection: (title: string) => `Reset ${title}`,
    indexes: 'The module also makes email-index (email, timestamp) and source-index (source, timestamp).',
    base: 'base',
    inherits: 'Inherited from base.',
    inheritAgain: (value: string) => `Reset to ${value}, inherited from base`,
    resets: (name: string) => `resets ${name}`,
    setValue: 'Set a value',
    docs: 'Docs',
    of: (name: string) => `for ${name}`,
    newTab: 'opens in a new tab',
  },

  sources: { module: 'Terraform', aws: 'AWS' },
  severities: { error: 'Error', danger: 'Danger', warning: 'Warning', hint: 'Hint' },

  tags: {
    key: 'Key',
    value: 'Value',
    add: 'Add tag',
    addTo: (variable: string) => `Add to ${variable}`,
    removeFrom: (key: string, variable: string) => `Remove ${key} from ${variable}`,
    entry: (position: number, key: string) => (key === '' ? `Entry ${position}` : `Entry ${position}, ${key}`),
    remove: (key: string) => `Remove tag ${key}`,
    row: (position: number, key: string) => (key === '' ? `Tag ${position}` : `Tag ${position}, ${key}`),
    paste: 'Paste tags',
    more: (count: number) => `Show more (${count} hidden)`,
  },

  problems: {
    valid: 'Valid for Terraform and AWS',
    checking: 'Checking…',
    /** "2 errors", "1 hint". */
    of: (severity: Severity, count: number) => plural(count, severity, `${severity}s`),
    dangers: 'Dangers',
    showField: (name: string) => `Show ${name}`,
    some: (count: number) => plural(count, 'error', 'errors'),
    changedWord: 'changed',
    status: (problems: number, advice: number) => {
      const first = problems === 0 ? 'No problems' : plural(problems, 'problem', 'problems');
      return advice === 0 ? `${first}.` : `${first}, ${advice} advice.`;
    },
    blocked: (count: number) => `Fix ${plural(count, 'error', 'errors')} to download. We’ve taken you to the first.`,
  },

  /** Where a part of the page's script did not arrive. */
  lost: 'This page could not be loaded in full, so it does not respond. Check the connection and load it again.',

  preview: {
    title: 'Preview',
    side: 'Cost and preview',
    tabs: {
      module: 'Module block',
      tfvars: 'terraform.tfvars',
      cost: 'Cost estimate',
      overview: 'Overview',
      files: 'Files',
      scaling: 'Scaling',
      compare: 'Compare',
    },
    show: 'Arguments shown',
    changed: 'Only what differs from the defaults',
    all: 'All arguments',
    costAs: 'Show the estimate as',
    costText: 'Text',
    costTable: 'Table and charts',
    toWorkload: 'Edit workload',
    copy: 'Copy',
    downloadTfvars: 'Download terraform.tfvars',
    downloadBundle: 'Download bundle',
    loading: 'Loading…',
    viewerFailed: 'The editor could not be loaded; this plain preview shows the same text.',
    viewerHelp: (edits: boolean) =>
      `${edits ? 'Edits change the form' : 'Read-only'}. Tab leaves the text; Ctrl+F or ⌘F searches in it.`,
    own: 'Your own text',
    open: 'Preview',
    close: 'Back to the form',
  },

  history: {
    undo: 'Undo',
    redo: 'Redo',
    /** What a step did. */
    step: ({ action, subject }: StepLabel): string => {
      switch (action) {
        case 'apply':
        case 'preset':
        case 'open':
        case 'import':
          return subject;
        case 'reset':
          return subject === '' ? 'Reset' : `Reset ${subject}`;
        case 'replace-workload':
          return `Workload: ${subject}`;
        case 'workload':
          return `Workload, ${subject}`;
        case 'traffic':
          return `Traffic, ${subject}`;
        case 'price':
          return `Unit price, ${subject}`;
        case 'target':
          return `Change ${subject}`;
        case 'add-environment':
          return `Add environment ${subject}`;
        case 'rename-environment':
          return `Rename environment ${subject}`;
        case 'remove-environment':
          return `Remove environment ${subject}`;
        case 'edit-text':
          return 'Edit the text';
        case 'write-text':
          return 'Write the text anew';
        case 'baseline':
          return 'Change the baseline';
        case 'clear':
          return 'Clear everything';
        default:
          return `Edit ${subject}`;
      }
    },
  },

  notices: {
    waiting: 'Still loading what this needs from the server…',
    partFailed: 'A part of the page could not be loaded. Check the connection and press again.',
    started: (title: string) => `Loaded example "${title}".`,
    taken: (way: string) => `Switched to ${way}.`,
    dismiss: 'Dismiss',
  },

  cost: {
    title: 'Monthly cost',
    perMonth: '/ month',
    fallback: 'invalid values are priced at their defaults',
    loading: 'Loading the prices…',
    failed: {
      check: 'The checks could not be loaded: what you enter is kept, and neither checked nor written to the preview.',
      prices: 'The prices could not be loaded; the amounts are those of the defaults.',
    },
    retry: 'Load again',
    drivers: 'Monthly cost by driver',
    ways: 'Ways to run this workload',
  },

  workload: {
    title: 'Workload',
    mark: 'For the estimate only, not written to Terraform.',
    reset: 'defaults',
  },

  failure: {
    title: 'The page stopped on an error of its own',
    help: 'What you typed is below: copy it, then reload the page.',
    typed: 'What you typed',
    reload: 'Reload',
  },
} as const;
