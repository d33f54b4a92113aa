// Where a module block takes the module from: which kind of address it is, and what Terraform would refuse in it.
import type { Finding } from '../catalog/finding.ts';

export type SourceKind = 'local' | 'registry' | 'remote';

/** `[HOST/]NAMESPACE/NAME/PROVIDER`. https://developer.hashicorp.com/terraform/language/modules/sources#terraform-registry */
const REGISTRY = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[a-z0-9-]+$/i;

/** `local`: a path; `registry`: takes a version; `remote`: a Git or other address, with `?ref=` for a version. */
export function sourceKind(source: string): SourceKind {
  if (/^\.\.?\//.test(source)) return 'local';
  const host = source.split('/')[0]?.toLowerCase() ?? '';
  const isGit = host === 'github.com' || host === 'bitbucket.org' || host === 'gitlab.com';
  return REGISTRY.test(source) && !isGit ? 'registry' : 'remote';
}

const REF = /([?&])ref=([^&]*)(&|$)/;

/** A remote address without its `?ref=`, and the ref; empty where it has none. */
export function splitRef(source: string): { readonly address: string; readonly ref: string } {
  const ref = REF.exec(source)?.[2] ?? '';
  const address = source.replace(REF, (_, before: string, __: string, after: string) => (after === '&' ? before : ''));
  return { address, ref: decoded(ref) };
}

/** The address at a ref: a branch, a tag or a commit. An empty ref leaves the address as it is. */
export function withRef(address: string, ref: string): string {
  if (ref === '') return address;
  return `${address}${address.includes('?') ? '&' : '?'}ref=${encodeURIComponent(ref).replaceAll('%2F', '/')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const LABEL = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const MOST = 1000;
const CONSTRAINT = /^\s*(=|!=|>=?|<=?|~>)?\s*\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?\s*$/;

/** What Terraform refuses in the head of a module block. Every text of at most 1,000 characters on one line. */
export function headFindings(head: {
  readonly source: string;
  readonly version: string;
  readonly label: string;
}): Finding[] {
  const { source, version, label } = head;
  const refused = (id: string, fields: string[], message: string): Finding => ({
    id,
    fields,
    source: 'module',
    message,
  });
  const findings: Finding[] = [];
  if (source.trim() === '' || source.length > MOST || /\p{Cc}/u.test(source)) {
    findings.push(
      refused('source', ['source'], 'The module source must be an address on one line, such as ./modules/dynamodb.'),
    );
  }
  if (version !== '' && sourceKind(source) !== 'registry') {
    findings.push(
      refused(
        'version-source',
        ['version'],
        'Only a registry address takes a version; give a Git address its ?ref= instead.',
      ),
    );
  }
  if (version !== '' && !(version.length <= MOST && version.split(',').every((one) => CONSTRAINT.test(one)))) {
    findings.push(
      refused('version', ['version'], 'The version must be a constraint such as ~> 1.2 or >= 1.0.0, < 2.0.0.'),
    );
  }
  if (!LABEL.test(label) || label.length > MOST) {
    findings.push(
      refused(
        'label',
        ['label'],
        'A name must start with a letter or underscore and may contain only letters, digits, underscores, and dashes.',
      ),
    );
  }
  return findings;
}
