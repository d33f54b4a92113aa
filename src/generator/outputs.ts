// The module's outputs in its order, with its descriptions word for word; a test holds them to modules/dynamodb/outputs.tf.

export interface Output {
  readonly name: string;
  readonly description: string;
}

export const outputs: readonly Output[] = [
  { name: 'table_name', description: 'Name of the DynamoDB table' },
  { name: 'table_arn', description: 'ARN of the DynamoDB table' },
  { name: 'table_id', description: 'ID of the DynamoDB table' },
  { name: 'table_stream_arn', description: 'ARN of the DynamoDB table stream (if enabled)' },
  { name: 'table_stream_label', description: 'Label of the DynamoDB table stream (if enabled)' },
  { name: 'kms_key_id', description: 'ID of the KMS key used for encryption (if enabled)' },
  { name: 'kms_key_arn', description: 'ARN of the KMS key used for encryption (if enabled)' },
  { name: 'kms_key_alias', description: 'Alias of the KMS key used for encryption (if enabled)' },
  { name: 'email_gsi_name', description: 'Name of the email Global Secondary Index' },
  { name: 'source_gsi_name', description: 'Name of the source Global Secondary Index' },
  { name: 'hash_key', description: 'Hash key of the DynamoDB table' },
  { name: 'range_key', description: 'Range key of the DynamoDB table' },
  { name: 'billing_mode', description: 'Billing mode of the DynamoDB table' },
  { name: 'point_in_time_recovery_enabled', description: 'Whether point-in-time recovery is enabled' },
  { name: 'encryption_enabled', description: 'Whether encryption at rest is enabled' },
  { name: 'streams_enabled', description: 'Whether DynamoDB streams are enabled' },
  { name: 'ttl_enabled', description: 'Whether TTL is enabled' },
  { name: 'ttl_attribute', description: 'TTL attribute name' },
  { name: 'alarm_arns', description: 'ARNs of the CloudWatch alarms by name of the alarm within the module' },
  { name: 'backup_vault_arn', description: 'ARN of the backup vault (if enabled)' },
  { name: 'replica_arns', description: 'ARNs of the replicas by Region' },
  {
    name: 'read_policy_json',
    description: 'IAM policy that lets a role read the items of the table and its indexes, without scans',
  },
  { name: 'write_policy_json', description: 'IAM policy that lets a role write items' },
  { name: 'stream_policy_json', description: 'IAM policy that lets a role follow the stream (if enabled)' },
  { name: 'backup_policy_json', description: 'IAM policy that lets a role make on-demand backups and look at them' },
];
