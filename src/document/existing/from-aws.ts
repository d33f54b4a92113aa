// A table as `aws dynamodb describe-table` prints it, in the words of Terraform's provider.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
import type { ExistingTable } from './facts.ts';
import { at, isObject, type Json, objectsOf } from './json.ts';

/** Null where the JSON is no description of a table. TTL, recovery and tags are not in it. */
export function fromAws(json: unknown): ExistingTable | null {
  const table = at(json, 'Table') ?? at(json, 'TableDescription');
  if (!isObject(table) || typeof at(table, 'TableName') !== 'string') return null;
  const stream = at(table, 'StreamSpecification');
  const encryption = at(table, 'SSEDescription');
  return {
    isOurs: false,
    resources: [],
    table: {
      name: at(table, 'TableName'),
      arn: at(table, 'TableArn'),
      billing_mode: at(table, 'BillingModeSummary', 'BillingMode') ?? 'PROVISIONED',
      table_class: at(table, 'TableClassSummary', 'TableClass') ?? 'STANDARD',
      ...keys(table),
      ...capacities(table),
      deletion_protection_enabled: at(table, 'DeletionProtectionEnabled') ?? false,
      stream_enabled: at(stream, 'StreamEnabled') ?? false,
      stream_view_type: at(stream, 'StreamViewType'),
      on_demand_throughput: maximum(table),
      server_side_encryption: [
        { enabled: at(encryption, 'SSEType') === 'KMS', kms_key_arn: at(encryption, 'KMSMasterKeyArn') },
      ],
      attribute: objectsOf(at(table, 'AttributeDefinitions')).map((one) => ({
        name: at(one, 'AttributeName'),
        type: at(one, 'AttributeType'),
      })),
      global_secondary_index: objectsOf(at(table, 'GlobalSecondaryIndexes')).map(index),
      local_secondary_index: objectsOf(at(table, 'LocalSecondaryIndexes')).map(index),
      replica: objectsOf(at(table, 'Replicas')).map((one) => ({
        region_name: at(one, 'RegionName'),
        kms_key_arn: at(one, 'KMSMasterKeyId'),
      })),
    },
  };
}

const keyOf = (schema: unknown, type: 'HASH' | 'RANGE'): unknown =>
  at(
    objectsOf(schema).find((one) => at(one, 'KeyType') === type),
    'AttributeName',
  );

const keys = (described: Json): Json => ({
  hash_key: keyOf(at(described, 'KeySchema'), 'HASH'),
  range_key: keyOf(at(described, 'KeySchema'), 'RANGE'),
});

const capacities = (described: Json): Json => ({
  read_capacity: at(described, 'ProvisionedThroughput', 'ReadCapacityUnits'),
  write_capacity: at(described, 'ProvisionedThroughput', 'WriteCapacityUnits'),
});

const index = (described: Json): Json => ({
  name: at(described, 'IndexName'),
  ...keys(described),
  ...capacities(described),
  projection_type: at(described, 'Projection', 'ProjectionType'),
});

function maximum(table: Json): readonly Json[] {
  const given = at(table, 'OnDemandThroughput');
  if (!isObject(given)) return [];
  return [
    {
      max_read_request_units: at(given, 'MaxReadRequestUnits'),
      max_write_request_units: at(given, 'MaxWriteRequestUnits'),
    },
  ];
}
