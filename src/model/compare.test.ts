// What is compared with what, in words and as texts.
import { describe, expect, it } from 'vitest';
import { entriesFrom } from '../catalog/entries.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { initialState, type State } from '../document/reduce.ts';
import { compareModel } from './compare.ts';
import { pageModel } from './page.ts';

const stateOf = (document: Partial<Document>, session: Partial<State['session']> = {}): State => ({
  ...initialState,
  document: { ...emptyDocument, ...document },
  session: { ...initialState.session, ...session },
});

const comparedIn = (state: State) => compareModel(pageModel(state), state);

const NAMED = { entries: entriesFrom({ table_name: 'orders', enable_ttl: true }) };
const BASELINE = { name: 'state.json', entries: entriesFrom({ table_name: 'orders-old' }) };

describe('compareModel', () => {
  it('lists the settings that differ from the defaults', () => {
    const { reference, settings, changes, text } = comparedIn(stateOf({ module: NAMED }));
    expect(reference.id).toBe('defaults');
    expect(settings.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['table_name', 'lead-capture-leads', 'orders'],
      ['enable_ttl', 'off', 'on'],
    ]);
    expect(changes).toBeUndefined();
    expect(text).toBe(
      'Compared with the defaults:\n\ntable_name: lead-capture-leads -> orders\nenable_ttl: off -> on\n',
    );
  });

  it('says that nothing differs', () => {
    const { before, after, text } = comparedIn(stateOf({}));
    expect(before).toBe(after);
    expect(text).toBe('Nothing differs from the defaults.\n');
  });

  it('compares with the baseline first, and says what Terraform does', () => {
    const { reference, settings, changes, before, after } = comparedIn(stateOf({ module: NAMED, baseline: BASELINE }));
    expect(reference).toEqual({ id: 'baseline', name: 'state.json' });
    expect(settings.map(({ name, change }) => [name, change?.effect])).toEqual([
      ['table_name', 'replaces'],
      ['enable_ttl', 'in-place'],
    ]);
    expect(changes?.[0]).toMatchObject({ action: 'replace', address: 'aws_dynamodb_table.this[0]' });
    expect([before, after].map((text) => /table_name *= "(.*)"/.exec(text)?.[1])).toEqual(['orders-old', 'orders']);
  });

  it('cannot tell what Terraform does where values are refused', () => {
    const refused = { name: 'old', entries: entriesFrom({ table_name: '!' }) };
    expect(comparedIn(stateOf({ baseline: refused })).changes).toBeNull();
  });

  it('compares an environment with the base and with others', () => {
    const environments = [
      { name: 'dev', entries: {} },
      { name: 'prod', entries: entriesFrom({ table_name: 'orders-prod' }) },
    ];
    const state = stateOf({ module: NAMED, environments }, { environment: 'prod', against: 'environment dev' });
    const { references, settings } = comparedIn(state);
    expect(references.map(({ id }) => id)).toEqual(['defaults', 'base', 'environment dev']);
    expect(settings.map(({ before, after }) => [before, after])).toEqual([['orders', 'orders-prod']]);
  });

  it('lays the imported text beside the text with its edits', () => {
    const text = 'hash_key = "id" # theirs\n';
    const imported = { tfvars: { text, format: 'tfvars' as const, path: [] } };
    const module = { entries: entriesFrom({ hash_key: 'orderId' }) };
    const { before, after } = comparedIn(stateOf({ module, imported }, { against: 'text tfvars' }));
    expect([before, after]).toEqual([text, 'hash_key = "orderId" # theirs\n']);
  });
});

it('compares with the last export, and says what Terraform does if that was applied', () => {
  const exported = { ...emptyDocument, module: { entries: entriesFrom({ table_name: 'orders' }) } };
  const { settings, changes, references } = comparedIn(stateOf({ module: NAMED }, { exported, against: 'export' }));
  expect(references.map(({ id }) => id)).toEqual(['export', 'defaults']);
  expect(settings.map(({ name, change }) => [name, change?.effect])).toEqual([['enable_ttl', 'in-place']]);
  expect(changes?.map(({ action }) => action)).toEqual(['update']);
});
