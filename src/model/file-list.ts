// All files of the document in sight, before any is downloaded: those of the bundle, the same values in other forms, the command.
import { checkEntries } from '../catalog/check-entries.ts';
import { isBlocking } from '../catalog/finding.ts';
import { type Document, entriesIn } from '../document/document.ts';
import { encode, MOST_LINK } from '../document/link.ts';
import type { State } from '../document/reduce.ts';
import type { Show } from '../generator/arguments.ts';
import { terragrunt } from '../generator/terragrunt.ts';
import { tfvarsJson } from '../generator/tfvars.ts';
import { commandFor, documentBundle } from './bundle.ts';
import type { PlacedFinding } from './exported.ts';
import { memo } from './memo.ts';

export interface ListedFile {
  /** As in the bundle, with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

export interface FileList {
  /** The files of the bundle; none while a finding blocks. */
  readonly files: readonly ListedFile[];
  /** The values of the chosen environment in forms that the bundle does not have; none while they are refused. */
  readonly others: readonly ListedFile[];
  /** The findings that block the bundle, of every environment. */
  readonly blocking: readonly PlacedFinding[];
  /** Writes the same files; null while a finding blocks. */
  readonly command: string | null;
  /** Whether the command reads the configuration file: a link would be too long for a line. */
  readonly needsFile: boolean;
}

/** Name of the configuration file that the command reads. */
export const CONFIGURATION_FILE = 'configuration.json';

const compute = memo((document: Document, environment: string | null, show: Show): FileList => {
  const { files, config, findings } = documentBundle(document, { show });
  const link = `#${encode(document)}`;
  const needsFile = link.length > MOST_LINK;
  return {
    files: Object.entries(files ?? {}).map(([path, text]) => ({ path, text })),
    others: othersOf(document, environment, show),
    blocking: findings.filter(({ finding }) => isBlocking(finding)),
    command: config === null ? null : commandFor(needsFile ? CONFIGURATION_FILE : link, config, { show }),
    needsFile,
  };
});

function othersOf(document: Document, environment: string | null, show: Show): readonly ListedFile[] {
  const { exists, provider, source, version } = document.target;
  const { config, unknown } = checkEntries(entriesIn(document, environment), { exists, provider });
  // A file of values holds no expression.
  if (config === null || unknown.length > 0) return [];
  return [
    { path: 'terraform.tfvars.json', text: tfvarsJson(config, { show }) },
    { path: 'terragrunt.hcl', text: terragrunt(config, { show, source, version }) },
  ];
}

/** The files of a state. Never throws. */
export const fileList = ({ document, session }: Pick<State, 'document' | 'session'>): FileList =>
  compute(document, session.environment, session.show);

/** The file that is shown: the chosen one, or main.tf where it is gone or none was chosen; null where there is none. */
export function chosenFile({ files, others }: FileList, chosen: string | null): ListedFile | null {
  const all = [...files, ...others];
  return all.find(({ path }) => path === chosen) ?? all.find(({ path }) => path === 'main.tf') ?? all[0] ?? null;
}
