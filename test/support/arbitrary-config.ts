// Valid configs for property tests: each passes `check`, with values at and near every bound.
import fc from 'fast-check';
import { check } from '../../src/catalog/check.ts';
import type { Config } from '../../src/catalog/config.ts';
import { utf8Length } from '../../src/catalog/violates.ts';
import { normalize } from '../../src/terraform/normalize.ts';
import { arbitraryExtensions } from './arbitrary-extensions.ts';
import { nastyCharacter, plainCharacter, tagCharacter } from './characters.ts';

const INT32_MAX = 2147483647;

/** Whole numbers from min to max, the edges and small ones often. */
const whole = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(min, min + 1, max - 1, max),
    fc.integer({ min, max: Math.min(max, min + 200) }),
    fc.integer({ min, max }),
  );

const capacity = whole(1, INT32_MAX);

/** Percents from 20 to 90, fractions among them, of no more digits than AWS keeps. */
const percent = fc.oneof(
  whole(20, 90),
  fc.integer({ min: 2000, max: 9000 }).map((hundredths) => hundredths / 100),
);

const text = (unit: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit, minLength, maxLength: Math.min(maxLength, 24) }),
    fc.string({ unit, minLength: maxLength, maxLength, size: 'max' }),
    fc.string({ unit, minLength, maxLength: minLength }),
  );

const tableName = text(plainCharacter, 3, 255);

/** 1 to 255 bytes of UTF-8 in NFC. */
const attributeName = fc
  .oneof(
    text(plainCharacter, 1, 255),
    fc.string({ unit: nastyCharacter, minLength: 1, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('é', '水', '😀'), minLength: 1, maxLength: 127 }),
  )
  .map(normalize)
  .filter((name) => utf8Length(name) >= 1 && utf8Length(name) <= 255);

const tagKey = text(tagCharacter, 1, 128).map(normalize);
const tagValue = text(tagCharacter, 0, 256).map(normalize);

/** Tags, sometimes as many as AWS takes. */
export const arbitraryTags: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  fc.constant({}),
  fc.dictionary(tagKey, tagValue, { maxKeys: 5, noNullPrototype: true }),
  fc
    .uniqueArray(tagKey, { minLength: 49, maxLength: 49 })
    .map((keys) => Object.fromEntries([...keys.filter((key) => key !== 'Name'), 'Name'].map((key) => [key, key]))),
);

const documented = fc.record({
  table_name: tableName,
  billing_mode: fc.constantFrom('PROVISIONED', 'PAY_PER_REQUEST'),
  hash_key: attributeName,
  range_key: attributeName,
  read_capacity: capacity,
  write_capacity: capacity,
  gsi_read_capacity: capacity,
  gsi_write_capacity: capacity,
  enable_encryption: fc.boolean(),
  kms_deletion_window: whole(7, 30),
  enable_point_in_time_recovery: fc.boolean(),
  enable_ttl: fc.boolean(),
  ttl_attribute: attributeName,
  enable_streams: fc.boolean(),
  stream_view_type: fc.constantFrom('KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'),
  enable_backup: fc.boolean(),
  enable_autoscaling: fc.boolean(),
  read_min_capacity: capacity,
  read_max_capacity: capacity,
  write_min_capacity: capacity,
  write_max_capacity: capacity,
  read_target_utilization: percent,
  write_target_utilization: percent,
  enable_monitoring: fc.boolean(),
  tags: arbitraryTags,
});

/** Any config that `check` accepts without change. */
export const arbitraryConfig: fc.Arbitrary<Config> = fc
  .tuple(documented, arbitraryExtensions)
  .map(([config, extensions]) => ordered({ ...config, ...extensions }))
  .filter((config) => check(config).config !== null);

/** With each minimum at most its maximum, which nearly half of all random pairs are not. */
function ordered(config: Config): Config {
  const { read_min_capacity, read_max_capacity, write_min_capacity, write_max_capacity } = config;
  return {
    ...config,
    read_min_capacity: Math.min(read_min_capacity, read_max_capacity),
    read_max_capacity: Math.max(read_min_capacity, read_max_capacity),
    write_min_capacity: Math.min(write_min_capacity, write_max_capacity),
    write_max_capacity: Math.max(write_min_capacity, write_max_capacity),
  };
}
