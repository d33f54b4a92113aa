// Faults of the catalogue: conversion, verdicts, rows, rules.
import { fault, type SeededFault } from './fault.ts';

const AGREEMENT = 'test/agreement/verdict-agreement.test.ts';

const CATALOG = 'src/catalog';
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
    'src/catalog/check.ts',
    ['given === undefined ? defaults[name] : given', 'given ?? defaults[name]'],
    CATALOG,
  ),
  fault(
    'NFC not applied',
    'src/terraform/normalize.ts',
    [".toWellFormed().normalize('NFC')", '.toWellFormed()'],
    CATALOG,
  ),
  fault(
    'a lone surrogate is kept',
    'src/terraform/normalize.ts',
    ['text.toWellFormed().', 'text.'],
    CATALOG,
    AGREEMENT,
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
  fault('far names suggested', 'src/catalog/suggest.ts', ['< 3', '< 4'], CATALOG, AGREEMENT),
  fault(
    'given names suggested',
    'src/catalog/suggest.ts',
    ['!given.includes(candidate)', 'candidate !== null'],
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
  fault('advice blocks', 'src/catalog/finding.ts', ["finding.source !== 'advice'", 'finding.id !== null'], CATALOG),
  fault(
    'minimum above maximum passes',
    'src/catalog/rules.ts',
    ['_min_capacity`] > config[', '_min_capacity`] < config['],
    CATALOG,
  ),
  fault('equal keys pass', 'src/catalog/rules.ts', ['config.hash_key === config.range_key', 'false'], CATALOG),
];
