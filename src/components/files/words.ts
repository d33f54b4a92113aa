// What the list of files and the settings of the bundle say.

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const filesWords = {
  title: 'Files',
  count: (count: number, kilobytes: number) => `${plural(count, 'file')}, ${kilobytes} kB`,
  others: 'In other forms',
  othersHelp: (environment: string | null) => `The values of ${environment ?? 'the base'}. Not in the bundle.`,
  othersOne: 'The same values. Not in the bundle.',
  blocked: 'No bundle until these are fixed:',
  go: (name: string) => `Go to ${name}`,
  in: (environment: string) => `${environment}: `,
  copy: 'Copy',
  download: 'Download',
  copied: (what: string) => `Copied: ${what}.`,
  copyFailed: 'The browser refused the clipboard. Select the text and copy it with Ctrl+C or ⌘C.',
  text: (path: string) => `Text of ${path}`,
  command: 'Command line',
  commandHelp: 'Writes the same files in a copy of this project.',
  commandFile: 'The configuration is too long for a link: download it, and run the command beside it.',
  commandConfiguration: 'Download configuration.json',

  settings: {
    title: 'Bundle settings',
    provider: 'AWS provider',
    providers: { '5': 'AWS provider 5', '6': 'AWS provider 6' },
    exists: 'Table',
    existing: { new: 'New table', existing: 'Existing table', unknown: 'Not said' },
    layout: 'Layout',
    layouts: { tfvars: 'Variables with terraform.tfvars', literal: 'One main.tf with literal values' },
    own: 'main.tf is your own text: its label and source stand in it.',
    source: 'Module source',
    sources: { bundle: 'In the bundle', local: 'Local path', git: 'Git', registry: 'Registry' },
    address: {
      local: 'Path of the module',
      git: 'Git address',
      registry: 'Registry address',
    },
    placeholder: {
      local: '../modules/dynamodb',
      git: 'git::https://example.com/modules.git//dynamodb',
      registry: 'app.terraform.io/acme/dynamodb/aws',
    },
    elsewhere: 'The module itself is then not in the bundle.',
    ref: 'Ref',
    refHelp: 'A tag, branch or commit.',
    version: 'Version constraint',
    label: 'Label of the module block',
    recipes: 'Recipes: what the table is connected to',
    request: 'On request',
    moduleTests: 'Tests, examples and change log of the module',
  },
} as const;
