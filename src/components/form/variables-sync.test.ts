// The controls of the variables hold what the document holds, and the document what is typed into them.
import { describe, expect, it } from 'vitest';
import { literals } from '../../../test/support/state-with.ts';
import { check } from '../../catalog/check.ts';
import { defaults } from '../../catalog/config.ts';
import { entriesFrom, toInput } from '../../catalog/entries.ts';
import { extensionVariables } from '../../catalog/extension-variables.ts';
import { defaultDrafts, fromControl, toControl } from './variables-sync.ts';

const TOPICS = ['arn:aws:sns:us-east-1:111122223333:alerts', 'arn:aws:sns:us-east-1:111122223333:more'];

describe('a list', () => {
  it.each([
    ['nothing', { given: '', want: [] }],
    ['one line', { given: 'a', want: ['a'] }],
    ['two lines', { given: 'a\nb', want: ['a', 'b'] }],
    ['a line that is being begun', { given: 'a\n', want: ['a', ''] }],
  ] as const)('of %s goes into the document as lines, and back as the same text', (_, { given, want }) => {
    const draft = fromControl('alarm_actions', given);
    expect(draft).toEqual(want);
    expect(toControl('alarm_actions', draft)).toBe(given);
  });

  it('typed on the page is the list that Terraform gets', () => {
    const value = fromControl('alarm_actions', `${TOPICS.join('\n')}\n`);
    const { config, findings } = check(toInput({ alarm_actions: { as: 'typed', value } }));
    expect(findings.filter(({ fields }) => fields.includes('alarm_actions'))).toEqual([]);
    expect(config?.alarm_actions).toEqual(TOPICS);
  });

  it('with an element of two lines stands beside the control', () => {
    expect(entriesFrom({ alarm_actions: ['a\nb'] })).toEqual(literals({ alarm_actions: ['a\nb'] }));
  });
});

describe('every control', () => {
  it('begins with a text where the variable is a list', () => {
    const lists = extensionVariables.filter(({ type }) => type === 'list(string)').map(({ name }) => name);
    expect(lists).toContain('alarm_actions');
    expect(lists.map((name) => defaultDrafts[name])).toEqual(lists.map(() => ''));
  });

  it.each(Object.keys(defaults))('%s gives back the draft that it shows', (name) => {
    const draft = fromControl(name, defaultDrafts[name] ?? '');
    expect(toControl(name, draft)).toEqual(defaultDrafts[name]);
    expect(
      check(toInput({ [name]: { as: 'typed', value: draft } })).findings.filter((one) => one.source === 'module'),
    ).toEqual([]);
  });
});
