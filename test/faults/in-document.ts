// Faults of what is kept, shared and compared: the document's text, saves, environments, the list of files.
import { fault, type SeededFault } from './fault.ts';

export const inDocument: readonly SeededFault[] = [
  fault(
    'deploy: a reload that loses everything is called safe',
    'src/app/effects-deploy.ts',
    ['isWritten ? words.newer.written : words.newer.unwritten', 'words.newer.written'],
    'src/app/effects-deploy.test.ts',
  ),
  fault(
    'deploy: the page asks at every look',
    'src/app/effects-deploy.ts',
    ['if (now() - asked >= SELDOM_MS) void ask();', 'void ask();'],
    'src/app/effects-deploy.test.ts',
  ),
  fault(
    'saved: a name that the browser changes',
    'src/generator/bundle.ts',
    [".replace(/^\\.+/, '_')", ''],
    'src/generator/bundle.test.ts',
  ),
  fault(
    'kept: a link nests as deep as it likes',
    'src/document/codec.ts',
    ['if (depth > MOST_DEPTH) return true;', ''],
    'src/document/codec.test.ts',
    'test/documents',
  ),
  fault(
    'kept: links of the first packing are forgotten',
    'src/document/link.ts',
    ['  1: {},\n', ''],
    'src/document/link.test.ts',
  ),
  fault(
    'kept: own texts of the first version are refused',
    'src/document/codec.ts',
    ['ownText, textOfJson])', 'ownText])'],
    'src/document/link.test.ts',
  ),
  fault(
    'kept: links spell out every name',
    'src/document/link.ts',
    ["const PACKING = '2';", "const PACKING = '1';"],
    'src/document/link.test.ts',
  ),
  fault(
    'kept: the codec forgets the tests of the module',
    'src/document/codec.ts',
    ['    moduleTests: z.boolean(),\n', ''],
    'src/document/configuration-file.test.ts',
  ),
  fault(
    'kept: what is replaced is gone',
    'src/app/saves.ts',
    ["if (result !== 'done') entries.remove", 'entries.remove'],
    'src/app/saves.test.ts',
  ),
  fault(
    'kept: a save goes though the bin is full',
    'src/app/saves.ts',
    ["if (written !== 'written') entries.write", 'if (false) entries.write'],
    'src/app/saves.test.ts',
  ),
  fault(
    'kept: drafts are set aside without a copy',
    'src/app/entries.ts',
    ["=== 'written') store.remove", "!== 'forbidden') store.remove"],
    'src/app/effects-drafts.test.ts',
  ),
  fault(
    'kept: a starting point renames the table of an environment',
    'src/document/environment-preset.ts',
    ['.filter((name) => name !== OWN)', ''],
    'src/document/environment-preset.test.ts',
  ),
  fault(
    'kept: environments are compared with the defaults',
    'src/model/environments.ts',
    ['equals(value, values[0])', 'equals(value, rowOf(name).default)'],
    'src/model/environments.test.ts',
  ),
  fault(
    'kept: the command forgets what is shown',
    'src/generator/command.ts',
    ["show === 'all' ? ['--all'] : []", '[]'],
    'src/generator/terragrunt.test.ts',
  ),
  fault(
    'kept: the other forms are those of the base',
    'src/model/file-list.ts',
    ['entriesIn(document, environment)', 'entriesIn(document, null)'],
    'src/model/file-list.test.ts',
  ),
  fault(
    'own text: a part of a project gets a provider of its own',
    'src/generator/own-files.ts',
    ['if (own.missing.length > 0) return main;', ''],
    'src/model/bundle.test.ts',
  ),
  fault(
    'own text: the bundle writes terraform.tfvars anew',
    'src/generator/files.ts',
    ['options.ownTfvars ?? tfvars(config, { show })', 'tfvars(config, { show })'],
    'src/model/bundle.test.ts',
  ),
  fault(
    'compare: the last export is what stands now',
    'src/model/compare.ts',
    ["reference.id === 'export' && exported ? exported : document", 'document'],
    'src/model/compare.test.ts',
  ),
  fault(
    'import: a text of any number of tokens is read',
    'src/generator/read-config.ts',
    ['if (hasMoreTokens(text, MOST_TOKENS))', 'if (hasMoreTokens(text, 1e9))'],
    'src/document/read-import.test.ts',
  ),
];
