// Unit prices of us-east-2 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const usEast2: RegionPrices = {
  id: 'us-east-2',
  name: 'US East (Ohio)',
  asOf: '2026-11-22',
  offers: {
    AmazonDynamoDB: { version: '20260911124422', published: '2026-09-11' },
  },
  prices: {
    onDemandWrite: [0.625, 'price-list', 'S6'],
    onDemandRead: [0.125, 'price-list', 'S6'],
    writeCapacity: [0.00065, 'official-aws-labs', 'S2 S1'],
    readCapacity: [0.00013, 'official-aws-labs', 'S2 S1'],
    storage: [0.25, 'price-list', 'S6'],
    pitr: [0.2, 'official-golden', 'S1'],
    backup: [0.1, 'official-golden', 'S1'],
    awsBackup: null,
    restore: [0.15, 'official-golden', 'S1'],
    streamReads: [0.02, 'official-golden', 'S1'],
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [150, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0128, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [30, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0025, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: null,
    reserved3yWriteHour: null,
    reserved3yReadUpfront: null,
    reserved3yReadHour: null,
  },
};
