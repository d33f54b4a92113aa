// Which module blocks a text has, and which of them is read.
import { describe, expect, it } from 'vitest';
import { modulesIn } from './module-calls.ts';
import { readConfig } from './read-config.ts';

const call = (label: string, source: string, rest = 'read_capacity = 1'): string =>
  `module "${label}" {\n  source = "${source}"\n  ${rest}\n}\n`;

describe('modulesIn', () => {
  it.each([
    ['./modules/dynamodb', true],
    ['./modules/dynamodb/', true],
    ['./modules/dynamodb_customer', true],
    ['terraform-aws-modules/dynamodb-table/aws', true],
    ['mineiros-io/dynamodb/aws', true],
    ['git@example.com:team/terraform-dynamodb-module.git?ref=master', true],
    ['git::https://example.com/m.git//modules/dynamodb?ref=v1', true],
    ['git::https://example.com/m.git//modules/s3?ref=dynamodb', false],
    ['terraform-aws-modules/vpc/aws', false],
    ['./modules/orders', false],
  ])('finds %s to be likely: %s', (source, likely) => {
    expect(modulesIn(`# c\n${call('x', source)}`)).toEqual([{ label: 'x', source, line: 2, likely }]);
  });

  it('knows a module of this project by its arguments', () => {
    expect(modulesIn(call('x', './orders', 'table_name = "o"\n  hash_key = "id"'))[0]?.likely).toBe(true);
  });

  it('finds one that is not closed yet', () => {
    expect(modulesIn('module "a" {\n  source = "./x"\n\nmodule "b" {\n').map(({ label }) => label)).toEqual(['a', 'b']);
  });
});

describe('readConfig', () => {
  const three =
    call('a', 'terraform-aws-modules/vpc/aws') +
    call('b', './dynamodb') +
    call('c', '../dynamodb', 'read_capacity = 3');

  it('takes the label that is chosen', () => {
    expect(readConfig(three, { module: 'c' })).toMatchObject({
      label: 'c',
      values: { read_capacity: 3 },
      findings: [],
    });
    expect(readConfig(three, { module: 'd' }).findings[0]?.message).toBe('There is no module block "d" in this text.');
  });

  it('asks which of two it is', () => {
    expect(readConfig(three).findings.map(({ message }) => message)).toEqual([
      'There are several module blocks, "b" (line 5), "c" (line 9): choose the one to read.',
    ]);
  });

  it('takes the only likely one', () => {
    expect(readConfig(call('a', './vpc', 'cidr = 1') + call('b', 'x/dynamodb/aws'))).toMatchObject({
      label: 'b',
      values: { read_capacity: 1 },
    });
  });

  it('says what is another module', () => {
    const { values, findings } = readConfig(call('v', 'terraform-aws-modules/vpc/aws', 'cidr = "10.0.0.0/16"'));
    expect(values).toEqual({});
    expect(findings.map(({ message }) => message)).toEqual([
      'The module "v" is another one: its source is "terraform-aws-modules/vpc/aws", and none of its arguments is one of this module\'s.',
    ]);
  });

  it('says that another DynamoDB module has variables of its own', () => {
    const { findings } = readConfig(
      call('t', 'terraform-aws-modules/dynamodb-table/aws', 'name = "x"\n  hash_key = "id"'),
    );
    expect(findings.map(({ source, message }) => [source, message])).toEqual([
      [
        'advice',
        '"terraform-aws-modules/dynamodb-table/aws" is another module with variables of its own: only arguments of the same name are read.',
      ],
      ['module', 'An argument named "name" is not expected here.'],
    ]);
  });
});
