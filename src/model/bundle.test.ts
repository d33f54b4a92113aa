// What a document exports: about money nothing, with the reason, while a value behind it is refused; texts of one's own to the byte.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL.
import { describe, expect, it } from 'vitest';
import { literals } from '../../test/support/state-with.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { decode, encode } from '../document/link.ts';
import { readImport } from '../document/read-import.ts';
import { initialState, reduce } from '../document/reduce.ts';
import { documentBundle } from './bundle.ts';

const COST_FILES = ['COST.md', 'cost.csv', 'infracost-usage.yml'];

describe('documentBundle', () => {
  const made = (document: Partial<Document>) => documentBundle({ ...emptyDocument, ...document }).files ?? {};
  const about = (files: Record<string, string>) => COST_FILES.filter((path) => path in files);

  it('prices a workload that is valid', () => {
    const files = made({ workload: { puts: '5k' } });
    expect(about(files)).toEqual(COST_FILES);
    expect(files['README.md']).toMatch(/## What it costs\n\nAbout \$[\d,.]+ a month/);
  });

  it.each([
    [
      'at least, without what has no price',
      {
        given: {
          target: { ...emptyDocument.target, region: 'ap-southeast-5' },
          module: { entries: literals({ enable_contributor_insights: true }) },
        },
        want: /## What it costs\n\nAt least \$[\d,.]+ a month in ap-southeast-5 for .*, without Contributor Insights\./,
      },
    ],
    [
      'no total without the prices of reads and writes',
      {
        given: { target: { ...emptyDocument.target, region: 'mars-north-1' } },
        want: /## What it costs\n\nThere is no total: the prices of reads and writes are not known in mars-north-1\./,
      },
    ],
  ] as const)('the README says %s', (_, { given, want }) => {
    expect(made(given)['README.md']).toMatch(want);
  });

  it.each([
    [
      'workload',
      {
        given: { workload: { puts: 'many', peakHours: '5', peakToAverage: '8' } },
        want: 'New items must be a number from 0 to 1,000,000,000.',
      },
    ],
    [
      'own price',
      {
        given: { prices: { pitr: 'x' } },
        want: 'Point-in-time recovery must be a price from 0 to 1,000,000 in USD per GB-month.',
      },
    ],
  ])('prices nothing while a value is refused: %s', (_, { given, want }) => {
    const files = made(given);
    expect(about(files)).toEqual([]);
    expect(files['README.md']).toContain(
      `## What it costs\n\nNo estimate, because a value it rests on is refused: ${want}\n`,
    );
    expect(files['README.md']).not.toContain('COST.md');
    expect(Object.keys(files)).toContain('main.tf');
  });
});

/** The document after a text was imported, and a state with edits on top. */
function imported(text: string, label?: string): Document {
  const { entries, imported: own } = readImport(text, label);
  return reduce(initialState, { type: 'import', entries, text: own, what: 'a text' }).document;
}

function edited(document: Document, values: Readonly<Record<string, string | boolean>>): Document {
  const state = reduce(initialState, { type: 'restore', document });
  const edits = Object.entries(values).map(([name, value]) => ({ name, entry: { as: 'typed', value } as const }));
  return edits.reduce((now, edit) => reduce(now, { type: 'edit', ...edit }), state).document;
}

const PROJECT = `# Owned by team payments.
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
}

module "orders" {
  source   = "git::https://example.com/dynamodb.git?ref=v1" # pinned
  for_each = toset(["a", "b"])

  table_name    = "orders-\${each.key}"
  hash_key      = "orderId" // the order
  ttl_attribute = local.ttl
  team          = "payments" /* ours */

  depends_on = [module.vpc]
}
`;

describe('a text of the user’s own in the bundle', () => {
  it('is main.tf to the byte but for the edits, alone where it is a part of a project', () => {
    const { files, findings } = documentBundle(edited(imported(PROJECT, 'orders'), { hash_key: 'id' }), {
      costs: false,
    });
    expect(findings.filter(({ finding }) => finding.source === 'module')).toEqual([]);
    expect(files?.['main.tf']).toBe(PROJECT.replace('"orderId"', '"id"'));
    expect(Object.keys(files ?? {})).toEqual(['README.md', 'main.tf']);
    const { 'README.md': about } = files ?? {};
    expect(about).toContain('`main.tf` needs what is declared elsewhere in your project: `local.ttl`.');
    expect(about).toContain('table_name    = "orders-${each.key}"\nttl_attribute = local.ttl\n');
    expect(about).not.toContain('terraform.tfvars');
  });

  it('is a root module with what it lacks where it stands on its own', () => {
    const text = '# mine\nmodule "orders" {\n  source   = "./modules/dynamodb"\n  hash_key = "id" # why\n}\n';
    const { files } = documentBundle(imported(text), { costs: false });
    expect(files?.['main.tf']).toBe(text);
    expect(files?.['outputs.tf']).toContain('module.orders.table_arn');
    expect(files?.['providers.tf']).toBe('provider "aws" {\n  region = "us-east-1"\n}\n');
    expect(Object.keys(files ?? {})).toEqual(
      expect.arrayContaining(['versions.tf', '.gitignore', 'modules/dynamodb/main.tf']),
    );
    expect(Object.keys(files ?? {})).not.toContain('variables.tf');
  });

  it('is terraform.tfvars to the byte, with the table’s name where it lacks it', () => {
    const text = '# prod\r\ntable_name = "orders"  // ours\r\nteam = "x"\r\n';
    const named = documentBundle(edited(imported(text), { table_name: 'orders-2' })).files;
    expect(named?.['terraform.tfvars']).toBe(text.replace('"orders"', '"orders-2"'));
    const unnamed = documentBundle(imported('# prod\nhash_key = "id"\n')).files;
    expect(unnamed?.['terraform.tfvars']).toBe('# prod\nhash_key = "id"\ntable_name = "lead-capture-leads"\n');
  });

  it('has the values of each environment in its own copy', () => {
    const text = 'module "orders" {\n  source   = "./modules/dynamodb"\n  hash_key = "id" # why\n}\n';
    const environments = [{ name: 'dev', entries: { hash_key: { as: 'typed', value: 'devId' } as const } }];
    const { files } = documentBundle({ ...imported(text), environments }, { costs: false });
    expect(files?.['main.tf']).toBe(text);
    expect(files?.['environments/dev/main.tf']).toBe(
      text.replace('"id"', '"devId"').replace('"./modules/dynamodb"', '"../../modules/dynamodb"'),
    );
    expect(files?.['environments/dev/versions.tf']).toBe(files?.['versions.tf']);
  });

  it('names the way out where an expression cannot be written', () => {
    const { target } = emptyDocument;
    const { files, findings } = documentBundle({ ...imported(PROJECT, 'orders'), target });
    expect(files).toBeNull();
    expect(findings.map(({ finding }) => finding.message)).toContain(
      'Only Terraform can evaluate local.ttl: give the value itself, or choose the layout with one main.tf, which keeps your text.',
    );
  });

  it('says the move once for each key where the block stands for several', () => {
    const own = edited(imported(PROJECT, 'orders'), { billing_mode: 'PROVISIONED', enable_autoscaling: true });
    const moved = { ...own, target: { ...own.target, exists: true }, baseline: { name: 'before', entries: {} } };
    const { files } = documentBundle(moved, { costs: false });
    expect(Object.keys(files ?? {})).not.toContain('moved.tf');
    expect(files?.['README.md']).toMatch(
      /with its key in the place of KEY: `terraform state mv 'module\.orders\["KEY"\]\.aws_dynamodb_table\.this\[0\]' '/,
    );
    expect(files?.['README.md']).not.toContain('moved.tf');
  });
});

describe('a table that this module has not managed so far', () => {
  const typed = (value: string | boolean) => ({ as: 'typed', value }) as const;
  const adopted = (from: string | null, more: Partial<Document> = {}): Document => ({
    ...emptyDocument,
    module: { entries: { table_name: typed('orders') } },
    target: { ...emptyDocument.target, exists: true, label: 'leads' },
    baseline: { name: 'state.json', entries: { table_name: typed('orders') }, adoption: { from } },
    ...more,
  });
  const filesOf = (document: Document) => documentBundle(document, { costs: false }).files ?? {};

  it.each([
    ['imports.tf', null, 'import {\n  to = module.leads.aws_dynamodb_table.this[0]\n  id = "orders"\n}\n'],
    ['moved.tf', 'aws_dynamodb_table.o', 'moved {\n  from = aws_dynamodb_table.o\n  to   = module.leads.'],
  ])('comes with %s and its steps, also through a link', (path, from, block) => {
    const files = filesOf(decode(encode(adopted(from))).document);
    expect(files[path]).toContain(block);
    expect(files['README.md']).toContain(`- \`${path}\`: takes the table that exists into the module`);
    expect(files['README.md']).toContain(`Delete ${path}.`);
  });

  it('has the command alone where environments have states of their own', () => {
    const files = filesOf(adopted(null, { environments: [{ name: 'dev', entries: { table_name: typed('dev') } }] }));
    expect(Object.keys(files)).not.toContain('imports.tf');
    expect(files['README.md']).toContain('Run this in the state of the environment that the table belongs to:');
  });

  it('is moved by a command where not every environment has auto scaling', () => {
    const scaled = { table_name: typed('orders'), billing_mode: typed('PROVISIONED'), enable_autoscaling: typed(true) };
    const environments = [{ name: 'dev', entries: { enable_autoscaling: typed(false) } }];
    const before = { name: 'state.json', entries: { ...scaled, enable_autoscaling: typed(false) } };
    const document = adopted(null, { module: { entries: scaled }, environments, baseline: before });
    const files = filesOf(document);
    expect(Object.keys(files)).not.toContain('moved.tf');
    expect(files['README.md']).toContain(
      'Run this in the state of each that does, before its plan: `terraform state mv',
    );
    expect(filesOf({ ...document, environments: [] })['moved.tf']).toContain('autoscaled[0]');
  });
});
