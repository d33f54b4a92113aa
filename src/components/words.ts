// Every sentence on screen that is not a row of the catalogue or a cost line: one place to translate.
import type { Severity } from '../catalog/finding.ts';
import type { StepLabel } from '../document/history.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const words = {
  title: 'DynamoDB configurator',
  subtitle: 'for Terraform',
  skip: 'Skip to the form',
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
    pasteHelp: 'One per line as key = value, or a JSON object. Existing keys are overwritten.',
    pasteLabel: 'Tags as text',
    pasteTake: (count: number) => (count === 0 ? 'Add tags' : `Add ${plural(count, 'tag', 'tags')}`),
    pasteRefused: (lines: readonly number[]) =>
      lines.length === 1
        ? `Line ${lines.join(', ')} is not key = value and is skipped.`
        : `Lines ${lines.join(', ')} are not key = value and are skipped.`,
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
    blocked: (count: number) => `Fix ${plural(count, 'error', 'errors')} to download. The first one is in focus.`,
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
      compare: 'Compare',
    },
    show: 'Arguments shown',
    changed: 'Only what differs from the defaults',
    all: 'All arguments',
    priced: 'Priced for the workload.',
    toWorkload: 'Change it',
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
    copied: (what: string) => `Copied: ${what}.`,
    copiedWithProblems: (what: string, count: number) => `Copied: ${what}, with ${plural(count, 'error', 'errors')}.`,
    copyFailed: 'The browser refused the clipboard. The text is selected: copy it with Ctrl+C or ⌘C.',
    downloaded: (file: string) => `Saved ${file}.`,
    bundleFailed: 'The bundle could not be loaded from the server. Check the connection and press again.',
    partFailed: 'A part of the page could not be loaded. Check the connection and press again.',
    reset: 'All variables are back to their defaults.',
    started: (title: string) => `Loaded example "${title}".`,
    taken: (mode: string) => `Switched to ${mode}.`,
    dismiss: 'Dismiss',
  },

  cost: {
    title: 'Monthly cost',
    perMonth: '/ month',
    unknown: 'not known',
    priceUnknown: 'price not known',
    partly: 'some prices are missing',
    modes: { PAY_PER_REQUEST: 'On-demand', PROVISIONED: 'Provisioned' },
    freeTier: (amount: string) => `${amount} with the free tier`,
    fallback: 'invalid values are priced at their defaults',
    inUse: 'in use',
    more: (amount: string) => `${amount} more`,
    less: (amount: string) => `${amount} less`,
    same: 'the same',
    throttled: 'throttled in busy hours',
    fixed: (read: number, write: number) => `sized for the workload: ${read} RCU, ${write} WCU`,
    scaled: 'auto-scaled to the workload',
    sized: 'sized for the workload',
    loading: 'Loading the prices…',
    failed: 'The prices could not be loaded; the amounts are those of the defaults.',
    retry: 'Load again',
    take: (mode: string) => `Switch to ${mode}`,
    aMonth: (amount: string) => `${amount} a month`,
    aMonthAsSet: (amount: string) => `${amount} a month with the capacity below`,
    plusAMonth: (amount: string) => `+${amount} a month`,
    minusAMonth: (amount: string) => `−${amount} a month`,
    noCharge: 'no charge',
    drivers: 'Monthly cost by driver',
  },

  workload: {
    title: 'Workload',
    mark: 'For the estimate only, not written to Terraform.',
    examples: 'Start with',
    took: (label: string) => `Workload: ${label}.`,
    measure: 'Measure a sample item',
    sample: 'Item as JSON, plain or with DynamoDB types',
    size: (bytes: string) => `${bytes} bytes by DynamoDB’s size rules.`,
    takeSize: (bytes: string) => (bytes === '' ? 'Take this size' : `Take ${bytes} bytes`),
    ownPrices: 'Unit prices of your own',
    ownCount: (count: number) => `(${count} set)`,
    ownHelp: 'For negotiated discounts. Empty means the list price; an own price is marked wherever it counts.',
    listPrice: (price: string) => `List price ${price}`,
  },

  charts: {
    title: 'Charts',
    drivers: 'Where the money goes in a month.',
    driver: 'Driver',
    share: 'Share',
    monthly: 'List price',
    freeTier: 'With free tier',
    utilization: 'Throughput a month, on-demand against provisioned, by how much of the capacity is used.',
    noUtilization: 'On-demand and provisioned cannot be compared: a price of this Region is not known.',
    breakEven: (share: string) => `break-even ${share}`,
    breakEvenText: (share: string) => `Above ${share} used, provisioned costs less.`,
    here: (share: string) => `This workload would use ${share}.`,
    used: 'Capacity used',
    growth: 'The month’s bill as traffic grows.',
    short: (factor: string) => `From ${factor} on, the capacity as configured no longer carries the busy hours.`,
    configured: 'As configured',
    fixed: 'Provisioned, fixed',
    autoScaled: 'Provisioned, auto-scaled',
    traffic: 'Traffic',
    carried: 'Carries the peak',
    now: 'now',
    yes: 'yes',
    no: 'no, throttled',
    numbers: 'Numbers',
  },

  failure: {
    title: 'The page stopped on an error of its own',
    help: 'What you typed is below: copy it, then reload the page.',
    typed: 'What you typed',
    reload: 'Reload',
  },
} as const;
