// Every sentence on screen that is not a row of the catalogue or a cost line: one place to translate.

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const words = {
  title: 'DynamoDB module',
  subtitle: 'Terraform configurator',
  skip: 'Skip to the form',
  startFrom: 'Start from',
  startFromHelp: 'The three usages of the module’s documentation. Replaces what the form holds; you can put it back.',
  region: 'Region',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  sections: 'Sections',

  form: {
    title: 'Module variables',
    untouched: 'The module works as it stands: all 25 variables have defaults. Change what you need.',
    changed: (count: number) => `${plural(count, 'variable differs', 'variables differ')} from the defaults.`,
    reset: 'Reset',
    default: 'Default',
    putBack: (name: string) => `put back for ${name}`,
    empty: 'empty',
    on: 'on',
    off: 'off',
    docs: 'Docs',
    of: (name: string) => `for ${name}`,
    changedMark: 'Changed',
    newTab: 'opens in a new tab',
  },

  sources: { module: 'Terraform', aws: 'AWS', advice: 'Advice' },

  tags: {
    key: 'Key',
    value: 'Value',
    add: 'Add tag',
    remove: (key: string) => `Remove tag ${key}`,
    row: (position: number, key: string) => (key === '' ? `Tag ${position}` : `Tag ${position}, ${key}`),
    none: 'No tags yet.',
    paste: 'Paste many at once',
    pasteHelp: 'One per line as key = value or key=value, or a JSON object. Keys that exist already get the new value.',
    pasteLabel: 'Text with tags',
    pasteTake: (count: number) => `Take ${plural(count, 'tag', 'tags')}`,
    pasteRefused: (lines: readonly number[]) =>
      `No tag in ${plural(lines.length, 'line', 'lines')} ${lines.join(', ')}: left out.`,
  },

  problems: {
    valid: 'Terraform and AWS would take this.',
    advice: (count: number) => plural(count, 'piece of advice', 'pieces of advice'),
    some: (count: number) => plural(count, 'problem', 'problems'),
    one: 'problem',
    many: 'problems',
    adviceWord: 'advice',
    changedWord: 'changed',
    goToFirst: 'go to the first',
    status: (problems: number, advice: number) => {
      const first = problems === 0 ? 'No problems' : plural(problems, 'problem', 'problems');
      return advice === 0 ? `${first}.` : `${first}, ${advice} advice.`;
    },
    blocked: (count: number) =>
      `Not downloaded: ${plural(count, 'problem stands', 'problems stand')}. The first one is in focus.`,
  },

  preview: {
    title: 'Preview',
    side: 'Cost and preview',
    tabs: { module: 'Module block', tfvars: 'terraform.tfvars', cost: 'Cost estimate' },
    show: 'Arguments shown',
    changed: 'Only what differs from the defaults',
    all: 'All arguments',
    copy: 'Copy',
    downloadTfvars: 'Download terraform.tfvars',
    downloadBundle: 'Download bundle',
    viewerFailed: 'The editor could not be loaded; this plain preview shows the same text.',
    viewerHelp: 'Read-only. Tab leaves the text; Ctrl+F or ⌘F searches in it.',
    open: 'Preview',
    close: 'Back to the form',
  },

  notices: {
    copied: (what: string) => `Copied: ${what}.`,
    copiedWithProblems: (what: string, count: number) =>
      `Copied: ${what}, with ${plural(count, 'problem', 'problems')} that Terraform or AWS would refuse.`,
    copyFailed: 'The browser refused the clipboard. The text is selected: copy it with Ctrl+C or ⌘C.',
    downloaded: (file: string) => `Saved ${file}.`,
    bundleFailed: 'The bundle could not be loaded from the server. Check the connection and press again.',
    reset: 'All variables are back to their defaults.',
    started: (title: string) => `Filled in: ${title}.`,
    taken: (mode: string) => `Switched to ${mode}.`,
    putBack: 'Put back',
    dismiss: 'Dismiss',
  },

  cost: {
    title: 'Monthly cost',
    perMonth: '/ month',
    in: (mode: string, region: string) => `${mode} in ${region}`,
    unknown: 'not known',
    partly: 'without lines whose price is not known',
    modes: { PAY_PER_REQUEST: 'On-demand', PROVISIONED: 'Provisioned' },
    freeTier: (amount: string) => `${amount} with the free tier`,
    nearest: 'refused values priced as their defaults',
    inUse: 'in use',
    more: (amount: string) => `${amount} more`,
    less: (amount: string) => `${amount} less`,
    same: 'the same',
    throttled: 'throttled in busy hours',
    fixed: (read: number, write: number) => `sized for the workload: ${read} RCU, ${write} WCU`,
    scaled: (readMin: number, readMax: number, writeMin: number, writeMax: number) =>
      `sized for the workload: ${readMin}–${readMax} RCU, ${writeMin}–${writeMax} WCU`,
    take: (mode: string) => `Switch to ${mode}`,
    aMonth: (amount: string) => `${amount} a month`,
    plusAMonth: (amount: string) => `+${amount} a month`,
    minusAMonth: (amount: string) => `−${amount} a month`,
    noCharge: 'no charge',
    drivers: 'Monthly cost by driver',
    driver: 'Driver',
    monthly: 'Monthly',
  },

  workload: {
    title: 'Workload',
    mark: 'For the estimate only, not written to Terraform.',
  },

  failure: {
    title: 'The page stopped on an error of its own',
    help: 'What you typed is below: copy it, then reload the page.',
    typed: 'What you typed',
    reload: 'Reload',
  },
} as const;
