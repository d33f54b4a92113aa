// What a link may hold without spelling it out: deflate's preset dictionary (RFC 1950, section 2.2).

/** Of a document's text, names that stand before a value. */
const BEFORE_VALUES =
  'table_name billing_mode hash_key range_key read_capacity write_capacity gsi_read_capacity gsi_write_capacity ' +
  'enable_encryption kms_deletion_window enable_point_in_time_recovery enable_ttl ttl_attribute enable_streams ' +
  'stream_view_type enable_backup enable_autoscaling read_min_capacity read_max_capacity write_min_capacity ' +
  'write_max_capacity read_target_utilization write_target_utilization enable_monitoring tags ' +
  'deletion_protection_enabled table_class table_timeouts on_demand_max_read_request_units ' +
  'on_demand_max_write_request_units create_kms_key kms_key_arn enable_resource_policy resource_policy_json ' +
  'point_in_time_recovery_period_in_days backup_schedule backup_schedule_timezone backup_retention_days ' +
  'backup_cold_storage_after_days backup_copy_vault_arns backup_vault_kms_key_arn replica_regions ' +
  'replica_kms_key_arns replica_deletion_protection_enabled alarm_actions ok_actions read_throttle_alarm_threshold ' +
  'write_throttle_alarm_threshold alarm_period_seconds alarm_evaluation_periods alarm_datapoints_to_alarm ' +
  'enable_error_alarm latency_alarm_thresholds_ms enable_contributor_insights enable_kinesis_destination ' +
  'kinesis_stream_arn rateUnit puts updates deletes failedWrites gets queries emailQueries sourceQueries ' +
  'itemsPerQuery emailItemsPerQuery sourceItemsPerQuery peakToAverage peakHours strongShare transactionalShare ' +
  'transactionalReadShare keyChangeShare emailIndexShare sourceIndexShare trafficGrowth itemBytes storedItems ' +
  'storedGb retentionDays backupsPerMonth backupRetentionDays restores exportsPerMonth incrementalExportGb ' +
  'streamReaders streamPolls kmsConnections keyAgeYears reservedTerm reservedWriteUnits reservedReadUnits ' +
  'savingsPlanOnDemand savingsPlanProvisioned freeTierUsed Name Application Service Project Team Owner Repository ' +
  'ManagedBy CostCenter BusinessUnit DataClassification Compliance BackupPolicy Environment';

/** Values, and what stands between them. */
const VALUES =
  'STANDARD_INFREQUENT_ACCESS KEYS_ONLY OLD_IMAGE NEW_IMAGE NEW_AND_OLD_IMAGES PAY_PER_REQUEST PROVISIONED ' +
  'confidential internal platform engineering https://github.com/ .example.com development staging production ' +
  'terraform cron(0 5 * * ? *) Europe/ America/ Etc/UTC {"Version":"2012-10-17","Statement":[{"Effect":"Allow",' +
  '"Principal":{"AWS":" "Action":"dynamodb: "Resource":" us-east-1 us-west-2 eu-west-1 eu-central-1 ' +
  'arn:aws:backup:eu-west-1:123456789012:backup-vault: arn:aws:kinesis:us-east-1:123456789012:stream/ ' +
  'arn:aws:sns:us-east-1:123456789012: arn:aws:iam::123456789012:role/ arn:aws:kms:us-east-1:123456789012:key/ ' +
  '{"v":null}],[" {"l":[" "]}],[" {"r":[[" "]]}],[" true],[" false],[" "]]}]],"w":[["rateUnit","second"],[" ' +
  '"t":{"provider":"6","source":"./modules/dynamodb","version":"~> ","label":"","region":","layout":"literal","exists":true ' +
  '"e":[["dev",[["table_name",""]],["prod",[["table_name","';

/**
 * The dictionary of packing 2. Every link of that packing needs it to the byte: it never changes. A better one is another
 * packing.
 */
export const LINK_DICTIONARY = `${VALUES}${BEFORE_VALUES.split(' ')
  .map((name) => `"],["${name}","`)
  .join('')}{"v":1,"m":[["table_name","`;
