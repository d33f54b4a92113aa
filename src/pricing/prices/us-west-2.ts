// Unit prices of us-west-2 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const usWest2: RegionPrices = {
  id: 'us-west-2',
  name: 'US West (Oregon)',
  asOf: '2026-11-22',
  offers: {
    AmazonDynamoDB: { version: '20260831092153', published: '2026-08-31' },
  },
  prices: {
    onDemandWrite: [0.625, 'price-list', 'S7'],
    onDemandRead: [0.125, 'price-list', 'S7'],
    writeCapacity: [0.00065, 'official-aws-labs', 'S2'],
    readCapacity: [0.00013, 'official-aws-labs', 'S2'],
    storage: [0.25, 'price-list', 'S7'],
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [150, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0128, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [30, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0025, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [180, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0081, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [36, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0016, 'official-aws-labs', 'S2'],
  },
};
