// What the page says is what Terraform says: the same verdict and the same sentences on random values of all variables.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeTerraform } from '../terraform/have-terraform.ts';
import { agreement, summary } from './agreement.ts';
import { arbitraryInput, type Input } from './cases.ts';
import { differences } from './held-values.ts';
import { judgeAsFiles, judgeAsModules } from './judge.ts';
import { seed, testSizes } from './sizes.ts';

const TIMEOUT = 120_000;

/** Each was a disagreement once, or is a corner that random cases reach seldom. */
const CORNERS: readonly Input[] = [
  { tags: { 'a"b\\c\n': [] } },
  { tags: { 'é\x07\u200b\u{e0001}': {} } },
  { kms_deletion_window: '1e-2147483648' },
  { kms_deletion_window: '1e2147483647' },
  { kms_deletion_window: 'Inf', read_capacity: '-Inf' },
  { read_capacity: '1p3', write_capacity: '80p-3', gsi_read_capacity: '.5e1', gsi_write_capacity: '5.' },
  { read_capacity: `2147483647.${'0'.repeat(140)}1` },
  { read_capacity: `2147483647.${'0'.repeat(160)}1` },
  { kms_deletion_window: `29.${'9'.repeat(200)}` },
  { table_name: 'leads\n' },
  { hash_key: 'e\u0301'.repeat(127), range_key: 'é'.repeat(128) },
  { tags: { [`${'a'.repeat(127)}e\u0301`]: '\u2028', 'x\n': 'y' } },
  { hash_key: `x${'\u0316'.repeat(126)}`, range_key: 'ㅠ'.repeat(85) },
  { hash_key: `x${'\u0316'.repeat(30)}`, tags: { ['ㅠ'.repeat(31)]: '\u0344'.repeat(16) } },
  { tags: { ['__proto__']: 'b', constructor: null } },
  { tags: { '\u1c89': 'x' } },
  { tags: { 'aws:\u{323b0}': '\u{2ebf0}', '\u{323af}': 'y' } },
  { tags: { é: '1', 'e\u0301': '2' } },
  { tags: null, enable_ttl: null, billing_mode: null, hash_key: null, read_capacity: null },
];

const STRANGERS: readonly Input[] = [
  { cout: 1 },
  { versio: 1, provider: 2 },
  { table_nam: 1, read_capacity: 0 },
  { read_mx_capacity: 1 },
  { read_mx_capacity: 1, read_max_capacity: 1, read_min_capacity: 1 },
  { hash_kéy: 1, tågs: 2, 名前: 3 },
  { ['__proto__']: 2, constructor: 3 },
];

describeTerraform('verdict agreement', () => {
  it(
    'holds on every corner known',
    async () => {
      const cases = [...CORNERS, ...STRANGERS];
      const verdicts = [...(await judgeAsModules(CORNERS)), ...(await judgeAsModules(STRANGERS, 1))];
      expect(summary(cases, verdicts).disagreements).toEqual([]);
      expect(summary(CORNERS, await judgeAsFiles(CORNERS)).disagreements).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'holds on 300 random cases',
    async () => {
      const { disagreements, cases, refused, onlyAws, sentences } = await agreement(testSizes, seed);
      expect(disagreements).toEqual([]);
      expect(cases).toBe(300);
      // Cases that are all right, or all wrong, would prove little.
      expect(refused).toBeGreaterThan(75);
      expect(cases - refused).toBeGreaterThan(75);
      expect(onlyAws).toBeGreaterThan(30);
      expect(sentences).toBeGreaterThan(200);
    },
    TIMEOUT,
  );

  it(
    'holds on the values after conversion',
    async () => {
      const { compared, found } = await differences(fc.sample(arbitraryInput, { numRuns: 60, seed: seed + 1 }));
      expect(found).toEqual([]);
      expect(compared).toBeGreaterThan(10);
    },
    TIMEOUT,
  );

  it(
    'is not found where there is none',
    async () => {
      const [verdict = []] = await judgeAsModules([{ read_capacity: 0, hash_key: '', tags: { k: 1 } }]);
      const found = (input: Input): readonly string[] =>
        summary([input], [verdict]).disagreements.map(({ argument }) => argument);
      expect(found({ read_capacity: 0, hash_key: '' })).toEqual([]);
      expect(found({ read_capacity: 0 })).toEqual(['hash_key']);
      expect(found({ read_capacity: 'x', hash_key: '', enable_ttl: 3 })).toEqual(['read_capacity', 'enable_ttl']);
    },
    TIMEOUT,
  );
});
