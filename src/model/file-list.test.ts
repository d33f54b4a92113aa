// The list holds what the download holds, and the other forms follow the chosen environment.
import { describe, expect, it } from 'vitest';
import { stateWith } from '../../test/support/state-with.ts';
import type { Document } from '../document/document.ts';
import { defaultTarget } from '../document/document.ts';
import { encode } from '../document/link.ts';
import { documentBundle } from './bundle.ts';
import { chosenFile, fileList } from './file-list.ts';

const environments: Document['environments'] = [
  { name: 'dev', entries: { table_name: { as: 'typed', value: 'orders-dev' } } },
];

describe('fileList', () => {
  it('has every file of the download, byte for byte', () => {
    const state = stateWith({ table_name: 'orders' }, { document: { environments } });
    const { files, blocking } = fileList(state);
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(
      documentBundle(state.document).files,
    );
    expect(files.map(({ path }) => path)).toContain('environments/dev.tfvars');
    expect(blocking).toEqual([]);
  });

  it.each<[string, { given: string | null; want: string }]>([
    ['the base', { given: null, want: 'orders' }],
    ['an environment', { given: 'dev', want: 'orders-dev' }],
  ])('has the values of %s as tfvars.json and for Terragrunt', (_, { given, want }) => {
    const state = stateWith({ table_name: 'orders' }, { document: { environments }, session: { environment: given } });
    const [json, terragrunt] = fileList(state).others;
    expect(json).toEqual({ path: 'terraform.tfvars.json', text: `{\n  "table_name": "${want}"\n}\n` });
    expect(terragrunt?.text).toContain(`inputs = {\n  table_name = "${want}"\n}`);
  });

  it('is empty while a value of any environment is refused, and says which', () => {
    const wrong = [{ name: 'dev', entries: { table_name: { as: 'typed', value: '!' } } }] as const;
    const { files, command, blocking, others } = fileList(stateWith({}, { document: { environments: wrong } }));
    expect(files).toEqual([]);
    expect(command).toBeNull();
    expect(blocking.map(({ environment, finding }) => [environment, finding.fields])).toEqual([
      ['dev', ['table_name']],
    ]);
    expect(others).toHaveLength(2);
  });

  it('leaves the module out where it comes from elsewhere, and brings its tests on request', () => {
    const paths = (target: Partial<Document['target']>): string[] =>
      fileList(stateWith({}, { document: { target: { ...defaultTarget, ...target } } })).files.map(({ path }) => path);
    expect(paths({}).filter((path) => path.startsWith('modules/dynamodb/tests/'))).toEqual([]);
    expect(paths({ moduleTests: true })).toContain('modules/dynamodb/CHANGELOG.md');
    expect(paths({ source: 'acme/dynamodb/aws' }).filter((path) => path.startsWith('modules/'))).toEqual([]);
  });

  it('gives the command with the link, or with the configuration file where that would be too long', () => {
    const short = stateWith({ table_name: 'orders' }, { session: { show: 'all' } });
    expect(fileList(short).command).toBe(
      `npm run generate -- --values '#${encode(short.document)}' --out orders-dynamodb --all`,
    );
    const noise = (at: number): string => [1, 2, 3, 4, 5, 6].map((factor) => Math.sin(at * 10 + factor)).join(' ');
    const tags = Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`key-${at}`, noise(at)]));
    const long = fileList(stateWith({ tags }));
    expect(long.needsFile).toBe(true);
    expect(long.command).toBe('npm run generate -- --values configuration.json --out lead-capture-leads-dynamodb');
  });
});

describe('chosenFile', () => {
  const list = fileList(stateWith({}));
  it.each<[string, { given: string | null; want: string }]>([
    ['the one that was chosen', { given: 'README.md', want: 'README.md' }],
    ['one that the bundle does not have', { given: 'terragrunt.hcl', want: 'terragrunt.hcl' }],
    ['main.tf where none was chosen', { given: null, want: 'main.tf' }],
    ['main.tf where the chosen one is gone', { given: 'environments/x.tfvars', want: 'main.tf' }],
  ])('is %s', (_, { given, want }) => {
    expect(chosenFile(list, given)?.path).toBe(want);
  });

  it('is none where there are none', () => {
    expect(chosenFile({ ...list, files: [], others: [] }, null)).toBeNull();
  });
});
