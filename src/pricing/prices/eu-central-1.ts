// Unit prices of eu-central-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const euCentral1: RegionPrices = {
  id: 'eu-central-1',
  name: 'Europe (Frankfurt)',
  asOf: '2026-11-22',
  offers: {
    AmazonDynamoDB: { version: null, published: '2026-08-15' },
    AmazonCloudWatch: { version: null, published: '2026-08-06' },
  },
  prices: {
    onDemandWrite: [0.7625, 'price-list', 'S3'],
    onDemandRead: [0.1525, 'price-list', 'S3'],
    writeCapacity: [0.000793, 'official-aws-labs', 'S2'],
    readCapacity: [0.0001586, 'official-aws-labs', 'S2'],
    storage: [0.306, 'price-list', 'S3'],
    pitr: [0.2448, 'price-list', 'S3'],
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'price-list', 'S1d S3'],
    reserved1yWriteUpfront: [183, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0157, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [36.6, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0032, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [219.6, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0099, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [43.8, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0019, 'official-aws-labs', 'S2'],
  },
};
