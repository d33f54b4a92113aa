// Replicas and the Kinesis destination over time, in both editions of the provider: added to a table that exists, changed, taken
// away; the table and its items stay.
import { expect, it } from 'vitest';
import { describeTerraform } from './have-terraform.ts';
import { withRoot } from './live-root.ts';
import { editions } from './schema.ts';

const TIMEOUT = 120_000;
const TABLE = 'aws_dynamodb_table';
const DESTINATION = 'aws_dynamodb_kinesis_streaming_destination';
const key = (region: string, id: string): string => `arn:aws:kms:${region}:111122223333:key/${id}`;

const streamed = 'enable_encryption = false\nenable_streams = true\n';
const inRegions = (...regions: readonly string[]): string =>
  `${streamed}replica_regions = ${JSON.stringify(regions)}\n`;
const keyed = (id: string): string =>
  `enable_streams = true\nreplica_regions = ["eu-west-1"]\nreplica_kms_key_arns = { eu-west-1 = "${key('eu-west-1', id)}" }\n`;
const stream = (name: string): string =>
  `enable_kinesis_destination = true\nkinesis_stream_arn = "arn:aws:kinesis:us-east-1:111122223333:stream/${name}"\n`;
const replica = (region: string): string => `arn:aws:dynamodb:${region}:123456789012:table/lead-capture-leads`;

for (const edition of editions) {
  const given = (use: Parameters<typeof withRoot>[1]) => () => withRoot(edition, use);

  describeTerraform(`replicas of a live table, provider ${edition}`, () => {
    it(
      'come and go in place, each with its ARN, and all with a destroy',
      given(async (root) => {
        await root.apply(streamed);
        expect(await root.actions(inRegions('eu-west-1', 'us-west-2'))).toEqual([`update ${TABLE}.this[0]`]);
        await root.apply(inRegions('eu-west-1', 'us-west-2'));
        expect(await root.actions(inRegions('us-west-2', 'eu-west-1'))).toEqual([]);
        expect((await root.outputs()).replica_arns).toEqual({
          'eu-west-1': replica('eu-west-1'),
          'us-west-2': replica('us-west-2'),
        });
        await root.apply(inRegions('us-west-2'));
        expect((await root.outputs()).replica_arns).toEqual({ 'us-west-2': replica('us-west-2') });
        expect(await root.actions(inRegions('us-west-2'))).toEqual([]);
        expect(root.done(TABLE)).toEqual(['create', 'update', 'update']);
        expect((await root.run('destroy', '-auto-approve')).code).toBe(0);
        expect(root.cloud.resources.size).toBe(0);
      }),
      TIMEOUT,
    );

    it(
      'change their keys while the table stays, and none goes without',
      given(async (root) => {
        await root.apply(keyed('11111111-1111-4111-8111-111111111111'));
        expect(await root.actions(keyed('22222222-2222-4222-8222-222222222222'))).toEqual([`update ${TABLE}.this[0]`]);
        await root.apply(keyed('22222222-2222-4222-8222-222222222222'));
        expect(await root.actions(keyed('22222222-2222-4222-8222-222222222222'))).toEqual([]);
        expect(await root.refused(`enable_streams = true\nreplica_regions = ["eu-west-1"]\n`)).toContain(
          'Replica keys must name a key in every replica Region',
        );
        expect(root.done(TABLE)).toEqual(['create', 'update']);
      }),
      TIMEOUT,
    );
  });

  describeTerraform(`the Kinesis destination of a live table, provider ${edition}`, () => {
    it(
      'starts, moves to another stream and stops, while the table stays as it is',
      given(async (root) => {
        await root.apply('');
        expect(await root.actions(stream('a'))).toEqual([`create ${DESTINATION}.this[0]`]);
        await root.apply(stream('a'));
        expect(await root.actions(stream('a'))).toEqual([]);
        expect(await root.actions(stream('b'))).toEqual([`delete+create ${DESTINATION}.this[0]`]);
        await root.apply(stream('b'));
        expect([...root.cloud.resources.values()].find(({ type }) => type === DESTINATION)?.state).toMatchObject({
          table_name: 'lead-capture-leads',
          stream_arn: 'arn:aws:kinesis:us-east-1:111122223333:stream/b',
        });
        await root.apply('');
        expect(root.done(DESTINATION)).toEqual(['create', 'delete', 'create', 'delete']);
        expect(root.done(TABLE)).toEqual(['create']);
      }),
      TIMEOUT,
    );
  });
}
