// Typing in a text: what is read flows into the entries, what is half typed leaves the others alone, and the text stays as typed.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig } from '../../test/support/arbitrary-config.ts';
import { checkEntries } from '../catalog/check-entries.ts';
import { entriesFrom } from '../catalog/entries.ts';
import type { Entries } from '../terraform/entry.ts';
import { type Document, emptyDocument, entriesIn, type TextFormat } from './document.ts';
import { initialState, reduce, type State } from './reduce.ts';
import { shownText, textEdit } from './text-edit.ts';

const stateOf = (document: Partial<Document>, environment: string | null = null): State => ({
  ...initialState,
  document: { ...emptyDocument, ...document },
  session: { ...initialState.session, environment },
});

/** The state after a text was typed. */
const typed = (state: State, format: TextFormat, text: string): State =>
  reduce(state, textEdit(state.document, format, text, state.session));

const shown = ({ document, session }: State, format: TextFormat): string => {
  const { values } = checkEntries(entriesIn(document, session.environment));
  return shownText(document, format, values, session.show);
};

const entriesAfter = (state: State): Entries => state.document.module.entries;

const block = (body: string): string => `module "dynamodb" {\n  source = "./modules/dynamodb"\n\n${body}}\n`;

const BASE = stateOf({
  module: {
    entries: { hash_key: { as: 'typed', value: 'id' }, enable_ttl: { as: 'typed', value: true } },
  },
});

describe('typing in the module block', () => {
  it('takes a value, and stays the text that is written', () => {
    const after = typed(BASE, 'module', block('  hash_key = "orderId"\n\n  enable_ttl = true\n'));
    expect(entriesAfter(after).hash_key).toEqual({ as: 'typed', value: 'orderId' });
    expect(after.document.imported.module?.text).toBe(block('  hash_key = "orderId"\n\n  enable_ttl = true\n'));
    const written = shown(stateOf({ module: after.document.module }), 'module');
    expect(typed(after, 'module', written).document.imported).toEqual({});
  });

  it.each([
    [
      'no value yet',
      { given: '  hash_key = \n  enable_ttl = false\n', want: { hash_key: 'id', enable_ttl: undefined } },
    ],
    ['an open quote', { given: '  hash_key = "i\n  enable_ttl = true\n', want: { hash_key: 'id', enable_ttl: true } }],
    ['no equals sign', { given: '  hash_key\n  enable_ttl = true\n', want: { hash_key: 'id', enable_ttl: true } }],
    ['a line that is gone', { given: '  enable_ttl = true\n', want: { hash_key: undefined, enable_ttl: true } }],
    [
      'a wrong value, as given',
      { given: '  hash_key = ""\n  enable_ttl = true\n', want: { hash_key: '', enable_ttl: true } },
    ],
  ])('%s', (_, { given, want }) => {
    const after = typed(BASE, 'module', block(given));
    const { hash_key: hashKey, enable_ttl: ttl } = entriesAfter(after);
    expect([hashKey, ttl].map((entry) => (entry?.as === 'typed' ? entry.value : undefined))).toEqual([
      want.hash_key,
      want.enable_ttl,
    ]);
    expect(shown(after, 'module')).toBe(block(given));
  });

  it('keeps how a value was typed in the form while it means the same', () => {
    const form = stateOf({ module: { entries: { read_capacity: { as: 'typed', value: '1 000' } } } });
    const after = typed(form, 'module', block('  # mine\n  read_capacity = 1000\n  hash_key = "id"\n'));
    expect(entriesAfter(after)).toEqual({
      read_capacity: { as: 'typed', value: '1 000' },
      hash_key: { as: 'typed', value: 'id' },
    });
  });

  it('takes an expression, which is written back as it stands', () => {
    const text = block('  table_name = var.name # theirs\n');
    const after = typed(BASE, 'module', text);
    expect(entriesAfter(after).table_name).toEqual({ as: 'expression', source: 'var.name' });
    expect(shown(after, 'module')).toBe(text);
  });

  it('follows the block while its label is changed', () => {
    const text = block('  hash_key = "id" # kept\n').replace('"dynamodb"', '"orders"');
    const after = typed(BASE, 'module', text);
    expect(after.document.imported.module?.path).toEqual(['module', 'orders']);
    expect(shown(after, 'module')).toBe(text);
  });

  it('lets the form change an argument that is half typed', () => {
    const half = typed(BASE, 'module', block('  hash_key =\n  enable_ttl = true # on\n'));
    const after = reduce(half, { type: 'edit', name: 'hash_key', entry: { as: 'typed', value: 'key' } });
    expect(shown(after, 'module')).toBe(block('  hash_key = "key"\n  enable_ttl = true # on\n'));
  });

  it('loses nothing of the form while the text has no block', () => {
    const gone = typed(BASE, 'module', 'modul');
    expect([entriesAfter(gone), shown(gone, 'module')]).toEqual([entriesAfter(BASE), 'modul']);
    const edited = reduce(gone, { type: 'edit', name: 'range_key', entry: { as: 'typed', value: 'at' } });
    const back = typed(edited, 'module', block('  hash_key = "id"\n'));
    expect(shown(back, 'module')).toBe(block('  hash_key = "id"\n  range_key = "at"\n'));
  });
});

describe('typing in terraform.tfvars', () => {
  it('keeps comments when the form changes a value', () => {
    const after = typed(BASE, 'tfvars', '# prod\nhash_key = "id" // ours\nenable_ttl = true\n');
    const form = reduce(after, { type: 'edit', name: 'hash_key', entry: { as: 'typed', value: 'x' } });
    expect(shown(form, 'tfvars')).toBe('# prod\nhash_key = "x" // ours\nenable_ttl = true\n');
    expect(shown(form, 'module')).toContain('hash_key   = "x"');
  });

  it('says that everything is at its default when it is emptied', () => {
    expect(entriesAfter(typed(BASE, 'tfvars', ''))).toEqual({});
  });

  it('leaves a module block alone, which is no file of values', () => {
    expect(entriesAfter(typed(BASE, 'tfvars', block('  hash_key = "no"\n')))).toEqual(entriesAfter(BASE));
  });

  it('keeps the other text of the user’s own', () => {
    const both = typed(typed(BASE, 'module', block('  hash_key = "id" # m\n')), 'tfvars', 'hash_key = "x" # t\n');
    expect([shown(both, 'module'), shown(both, 'tfvars')]).toEqual([
      block('  hash_key = "x" # m\n'),
      'hash_key = "x" # t\n',
    ]);
  });

  it('overrides the base in an environment, with a default too', () => {
    const environments = [{ name: 'prod', entries: {} }];
    const state = stateOf({ ...BASE.document, environments }, 'prod');
    const after = typed(state, 'tfvars', 'hash_key = "prod"\n');
    expect(entriesAfter(after)).toEqual(entriesAfter(BASE));
    expect(after.document.environments[0]?.entries).toEqual({
      hash_key: { as: 'typed', value: 'prod' },
      enable_ttl: { as: 'typed', value: false },
    });
  });
});

describe('whatever is typed', () => {
  const texts = fc.constantFrom<TextFormat>('module', 'tfvars');

  it('is what is shown, at every key', () => {
    fc.assert(
      fc.property(
        arbitraryConfig,
        texts,
        fc.nat(),
        fc.nat(40),
        fc.string({ maxLength: 3 }),
        (config, format, at, cut, put) => {
          const state = stateOf({ module: { entries: entriesFrom(config) } });
          const text = shown(state, format);
          const from = at % (text.length + 1);
          const next = text.slice(0, from) + put + text.slice(from + cut);
          if (next === text) return;
          const after = typed(state, format, next);
          expect(shown(after, format)).toBe(next);
          // Back again, the document is the one of before.
          expect(shown(typed(after, format, text), format)).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has at least 8 of 9 arguments that stay while a tenth is typed, on average', () => {
    const nine = [
      'table_name = "orders"',
      'billing_mode = "PROVISIONED"',
      'read_capacity = 9',
      'hash_key = "id"',
      'range_key = "at"',
      'enable_ttl = true',
      'ttl_attribute = "expiresAt"',
      'kms_deletion_window = 30',
      'tags = {\n    a = "b"\n  }',
    ];
    const tenth = 'alarm_actions = ["arn:aws:sns:us-east-1:123456789012:ops", "${local.a}"]';
    let [states, stay] = [0, 0];
    for (let at = 0; at <= nine.length; at += 1) {
      for (let length = 1; length <= tenth.length; length += 1) {
        const lines = [...nine.slice(0, at), tenth.slice(0, length), ...nine.slice(at)];
        const text = block(lines.map((line) => `  ${line}\n`).join(''));
        const { entries } = textEdit(emptyDocument, 'module', text, { environment: null, show: 'changed' }) as {
          entries: Entries;
        };
        states += 1;
        stay += Object.keys(entries).filter((name) => name !== 'alarm_actions').length;
      }
    }
    expect(stay / states).toBeGreaterThanOrEqual(8);
  });
});
