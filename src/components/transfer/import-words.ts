// Every sentence of the import dialog.
import type { ReportLine } from '../../generator/read-config.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

type Outcome = ReportLine['outcome'];

export const importWords = {
  title: 'Import Terraform',
  private: 'Nothing leaves this browser.',
  close: 'Close',
  text: 'Terraform text',
  textHelp:
    'A module block, a whole .tf file, terraform.tfvars or terraform.tfvars.json; the downloaded zip; the JSON of terraform show -json or of aws dynamodb describe-table; an aws_dynamodb_table resource; a configuration file of this page. Paste it, or drop a file.',
  open: 'Open a file',
  tooLong: (name: string, most: number) => `${name} is larger than ${most} MB: it was not opened.`,
  binary: (name: string) => `${name} is no text: it was not opened.`,
  unreadable: (name: string) => `${name} could not be read.`,
  modules: (count: number, areTables: boolean) => `${plural(count, areTables ? 'table' : 'module')} found`,
  module: (label: string) =>
    label === '' ? 'module without a label' : label.includes('.') ? label : `module.${label}`,
  at: (line: number) => `line ${line}`,
  noSource: 'no source',
  report: (count: number, label: string | null) =>
    `${plural(count, 'argument')}${label === null ? '' : ` of ${importWords.module(label)}`}`,
  empty: 'The report of each argument appears here.',
  columns: { outcome: 'Outcome', name: 'Argument', text: 'In the file', note: 'What happens', line: 'Line' },
  outcome: {
    invalid: 'Invalid',
    unknown: 'Unknown',
    expression: 'Expression',
    taken: 'Taken',
    default: 'Default',
  } satisfies Record<Outcome, string>,
  note: (outcome: Outcome, keepsText: boolean): string => {
    switch (outcome) {
      case 'invalid':
        return 'Refused by Terraform or AWS. Fix it in the form.';
      case 'unknown':
        return keepsText ? 'Not in this module. Stays in the text.' : 'Not in this module. Left out.';
      case 'expression':
        return 'Stays as written. Read-only in the form.';
      case 'default':
        return 'Same as the default.';
      case 'taken':
        return '';
    }
  },
  baseline: 'Compare with these values',
  baselineHelp: 'The Overview then says what Terraform changes, replaces and destroys.',
  adopt: 'Bring the table under the module',
  adoptHelp: 'Put this block beside the module block before the first apply. Delete it afterwards.',
  adoptInBundle: (path: string) => `The bundle has this as ${path}, with the steps in its README.`,
  keeps: 'Replaces your settings; you can undo. The rest of the file stays as it is, byte for byte.',
  keepsNot: 'Replaces your settings; you can undo.',
  cancel: 'Cancel',
  take: (count: number) => `Import ${plural(count, 'argument')}`,
  what: (name: string) => `Import ${name}`,
  done: (count: number, name: string) => `Imported ${plural(count, 'argument')} from ${name}.`,
  openStep: (name: string) => `Open ${name}`,
  opened: (name: string) => `Opened ${name}. Undo brings back what stood.`,
  pasted: 'pasted text',
} as const;
