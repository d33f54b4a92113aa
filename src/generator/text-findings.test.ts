// What is said of texts that people really paste, and what stays read while one types.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hclText, mutated } from '../../test/support/hcl-text.ts';
import { readConfig } from './read-config.ts';

const said = (text: string): (string | number)[][] =>
  readConfig(text).findings.map(({ line, message }) => [line, message]);
const block = (line: string): string => `module "m" {\n  source = "./dynamodb"\n  ${line}\n}\n`;

describe('beyond syntax', () => {
  it.each<[string, { given: string; want: (string | number)[][] }]>([
    [
      'no label',
      {
        given: 'module {\n  source = "./dynamodb"\n}',
        want: [[1, 'Line 1: Missing name for module: All module blocks must have 1 labels (name).']],
      },
    ],
    [
      'two labels',
      {
        given: 'module "a" "b" {\n}',
        want: [[1, 'Line 1: Extraneous label for module: Only 1 labels (name) are expected for module blocks.']],
      },
    ],
    [
      'a misspelt block',
      {
        given: 'modul "x" {\n}',
        want: [[1, 'Line 1: Blocks of type "modul" are not expected here. Did you mean "module"?']],
      },
    ],
    [
      'True',
      {
        given: block('enable_ttl = True'),
        want: [
          [
            3,
            'Invalid reference: A reference to a resource type must be followed by at least one attribute access, specifying the resource name. For a bool, write true.',
          ],
        ],
      },
    ],
    [
      'yes',
      {
        given: block('enable_ttl = yes'),
        want: [
          [
            3,
            'Invalid reference: A reference to a resource type must be followed by at least one attribute access, specifying the resource name. For a bool, write true.',
          ],
        ],
      },
    ],
    [
      'a bare word',
      {
        given: block('table_name = orders'),
        want: [
          [
            3,
            'Invalid reference: A reference to a resource type must be followed by at least one attribute access, specifying the resource name. For a string, write "orders" with its quotes.',
          ],
        ],
      },
    ],
    [
      'a scope alone',
      {
        given: block('table_name = var'),
        want: [
          [
            3,
            'Invalid reference: The "var" object cannot be accessed directly. Instead, access one of its attributes.',
          ],
        ],
      },
    ],
    [
      'half a condition',
      {
        given: block('read_capacity = var.x ? 5'),
        want: [
          [
            3,
            'Line 3, column 28: Missing false expression in conditional: The conditional operator (...?...:...) requires a false expression, delimited by a colon.',
          ],
        ],
      },
    ],
    [
      'a variable in a file of values',
      {
        given: 'table_name = "${var.project}-orders"\n',
        want: [[1, 'Variables not allowed: Variables may not be used here.']],
      },
    ],
    [
      'a call in a file of values',
      {
        given: 'table_name = lower("A")\n',
        want: [[1, 'Function calls not allowed: Functions may not be called here.']],
      },
    ],
    [
      'a block for an argument',
      {
        given: block('tags {\n  }'),
        want: [
          [
            3,
            'Line 3: Blocks of type "tags" are not expected here. Did you mean to define argument "tags"? If so, use the equals sign to assign it a value.',
          ],
        ],
      },
    ],
    [
      'a declaration in a file of values',
      {
        given: 'table_name = "a"\nvariable "x" {}\n',
        want: [
          [
            2,
            'Line 2: Variable declaration in .tfvars file: A .tfvars file is used to assign values to variables that have already been declared in .tf files, not to declare new variables. To set a value for this variable in a .tfvars file, use: x = <value>',
          ],
        ],
      },
    ],
    [
      'Terragrunt',
      {
        given: 'inputs = {\n  table_name = "a"\n}\n',
        want: [
          [
            1,
            'Value for undeclared variable: there is no variable named "inputs", so its value is ignored. In a Terragrunt file the variables stand within inputs: give them without it.',
          ],
        ],
      },
    ],
    [
      'a pasted resource',
      {
        given: 'resource "aws_dynamodb_table" "t" {\n  name = "x"\n}\n',
        want: [
          [
            1,
            'There is no module block in this text. It declares a table of its own: a resource "aws_dynamodb_table".',
          ],
        ],
      },
    ],
    [
      'an argument outside of a block',
      {
        given: `${block('')}table_name = "x"\n`,
        want: [[5, 'Line 5: An argument named "table_name" is not expected here.']],
      },
    ],
    [
      'nothing of references that Terraform can follow',
      { given: block('table_name = "${var.a}-${local.b.c}-${aws_x.y.z}"'), want: [] },
    ],
  ])('of %s', (_, { given, want }) => {
    expect(said(given)).toEqual(want);
  });

  it('refuses a text that is too long', () => {
    expect(said(' '.repeat(2_000_001))).toEqual([[1, 'This text has 2000001 characters; at most 2000000 are read.']]);
  });
});

describe('while one types', () => {
  const nine = [
    'table_name   = "orders"',
    'billing_mode = "PROVISIONED"',
    'hash_key = "id"',
    'range_key = "at"',
    'read_capacity = 7',
    'write_capacity = 8',
    'enable_ttl = true',
    'enable_backup = true',
    'kms_deletion_window = 10',
  ];
  const tenths = [
    'stream_view_type = "KEYS_ONLY"',
    'enable_streams = var.streams["a"].on ? true : false',
    'ttl_attribute = "${var.env}-at"',
    'tags = { Environment = "prod", (local.key) = lower("B") }',
    'tags = {\n    Environment = "prod"\n    Team        = "${local.team}"\n  }',
    'gsi_read_capacity = max(1, (2 + 3) * 4)',
  ];

  it.each([
    [
      'a module block',
      (lines: string[]) => `module "m" {\n  source = "./dynamodb"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
    ],
    ['a tfvars file', (lines: string[]) => lines.map((line) => `${line.replaceAll('\n  ', '\n')}\n`).join('')],
  ])('at least 8 of 9 arguments of %s stay read', (_, text) => {
    const kept: number[] = [];
    for (const tenth of tenths) {
      for (let length = 1; length <= tenth.length; length++) {
        for (const place of [0, 4, 9]) {
          const lines = [...nine.slice(0, place), tenth.slice(0, length), ...nine.slice(place)];
          const { values } = readConfig(text(lines));
          kept.push(nine.filter((line) => Object.hasOwn(values, line.split(' ')[0] ?? '')).length);
        }
      }
    }
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.reduce((sum, one) => sum + one, 0) / kept.length).toBeGreaterThanOrEqual(8);
  });
});

it('says something of any text, and its place', () => {
  const text = fc.oneof(hclText, mutated(block('table_name = "x" # c\n  tags = {\n    a = [1, "${b}"]\n  }')));
  fc.assert(
    fc.property(text, (given) => {
      for (const { message, line, range } of readConfig(given).findings) {
        expect(message).not.toBe('');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(given.split('\n').length);
        expect(range.end).toBeLessThanOrEqual(given.length);
      }
    }),
    { numRuns: 2000 },
  );
});
