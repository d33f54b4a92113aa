// What is said of a variable: its type, its default, its rules, its cost and what a change does.
import { describe, expect, it } from 'vitest';
import { defaults, names, rowOf } from '../catalog/config.ts';
import { emptyDocument } from '../document/document.ts';
import { costModel } from './cost.ts';
import { variableHelp } from './variable-help.ts';

describe('variableHelp', () => {
  it.each([
    ['a key', { given: 'hash_key', want: 'Once applied, a change replaces the table and its data.' }],
    ['a switch in place', { given: 'enable_ttl', want: 'Once applied, a change is made in place.' }],
    ['a variable without effect', { given: 'ttl_attribute', want: 'It has no effect now: Needs TTL.' }],
    ['a rule', { given: 'billing_mode', want: 'Billing mode must be either PROVISIONED or PAY_PER_REQUEST.' }],
  ] as const)('says it of %s', (_, { given, want }) => {
    expect(variableHelp(given, defaults, null).lines).toContain(want);
  });

  it('says what a switch adds to the bill', () => {
    const cost = costModel(defaults, emptyDocument);
    const added = cost.choices.enable_encryption?.true ?? 0;
    expect(variableHelp('enable_encryption', defaults, cost).lines).toContain(
      `Turned on, it adds $${added.toFixed(2)} a month for the workload described.`,
    );
  });

  it('says what it is for, its default, and what each choice costs', () => {
    const { type, lines } = variableHelp('billing_mode', defaults, costModel(defaults, emptyDocument));
    expect(type).toBe('string, "PAY_PER_REQUEST" by default');
    expect(lines[0]).toBe(rowOf('billing_mode').help);
    for (const value of ['PAY_PER_REQUEST', 'PROVISIONED'])
      expect(lines.join('\n')).toMatch(new RegExp(`With ${value}: \\$[\\d.]+ a month for the workload described.`));
  });

  it('says the type of every variable', () => {
    for (const name of names) expect(variableHelp(name, defaults, null).type).toMatch(/^[\w()]+, .+ by default$/s);
  });
});
