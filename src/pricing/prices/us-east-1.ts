// Unit prices of us-east-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const usEast1: RegionPrices = {
  id: 'us-east-1',
  name: 'US East (N. Virginia)',
  asOf: '2026-11-22',
  offers: {
    AmazonDynamoDB: { version: null, published: '2026-08-15' },
    AmazonCloudWatch: { version: null, published: '2026-08-06' },
  },
  prices: {
    onDemandWrite: [0.625, 'price-list', 'S3 S4 S5'],
    onDemandRead: [0.125, 'price-list', 'S3 S4 S5'],
    writeCapacity: [0.00065, 'price-list', 'S2 S4'],
    readCapacity: [0.00013, 'price-list', 'S2 S4'],
    storage: [0.25, 'price-list', 'S3 S4 S5'],
    pitr: [0.2, 'price-list', 'S3 S4 S5'],
    backup: [0.1, 'official-golden', 'S1b'],
    awsBackup: null,
    restore: [0.15, 'official-golden', 'S1b'],
    streamReads: [0.02, 'official-golden', 'S1b'],
    kmsKey: [1, 'official-golden', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'official-golden', 'S1d S12'],
    alarm: [0.1, 'price-list', 'S1d S3'],
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
