// The module's own tests are written for OpenTofu 1.8 too; `tofu test` itself runs in module-tests.test.ts where tofu is here.
import { describe, expect, it } from 'vitest';
import { ignoredMocks, unknownToOpenTofu } from './opentofu.ts';
import { editions } from './schema.ts';
import { moduleTexts } from './terraform.ts';

describe('what OpenTofu does not know', () => {
  it.each([
    [
      'mocks from a folder',
      { given: 'mock_provider "aws" {\n  source = "./mocks"\n}\n', want: ['mock_provider: source'] },
    ],
    [
      'mocks that count at plan',
      {
        given: 'mock_provider "aws" {\n  override_during = plan\n}\n',
        want: ['mock_provider: override_during'],
      },
    ],
    ['a state of its own', { given: 'run "a" {\n  state_key = "b"\n}\n', want: ['run: state_key'] }],
    ['settings of the file', { given: 'test {\n  parallel = true\n}\n', want: ['file: test'] }],
    [
      'what it knows',
      {
        given: 'variables {\n  a = 1\n}\n\nrun "a" {\n  command = plan\n\n  variables {\n    b = 2\n  }\n}\n',
        want: [],
      },
    ],
  ] as const)('is seen: %s', (_, { given, want }) => {
    expect(unknownToOpenTofu(given)).toEqual(want);
  });
});

describe('what OpenTofu ignores', () => {
  const mock = (type: string, name: string): string =>
    `mock_provider "aws" {\n  mock_resource "${type}" {\n    defaults = {\n      ${name} = "a"\n    }\n  }\n}\n`;

  it.each([
    ['what the provider computes', { given: mock('aws_kms_key', 'arn'), want: [] }],
    ['what the configuration alone sets', { given: mock('aws_kms_key', 'tags'), want: ['aws_kms_key.tags'] }],
    ['what is none', { given: mock('aws_kms_key', 'colour'), want: ['aws_kms_key.colour'] }],
  ] as const)('is seen: %s', (_, { given, want }) => {
    for (const edition of editions) expect(ignoredMocks(given, edition)).toEqual(want);
  });
});

describe.each(editions)('the tests of the module for AWS provider %s', (edition) => {
  const tests = Object.entries(moduleTexts(edition)).filter(([path]) => path.endsWith('.tftest.hcl'));

  it('are there', () => {
    expect(tests.length).toBeGreaterThan(9);
  });

  it.each(tests)('%s is in the language of OpenTofu 1.8', (_, text) => {
    expect(text).toContain('mock_provider "aws"');
    expect(unknownToOpenTofu(text)).toEqual([]);
    expect(ignoredMocks(text, edition)).toEqual([]);
  });
});
