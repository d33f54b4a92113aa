// Faults of the catalogue: conversion, verdicts, rows, rules.
import { fault, type SeededFault } from './fault.ts';

const AGREEMENT = 'test/agreement/verdict-agreement.test.ts';

const CATALOG = 'src/catalog';
const PROTECTION = 'src/catalog/rules/protection-advice.ts';
const TERRAFORM = 'src/terraform';
const VARIABLES = 'src/catalog/variables.ts';

export const inCatalog: readonly SeededFault[] = [
  fault(
    '"TRUE" is a bool',
    'src/terraform/bool.ts',
    ["if (raw === 'true' ||", "if (raw.toLowerCase() === 'true' ||"],
    CATALOG,
  ),
  fault(
    'null is the default',
    'src/catalog/check-values.ts',
    ['given === undefined ? defaults[name] : given', 'given ?? defaults[name]'],
    CATALOG,
  ),
  fault('NFC not applied', 'src/terraform/normalize.ts', ['nfc(text.toWellFormed())', 'text.toWellFormed()'], CATALOG),
  fault('a lone surrogate is kept', 'src/terraform/normalize.ts', ['text.toWellFormed()', 'text'], 'src/terraform'),
  fault(
    'no joiner after 30 marks',
    'src/hcl/nfc.ts',
    ['MAX_NON_STARTERS = 30', 'MAX_NON_STARTERS = 31'],
    'src/hcl/nfc.test.ts',
    'test/agreement/normalization.test.ts',
  ),
  fault('keys quoted as JSON does', 'src/terraform/map.ts', ['{goQuoted(key)}', '{JSON.stringify(key)}'], CATALOG),
  fault(
    'numbers of 256 bits',
    'src/terraform/exact-number.ts',
    ['PRECISION = 512', 'PRECISION = 256'],
    CATALOG,
    AGREEMENT,
  ),
  fault('a power of two is not a number', 'src/terraform/exact-number.ts', ['([eEpP])', '([eE])'], CATALOG),
  fault(
    'characters counted as UTF-16',
    'src/catalog/violates.ts',
    ['utf8Length(value.value)', 'value.value.length'],
    CATALOG,
  ),
  fault(
    'the Name tag is not counted',
    'src/catalog/violates.ts',
    ["{ ...value.value, Name: '' }", 'value.value'],
    CATALOG,
  ),
  fault('far names suggested', 'src/catalog/suggest.ts', ['NEAR = 3', 'NEAR = 4'], CATALOG, AGREEMENT),
  fault(
    'given names suggested',
    'src/catalog/suggest.ts',
    ['!given.has(candidate)', 'candidate !== null'],
    CATALOG,
    AGREEMENT,
  ),
  fault('row: bound off by one', VARIABLES, ['min: 7, max: 30', 'min: 7, max: 31'], CATALOG),
  fault(
    'row: changed word in a message',
    VARIABLES,
    ['Billing mode must be either', 'Billing mode has to be either'],
    CATALOG,
    'test/terraform/drift.test.ts',
  ),
  fault('row: default changed', VARIABLES, ['default: 70', 'default: 75'], 'test/terraform/drift.test.ts'),
  fault(
    'row: description changed',
    VARIABLES,
    ["'Stream view type'", "'View type of the stream'"],
    'test/terraform/drift.test.ts',
  ),
  fault(
    'advice blocks',
    'src/catalog/finding.ts',
    ["finding.source === 'module' || finding.source === 'aws'", "finding.id !== ''"],
    CATALOG,
  ),
  fault(
    'minimum above maximum passes',
    'src/catalog/rules/module-rules.ts',
    ['_min_capacity`] > config[', '_min_capacity`] < config['],
    CATALOG,
  ),
  fault(
    'equal keys pass',
    'src/catalog/rules/module-rules.ts',
    ['config.hash_key === config.range_key', 'false'],
    CATALOG,
  ),
  fault(
    'null in a list is empty text',
    'src/terraform/list.ts',
    ["? { type: 'null' }", "? { type: 'string', value: '' }"],
    TERRAFORM,
  ),
  fault(
    'a wrong value named before a wrong type',
    'src/terraform/map.ts',
    ["converted.because === 'type'", "converted.because === 'value'"],
    TERRAFORM,
  ),
  fault(
    'the order of a list does not matter',
    'src/terraform/equals.ts',
    ['structurallyEqual(Reflect.get(a, key), Reflect.get(b, key))', 'Object.values(b).includes(Reflect.get(a, key))'],
    TERRAFORM,
  ),
  fault(
    'a decimal comma taken for thousands',
    'src/terraform/human-number.ts',
    ['(?:,\\\\d{3})', '(?:,\\\\d+)'],
    TERRAFORM,
  ),
  fault(
    'an ambiguous number is guessed',
    'src/terraform/human-number.ts',
    ["unit !== '%' &&", 'unit === "" &&'],
    TERRAFORM,
  ),
  fault('KB of 1000 bytes', 'src/terraform/human-number.ts', ['1024n **', '1000n **'], TERRAFORM),
  fault(
    'what is no number becomes the default',
    'src/catalog/entries.ts',
    ['readNumber(draft, row.unit) ?? draft', 'readNumber(draft, row.unit) ?? row.default'],
    CATALOG,
  ),
  fault(
    'null from outside becomes the default',
    'src/catalog/entries.ts',
    ['value === undefined ? [] : [[name', '(value ?? undefined) === undefined ? [] : [[name'],
    CATALOG,
  ),
  fault(
    'an expression becomes the default',
    'src/catalog/check-values.ts',
    ['shown: given, accepted', 'shown: defaults[name], accepted'],
    CATALOG,
  ),
  fault(
    'rules speak of stand-ins',
    'src/catalog/config-findings.ts',
    [' || reads.standIn) continue', ') continue'],
    CATALOG,
  ),
  fault(
    'a starting point without protection',
    'src/catalog/presets.ts',
    ['deletion_protection_enabled: true', 'deletion_protection_enabled: false'],
    'src/catalog/presets.test.ts',
  ),
  fault(
    'a starting point whose key dies before its backups',
    'src/catalog/presets.ts',
    ['kms_deletion_window: 30', 'kms_deletion_window: 14'],
    'src/catalog/presets.test.ts',
  ),
  fault(
    'silence about rights on the key',
    PROTECTION,
    ['violated: (config) => config.enable_encryption,', 'violated: () => false,'],
    'src/catalog/config-findings.test.ts',
  ),
  fault(
    'silence about alarms that tell nobody',
    PROTECTION,
    ['config.alarm_actions.length === 0', 'false'],
    'src/catalog/config-findings.test.ts',
  ),
  fault(
    'silence about the shortest window',
    PROTECTION,
    ['kms_deletion_window === 7', 'kms_deletion_window === 6'],
    'src/catalog/config-findings.test.ts',
  ),
  fault('advice on untouched defaults', 'src/catalog/config-findings.ts', [' && !reads.changed', ' && false'], CATALOG),
  fault('any number of tags', 'src/catalog/limits.ts', ['elements > limits.elements', 'elements < 0'], CATALOG),
  fault(
    'the second half of repeated keys is lost',
    'src/catalog/repeated-keys.ts',
    ['if (seen.has(key)) repeated.add(key);', ''],
    CATALOG,
  ),
  fault(
    'a megabyte of tag keys is normalized',
    'src/catalog/repeated-keys.ts',
    ['sum + text.length, 0) > limits.characters', 'sum, 0) > limits.characters'],
    'src/catalog/entries.test.ts',
  ),
  fault(
    'a megabyte of combining marks is normalized',
    'src/hcl/nfc.ts',
    ['if (text.length > LONGEST_TEXT) return text;', ''],
    'src/hcl/nfc.test.ts',
  ),
  fault('the wrong bound named', 'src/catalog/explain.ts', ['value <= rule.min', 'value >= rule.min'], CATALOG),
  fault(
    "AWS's Sunday is cron's Monday",
    'src/model/schedule.ts',
    ['alternativeWeekdays: true', 'alternativeWeekdays: false'],
    'src/model/schedule.test.ts',
  ),
  fault(
    'the next backups of an expression',
    'src/model/schedule.ts',
    ['!unknown.includes(name) &&', ''],
    'src/model/schedule.test.ts',
  ),
  fault(
    'the lines of a list as one text',
    'src/components/form/variables-sync.ts',
    ["value.split('\\n')", '[value]'],
    'src/components/form/variables-sync.test.ts',
  ),
  fault(
    'JSON is wrong somewhere',
    'src/catalog/explain-text.ts',
    ["    case 'jsonObject':\n      return againstJson(text);\n", ''],
    CATALOG,
  ),
];
