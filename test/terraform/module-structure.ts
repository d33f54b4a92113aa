// What tflint's recommended rules for Terraform ask of a module's folder, as far as a published module is judged by them.

/** Text of each .tf file of one folder, by its name. */
export type Folder = Readonly<Record<string, string>>;

interface Block {
  readonly file: string;
  readonly kind: string;
  /** The last label: the name of a variable, output, resource or module. */
  readonly name: string;
  readonly body: string;
}

/** Top-level blocks of text that `terraform fmt` has formatted. */
function blocksOf(folder: Folder): readonly Block[] {
  return Object.entries(folder).flatMap(([file, text]) =>
    [...text.matchAll(/^(\w+)((?: "[^"]+")*) \{\n([\s\S]*?)^\}/gm)].map(([, kind = '', labels = '', body = '']) => ({
      file,
      kind,
      name: labels.split('"').at(-2) ?? '',
      body,
    })),
  );
}

const named = (kind: string) => (block: Block) => block.kind === kind;

/** The rule terraform_standard_module_structure: which files there are, and that variables and outputs stand in theirs. */
function structure(folder: Folder, blocks: readonly Block[]): readonly string[] {
  const files = ['main.tf', 'variables.tf', 'outputs.tf'].filter((name) => !(name in folder));
  const moved = (kind: string, file: string): readonly string[] =>
    blocks
      .filter((block) => block.kind === kind && block.file !== file)
      .map((block) => `${kind} ${block.name} stands in ${block.file}`);
  return [...files.map((name) => `no ${name}`), ...moved('variable', 'variables.tf'), ...moved('output', 'outputs.tf')];
}

/** Names that are declared and never used, unless tflint is told to ignore them: terraform_unused_declarations. */
function unused(folder: Folder, blocks: readonly Block[]): readonly string[] {
  const text = Object.values(folder).join('\n');
  const isUsed = (reference: string): boolean => new RegExp(`\\b${reference.replaceAll('.', '\\.')}\\b`).test(text);
  const locals = blocks
    .filter(named('locals'))
    .flatMap(({ body }) =>
      [...body.matchAll(/^(.*\n)? {2}(\w+) += /gm)].flatMap(([, above = '', name]) =>
        above.includes('tflint-ignore: terraform_unused_declarations') ? [] : [`local.${name}`],
      ),
    );
  const variables = blocks.filter(named('variable')).map(({ name }) => `var.${name}`);
  return [...variables, ...locals].filter((reference) => !isUsed(reference)).map((name) => `${name} is not used`);
}

/** What the rules would say of the folder; empty where it is clean. */
export function complaints(folder: Folder): readonly string[] {
  const blocks = blocksOf(folder);
  const lacking = (kind: string, argument: string): readonly string[] =>
    blocks
      .filter((block) => block.kind === kind && !new RegExp(`^ {2}${argument} += `, 'm').test(block.body))
      .map(({ name }) => `${kind} ${name} has no ${argument}`);
  const odd = blocks
    .filter(({ kind, name }) => !['terraform', 'locals'].includes(kind) && !/^[a-z][a-z0-9_]*$/.test(name))
    .map(({ kind, name }) => `${kind} ${name} is not in snake_case`);
  const settings = blocks.filter(named('terraform')).map(({ body }) => body);
  return [
    ...structure(folder, blocks),
    ...unused(folder, blocks),
    ...lacking('variable', 'type'),
    ...lacking('variable', 'description'),
    ...lacking('output', 'description'),
    ...odd,
    ...(settings.some((body) => /^ {2}required_version = /m.test(body)) ? [] : ['no required_version']),
    ...(settings.some((body) => /^ {6}version += /m.test(body)) ? [] : ['no version of a provider']),
  ];
}
