// Raw values over all variables as forms, pasted text and pipelines may hold them: right, nearly right and wrong in every way.
import fc from 'fast-check';
import { names, rowOf, type VariableName } from '../../src/catalog/config.ts';
import type { Row } from '../../src/catalog/row.ts';
import { arbitraryConfig } from '../support/arbitrary-config.ts';
import { nastyCharacter, plainCharacter } from '../support/characters.ts';
import { rawNumber } from './numbers.ts';
import { anyValue, nastyText, rawList, rawNumberMap, rawTags } from './raw-collections.ts';

/** What `check` takes: raw values by Terraform name. */
export type Input = Readonly<Record<string, unknown>>;

/** Lengths in bytes around a bound, in characters of one to four bytes, some of which NFC shortens. */
const textOfBytes = (bytes: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('a', 'é', 'e\u0301', '水', '\u1100\u1161', '😀', '\u0958'), fc.integer({ min: -4, max: 4 }))
    .map(([unit, extra]) => {
      const size = Buffer.byteLength(unit.normalize('NFC'));
      const count = Math.max(0, Math.floor((bytes + extra) / size));
      return unit.repeat(count) + 'x'.repeat(Math.max(0, bytes + extra - count * size));
    });

const rawText = (row: Row): fc.Arbitrary<unknown> => {
  const choices = row.rules.flatMap((rule) => (rule.kind === 'oneOf' ? rule.values : []));
  if (choices.length > 0) {
    const choice = fc.constantFrom(...choices);
    const changed = choice.chain((text) =>
      fc.constantFrom(text.toLowerCase(), ` ${text}`, `${text}\n`, `${text}\u0301`, text.slice(1), `${text}S`, ''),
    );
    return fc.oneof(choice, choice, changed, anyValue);
  }
  const [shortest, longest] = row.name === 'table_name' ? [3, 255] : [1, 255];
  const edge = fc.constantFrom(shortest - 1, shortest, longest, longest + 1);
  return fc.oneof(
    fc.string({ unit: plainCharacter, minLength: shortest, maxLength: 20 }),
    edge.chain((length) => fc.string({ unit: plainCharacter, minLength: length, maxLength: length, size: 'max' })),
    textOfBytes(longest),
    nastyText,
    fc.tuple(fc.constant('leads'), nastyCharacter).map((parts) => parts.join('')),
    anyValue,
  );
};

const rawBool: fc.Arbitrary<unknown> = fc.oneof(
  fc.boolean(),
  fc.constantFrom(
    'true',
    'false',
    '1',
    '0',
    'TRUE',
    'True',
    'tRuE',
    'FALSE',
    'False',
    ' true',
    'yes',
    'on',
    't',
    '01',
    'ＴＲＵＥ',
    'ﬀalse',
  ),
  fc.constantFrom(0, 1, 2, -0, 1.5),
  anyValue,
);

function rawValue(name: VariableName): fc.Arbitrary<unknown> {
  const row = rowOf(name);
  switch (row.type) {
    case 'string':
      return rawText(row);
    case 'bool':
      return rawBool;
    case 'map(string)':
      return rawTags;
    case 'map(number)':
      return rawNumberMap;
    case 'list(string)':
      return rawList;
    case 'number': {
      const rule = row.rules.find((candidate) => 'min' in candidate && 'max' in candidate);
      const [min, max] = rule !== undefined && 'min' in rule ? [rule.min, rule.max] : [0, 100];
      return fc.oneof({ weight: 5, arbitrary: rawNumber(min, max) }, anyValue);
    }
  }
}

const rawValues: fc.Arbitrary<Input> = fc.record(Object.fromEntries(names.map((name) => [name, rawValue(name)])), {
  requiredKeys: [],
});

/** What Terraform takes and only AWS would refuse. */
const onlyAws: fc.Arbitrary<Input> = fc.constantFrom<Input>(
  { hash_key: 'id', range_key: 'id' },
  { hash_key: 'e\u0301', range_key: 'é' },
  { range_key: 'email' },
  { range_key: 'source' },
  { enable_ttl: true, ttl_attribute: 'email' },
  { enable_ttl: 'true', ttl_attribute: 'leadId', hash_key: 'leadId' },
  { billing_mode: 'PROVISIONED', enable_autoscaling: true, read_min_capacity: 9, read_max_capacity: '8' },
  { billing_mode: 'PROVISIONED', enable_autoscaling: '1', write_min_capacity: 2147483647, write_max_capacity: 1 },
  { tags: { é: '1', 'e\u0301': '2' } },
  { read_target_utilization: '70.00000000000000000001' },
);

/** Cases over the module's own variables: some values valid, and none, one or many that may not be. */
export const arbitraryInput: fc.Arbitrary<Input> = fc
  .record({
    config: arbitraryConfig,
    kept: fc.subarray([...names]),
    raw: rawValues,
    doubtful: fc.subarray([...names]),
    most: fc.constantFrom(0, 0, 1, 2, 5, 25),
    aws: fc.oneof({ weight: 5, arbitrary: fc.constant<Input>({}) }, { weight: 2, arbitrary: onlyAws }),
  })
  .map(({ config, kept, raw, doubtful, most, aws }) => {
    const valid = Object.fromEntries(kept.map((name) => [name, config[name]]));
    const chosen = doubtful.slice(0, most).filter((name) => Object.hasOwn(raw, name));
    return { ...valid, ...aws, ...Object.fromEntries(chosen.map((name) => [name, raw[name]])) };
  });

/** A variable's name with one or two slips of the keyboard, or a name of another making. */
const strangeName: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...names), fc.array(slip(), { minLength: 1, maxLength: 3 }))
        .map(([name, slips]) => slips.reduce((text, change) => change(text), `${name}`)),
    },
    fc.constantFrom(
      'tableName',
      'region',
      'enable_encrypt',
      'ttl',
      'tag',
      'cout',
      'versio',
      'provider',
      'x',
      'hash_ke\u0301y',
      'tågs',
      '名前',
    ),
  )
  .filter(
    (name) =>
      /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name) && !RESERVED.includes(name) && name.normalize('NFC') === name,
  );

/** Arguments of every module block, which are not the module's to refuse. */
const RESERVED: readonly string[] = [
  ...names,
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
];

function slip(): fc.Arbitrary<(text: string) => string> {
  return fc
    .tuple(fc.constantFrom('drop', 'add', 'change', 'swap'), fc.nat(30), fc.constantFrom(...'aest_x-éñ1'))
    .map(([kind, index, letter]) => (text) => {
      const at = index % text.length;
      const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
      if (kind === 'drop') return before + after;
      if (kind === 'add') return before + letter + here + after;
      return kind === 'change' ? before + letter + after : before + after.charAt(0) + here + after.slice(1);
    });
}

/** Cases with one to three arguments that the module does not have. */
export const arbitraryStrangeInput: fc.Arbitrary<Input> = fc
  .tuple(arbitraryInput, fc.array(strangeName, { minLength: 1, maxLength: 3 }))
  .map(([input, strangers]) => ({ ...input, ...Object.fromEntries(strangers.map((name) => [name, 1])) }));
