// What holds the module to each sentence of the documented module's prose (contract-prose.md).

/** A run of the module's own tests whose assertions, or expected failures, speak of `about`. */
export interface RunPointer {
  readonly kind: 'run';
  readonly file: string;
  readonly run: string;
  readonly about: string;
}

/** A test of this project, by its title or the name of its row. */
export interface TestPointer {
  readonly kind: 'test';
  readonly path: string;
  readonly title: string;
}

/** Advice to the callers of the module, which its README must pass on in these words. */
export interface AdvicePointer {
  readonly kind: 'advice';
  readonly text: string;
}

export type Pointer = RunPointer | TestPointer | AdvicePointer;

const run = (file: string, name: string, about: string): Pointer => ({ kind: 'run', file, run: name, about });
const test = (path: string, title: string): Pointer => ({ kind: 'test', path, title });
const advice = (text: string): Pointer => ({ kind: 'advice', text });
const recipe = (id: string): Pointer => test('test/terraform/recipes.test.ts', id);

const indexes = run('defaults', 'defaults', 'global_secondary_index');
const ttl = run('ttl_streams', 'on', 'attribute_name == "deleteAfter"');
const throttling = run('monitoring', 'on', 'ThrottleEvents');
const stream = run('ttl_streams', 'on', 'stream_view_type');
const recovery = run('defaults', 'defaults', 'point_in_time_recovery).enabled');
const key = run('encryption', 'on', 'server_side_encryption).kms_key_arn == aws_kms_key');
const targets = run('autoscaling', 'twenty_one_resources', 'aws_appautoscaling_target');
const keySchema = run('defaults', 'defaults', 'hash_key == "leadId"');
const errors = run('monitoring', 'configured', 'aws_cloudwatch_metric_alarm.errors');
const latency = run('monitoring', 'configured', 'aws_cloudwatch_metric_alarm.latency');
const keepSmall = advice('Keep items small, at most 400 KB');

/** Nearest heading, then the sentence, to what holds it. */
export const promises: Readonly<Record<string, readonly Pointer[]>> = {
  'DynamoDB Module: This Terraform module creates a DynamoDB table for storing lead capture data with encryption, backup, monitoring, and auto-scaling capabilities.':
    [run('defaults', 'defaults', 'name == "lead-capture-leads"'), key, run('backup', 'on', 'aws_backup_selection')],

  'Features: Encrypted Storage: KMS encryption at rest with customer-managed keys': [
    key,
    run('encryption', 'own_key', 'kms_key_arn == var.kms_key_arn'),
  ],
  'Features: Global Secondary Indexes: Email and source-based queries': [indexes],
  'Features: Point-in-Time Recovery: Continuous backups for data protection': [recovery],
  'Features: Auto Scaling: Automatic capacity adjustment for provisioned mode': [targets],
  'Features: CloudWatch Monitoring: Performance and throttling alarms': [throttling, latency],
  'Features: TTL Support: Automatic data expiration for compliance': [ttl],
  'Features: Stream Support: Change data capture for integrations': [stream],

  'Required Variables: None - all variables have sensible defaults.': [
    run('defaults', 'defaults', 'billing_mode == "PAY_PER_REQUEST"'),
  ],

  'Primary Key Structure: Hash Key (Partition Key): `leadId` (String) - Unique identifier for each lead': [keySchema],
  'Primary Key Structure: Range Key (Sort Key): `timestamp` (String) - ISO timestamp of lead creation': [
    run('defaults', 'defaults', 'range_key == "timestamp"'),
  ],
  "Email Index: Hash Key: `email` (String) - Lead's email address": [run('defaults', 'defaults', '"email:S"')],
  'Email Index: Range Key: `timestamp` (String) - Creation timestamp': [indexes],
  'Email Index: Projection: ALL attributes': [run('defaults', 'defaults', 'ALL')],
  'Email Index: Purpose: Query leads by email address for deduplication': [
    test('src/pricing/usage.test.ts', 'a query of email-index'),
  ],
  'Source Index: Hash Key: `source` (String) - Source website/domain': [run('defaults', 'defaults', '"source:S"')],
  'Source Index: Range Key: `timestamp` (String) - Creation timestamp': [indexes],
  'Source Index: Projection: ALL attributes': [run('defaults', 'defaults', 'ALL')],
  'Source Index: Purpose: Query leads by source for analytics': [
    test('src/pricing/usage.test.ts', 'a query of source-index'),
  ],

  'Encryption at Rest: KMS Encryption: Customer-managed KMS key': [key],
  'Encryption at Rest: Key Rotation: Automatic annual rotation': [run('encryption', 'on', 'enable_key_rotation')],
  'Encryption at Rest: Key Alias: Human-readable key identifier': [run('encryption', 'on', 'aws_kms_alias')],
  'Encryption at Rest: Deletion Protection: Configurable deletion window': [
    run('encryption', 'on', 'deletion_window_in_days == 30'),
  ],

  'Access Control: IAM Integration: Fine-grained permissions': [
    run('access', 'policies', 'read_policy_json'),
    run('access', 'policies', 'write_policy_json'),
  ],
  'Access Control: Least Privilege: Minimal required permissions': [
    run('access', 'policies', 'stream_policy_json'),
    run('backup', 'on', 'aws_iam_role_policy'),
  ],
  'Access Control: Resource-based Policies: Table-level access control': [
    run('access', 'resource_policy', 'aws_dynamodb_resource_policy'),
  ],

  'Data Protection: Point-in-Time Recovery: Continuous backups': [recovery],
  'Data Protection: Backup Retention: Configurable retention periods': [
    run('backup', 'everything_set', 'delete_after'),
    run('table_options', 'set', 'recovery_period_in_days == 7'),
  ],
  'Data Protection: Stream Encryption: Encrypted change streams': [
    advice("A stream is encrypted with the table's key."),
    key,
  ],

  'Pay-per-Request (On-Demand): Best for: Unpredictable traffic patterns': [
    test(
      'src/scaling/recommend.test.ts',
      'recommends on demand for the spike curve and says that the cheapest auto scaling throttles',
    ),
  ],
  'Pay-per-Request (On-Demand): Scaling: Automatic, instant scaling': [
    test('src/pricing/shortages.test.ts', 'never on demand'),
  ],
  'Pay-per-Request (On-Demand): Cost: Pay only for actual usage': [test('src/pricing/lines.test.ts', 'no writes')],
  'Pay-per-Request (On-Demand): Limits: No capacity planning required': [
    run('billing_mode', 'on_demand_ignores_capacities', 'read_capacity == 0'),
  ],

  'Provisioned Capacity: Best for: Predictable traffic patterns': [
    test('src/scaling/recommend.test.ts', 'can make fixed capacity the cheapest where the user commits to a term'),
  ],
  'Provisioned Capacity: Scaling: Manual or auto-scaling': [
    run('billing_mode', 'provisioned', 'aws_appautoscaling_target.this) == 0'),
    run('autoscaling', 'capacities_are_left_alone', 'read_capacity == 10'),
  ],
  'Provisioned Capacity: Cost: Lower cost for consistent usage': [
    test('src/pricing/published.test.ts', 'reserved for a year: 5,977 a month and 54,000 upfront (estimate f8044ce2)'),
  ],
  'Provisioned Capacity: Limits: Requires capacity planning': [
    run('billing_mode', 'provisioned', 'read_capacity == 11'),
  ],

  'Auto Scaling (Provisioned Mode): Target Utilization: 70% default (configurable)': [
    run('autoscaling', 'twenty_one_resources', 'target_value'),
  ],
  'Auto Scaling (Provisioned Mode): Scale Up: Immediate when utilization exceeds target': [
    test('src/scaling/simulate.test.ts', 'sizes a step by the higher of its two minutes: 150 at 70 % are 215'),
  ],
  'Auto Scaling (Provisioned Mode): Scale Down: Gradual to prevent thrashing': [
    test(
      'src/scaling/simulate.test.ts',
      'decreases four times a day at once, then once an hour, and four times again after midnight UTC',
    ),
  ],
  'Auto Scaling (Provisioned Mode): Limits: Configurable min/max capacity': [
    run('autoscaling', 'twenty_one_resources', 'max_capacity'),
  ],

  'Global Secondary Indexes: Email Index: Fast email-based lookups': [indexes],
  'Global Secondary Indexes: Source Index: Analytics and reporting queries': [indexes],
  'Global Secondary Indexes: Projection: ALL attributes for complete data access': [run('defaults', 'defaults', 'ALL')],
  'Global Secondary Indexes: Consistency: Eventually consistent reads': [
    test('src/pricing/usage.test.ts', 'an index is always eventually consistent'),
    advice('Their reads are always eventually consistent.'),
  ],

  'CloudWatch Metrics: Read/Write Capacity: Utilization monitoring': [
    run('autoscaling', 'twenty_one_resources', 'CapacityUtilization'),
  ],
  'CloudWatch Metrics: Throttled Requests: Performance issues detection': [throttling],
  'CloudWatch Metrics: Error Rates: Application health monitoring': [errors],
  'CloudWatch Metrics: Latency: Response time tracking': [latency],

  'CloudWatch Alarms: Read Throttling: Alerts when reads are throttled': [throttling],
  'CloudWatch Alarms: Write Throttling: Alerts when writes are throttled': [throttling],
  'CloudWatch Alarms: Configurable Thresholds: Customizable alert levels': [
    run('monitoring', 'configured', 'alarm.threshold'),
  ],

  'TTL (Time To Live): Purpose: Automatic data expiration for compliance': [ttl],
  'TTL (Time To Live): Attribute: Configurable TTL attribute name': [ttl],
  'TTL (Time To Live): Format: Unix timestamp (seconds since epoch)': [
    advice('must hold the expiry as a Number in Unix seconds'),
  ],
  'TTL (Time To Live): Deletion: Automatic, eventual consistency': [
    advice('DynamoDB deletes expired items within days, not at once.'),
  ],

  'Backup Strategy: Point-in-Time Recovery: Continuous backups (35 days)': [
    run('table_options', 'not_set', 'recovery_period_in_days == 35'),
  ],
  'Backup Strategy: On-Demand Backups: Manual backup creation': [run('access', 'policies', 'dynamodb:CreateBackup')],
  'Backup Strategy: Cross-Region: Optional cross-region replication': [
    run('backup', 'everything_set', 'destination_vault_arn'),
    run('replicas', 'with_keys', 'replica.region_name'),
  ],

  'DynamoDB Streams: Change Capture: Real-time data change notifications': [stream],
  'DynamoDB Streams: Lambda Triggers: Process changes automatically': [recipe('stream-lambda')],
  'DynamoDB Streams: View Types: Keys only, new/old images, or both': [
    stream,
    run('validation', 'below_the_lower_edges', 'var.stream_view_type'),
  ],
  'DynamoDB Streams: Retention: 24-hour stream retention': [
    advice('A stream keeps records for 24 hours'),
    recipe('stream-lambda'),
  ],

  'Common Integration Scenarios: Real-time Analytics: Stream to Kinesis Analytics': [recipe('kinesis-flink')],
  'Common Integration Scenarios: Search Integration: Stream to Elasticsearch': [recipe('opensearch')],
  'Common Integration Scenarios: Audit Logging: Stream to CloudWatch Logs': [recipe('audit-log')],
  'Common Integration Scenarios: Data Replication: Stream to another DynamoDB table': [recipe('copy-table')],

  'Pay-per-Request vs Provisioned: Pay-per-Request: Better for sporadic traffic': [
    test(
      'src/scaling/recommend.test.ts',
      'recommends on demand for the spike curve and says that the cheapest auto scaling throttles',
    ),
  ],
  'Pay-per-Request vs Provisioned: Provisioned: Better for consistent, predictable traffic': [
    test('src/scaling/recommend.test.ts', 'can make fixed capacity the cheapest where the user commits to a term'),
  ],
  // AWS halved the prices of on-demand requests in November 2024: the test computes what holds since.
  'Pay-per-Request vs Provisioned: Break-even: ~40% utilization of provisioned capacity': [
    test(
      'src/pricing/break-even.test.ts',
      'is 28.89% in us-east-1: $0.00065 ÷ (3,600 × $0.000000625), not the contract’s 40%',
    ),
  ],

  'Storage Optimization: Item Size: Minimize attribute sizes': [
    test('src/pricing/usage.test.ts', '2 KB and a byte: three times as much'),
    keepSmall,
  ],
  'Storage Optimization: Sparse Indexes: Use GSIs efficiently': [
    advice('leave `email` or `source` out of an item that its index need not hold'),
  ],
  'Storage Optimization: TTL: Remove old data automatically': [
    test('src/pricing/outlook.test.ts', 'stays where TTL takes what is old'),
  ],
  'Storage Optimization: Compression: Compress large text fields': [advice('Compress long texts')],

  'Common Issues: Throttling: Increase capacity or enable auto-scaling': [
    advice('Switching auto scaling on a table that exists'),
    test('test/terraform/lifecycle.test.ts', 'keeps the table with a moved block'),
  ],
  'Common Issues: Hot Partitions: Distribute partition keys evenly': [
    run('monitoring', 'contributor_insights', 'aws_dynamodb_contributor_insights'),
    advice('Spread the requests over many partition keys'),
  ],
  'Common Issues: Large Items: Keep items under 400KB limit': [
    test('src/workload/item-size.test.ts', 'takes 400 KB to the byte'),
    keepSmall,
  ],
  'Common Issues: GSI Throttling: Monitor GSI capacity separately': [
    run('monitoring', 'on', 'email-index-write'),
    run('monitoring', 'on', 'GlobalSecondaryIndexName'),
  ],

  'Performance Tuning: Partition Key Design: Ensure even distribution': [
    advice('Spread the requests over many partition keys'),
  ],
  'Performance Tuning: Query Patterns: Use GSIs for different access patterns': [
    advice('Query `email-index` and `source-index` instead of scanning.'),
  ],
  'Performance Tuning: Batch Operations: Use batch APIs for bulk operations': [
    run('access', 'policies', 'dynamodb:BatchWriteItem'),
    advice('Use BatchGetItem and BatchWriteItem for bulk work'),
  ],
  'Performance Tuning: Connection Pooling: Reuse DynamoDB connections': [advice('Reuse connections')],

  'Monitoring Best Practices: Set Up Alarms: Monitor throttling and errors': [throttling, errors],
  'Monitoring Best Practices: Track Metrics: Monitor capacity utilization': [targets],
  'Monitoring Best Practices: Log Queries: Enable CloudTrail for API calls': [recipe('cloudtrail')],
  'Monitoring Best Practices: Performance Testing: Load test before production': [
    advice('Load-test the capacity and the alarm thresholds before production.'),
  ],

  'Dependencies: This module requires:': [test('test/terraform/module-text.test.ts', 'asks for what is documented')],
  'Dependencies: AWS Provider: Version ~> 5.0': [
    test('test/terraform/module-text.test.ts', 'asks for what is documented'),
  ],
  'Dependencies: Terraform: Version >= 1.0': [
    test('test/terraform/module-text.test.ts', 'asks for what is documented'),
    test('test/terraform/module-text.test.ts', 'is that of Terraform 1.0 in every file'),
  ],

  'Integration with Other Modules: This module integrates with:': [
    test('test/terraform/recipes.test.ts', 'plan as their READMEs call them, apply, settle and go with provider %s'),
  ],
  'Integration with Other Modules: Lambda Module: Provides database access for functions': [
    recipe('stream-lambda'),
    run('access', 'policies', 'write_policy_json'),
  ],
  'Integration with Other Modules: API Gateway Module: Stores data from API requests': [recipe('api-gateway')],
  'Integration with Other Modules: SES Module: May trigger based on DynamoDB streams': [recipe('ses-email')],
};
