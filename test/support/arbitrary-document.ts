// Documents and actions for property tests: every kind of entry, odd names and odd values.
import fc from 'fast-check';
import { names } from '../../src/catalog/config.ts';
import type { Action } from '../../src/document/actions.ts';
import { type Document, defaultTarget } from '../../src/document/document.ts';
import type { Entry } from '../../src/terraform/entry.ts';

const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: HCL.
  fc.constantFrom('', ' ', '__proto__', 'constructor', '\ud800', '\u0000', '"${x}"', '5,000', 'null', '𐀀'),
);

const variableName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string>(...names) },
  { weight: 1, arbitrary: oddText },
);

const row = fc.record({ key: oddText, value: oddText });

/** JSON values that JSON itself gives back the same: no -0. */
const json = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

export const arbitraryEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    as: fc.constant('typed' as const),
    value: fc.oneof(oddText, fc.boolean(), fc.array(row, { maxLength: 4 }), fc.array(oddText, { maxLength: 4 })),
  }),
  fc.record({ as: fc.constant('literal' as const), value: json }),
  fc.record({ as: fc.constant('expression' as const), source: oddText }),
);

const entries = fc
  .array(fc.tuple(variableName, arbitraryEntry), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs));

const texts = fc.array(fc.tuple(oddText, oddText), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));

const environmentName = fc.constantFrom('dev', 'prod', 'qa-1', 'STAGE_2', 'a');

const target = fc.record({
  provider: fc.constantFrom('5' as const, '6' as const),
  source: oddText,
  version: oddText,
  label: oddText,
  region: fc.constantFrom('us-east-1', 'eu-west-1', 'nowhere'),
  layout: fc.constantFrom('tfvars' as const, 'literal' as const),
  exists: fc.constantFrom(null, true, false),
  recipes: fc.subarray(['stream-lambda', 'audit-log', 'restore', 'gone']),
  moduleTests: fc.boolean(),
});

const place = { text: oddText, path: fc.array(oddText, { maxLength: 2 }) };
const moduleText = fc.record(
  { ...place, format: fc.constant('module' as const), held: entries },
  { requiredKeys: ['text', 'format', 'path'] },
);
const tfvarsText = fc.record({ ...place, format: fc.constant('tfvars' as const) });
const imported = fc.record({ module: moduleText, tfvars: tfvarsText }, { requiredKeys: [] });

const adoption = fc.record({ from: fc.option(oddText) });
const baseline = fc.record({ name: oddText, entries, adoption }, { requiredKeys: ['name', 'entries'] });

export const arbitraryDocument: fc.Arbitrary<Document> = fc.record({
  module: fc.record({ entries }),
  environments: fc.uniqueArray(fc.record({ name: environmentName, entries }), {
    selector: ({ name }) => name,
    maxLength: 3,
  }),
  target: fc.oneof(fc.constant(defaultTarget), target),
  workload: texts,
  traffic: texts,
  prices: texts,
  imported,
  baseline: fc.option(baseline),
});

const what = oddText;

export const arbitraryAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      name: variableName,
      entry: fc.option(arbitraryEntry),
      at: fc.nat(10_000),
    }),
  },
  fc.record({ type: fc.constant('apply' as const), entries, what }),
  fc.record({ type: fc.constant('preset' as const), entries, what }),
  fc.record({ type: fc.constant('reset' as const), names: fc.option(fc.array(variableName, { maxLength: 3 })), what }),
  fc.record({ type: fc.constant('workload' as const), name: oddText, value: oddText, at: fc.nat(10_000) }),
  fc.record({ type: fc.constant('replace-workload' as const), workload: texts, what }),
  fc.record({ type: fc.constant('traffic' as const), values: texts, at: fc.nat(10_000) }),
  fc.record({ type: fc.constant('price' as const), rate: oddText, value: oddText }),
  fc.record({ type: fc.constant('target' as const), target: fc.record({ region: oddText }) }),
  fc.record({
    type: fc.constant('add-environment' as const),
    name: environmentName,
    copyOf: fc.option(environmentName),
  }),
  fc.record({ type: fc.constant('rename-environment' as const), name: environmentName, to: environmentName }),
  fc.record({ type: fc.constant('remove-environment' as const), name: environmentName }),
  fc.record({ type: fc.constant('import' as const), entries, text: fc.option(fc.oneof(moduleText, tfvarsText)), what }),
  fc.record({
    type: fc.constant('edit-text' as const),
    entries,
    format: fc.constant('module' as const),
    text: fc.option(moduleText),
    at: fc.nat(10_000),
  }),
  fc.record({
    type: fc.constant('write-text' as const),
    format: fc.constantFrom('module' as const, 'tfvars' as const),
  }),
  fc.record({ type: fc.constant('baseline' as const), baseline: fc.option(baseline) }),
  fc.record({ type: fc.constant('open' as const), document: arbitraryDocument, what }),
  fc.record({ type: fc.constant('clear' as const) }),
  fc.record({ type: fc.constant('session' as const), session: fc.record({ environment: fc.option(environmentName) }) }),
  { weight: 2, arbitrary: fc.constantFrom<Action>({ type: 'undo' }, { type: 'redo' }, { type: 'jump', steps: 1 }) },
);
