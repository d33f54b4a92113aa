// Unit prices of ap-northeast-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const apNortheast1: RegionPrices = {
  id: 'ap-northeast-1',
  name: 'Asia Pacific (Tokyo)',
  asOf: '2026-11-22',
  offers: {
    AmazonDynamoDB: { version: '20260722003827', published: '2026-07-22' },
  },
  prices: {
    onDemandWrite: [0.715, 'price-list', 'S10'],
    onDemandRead: [0.1425, 'price-list', 'S10'],
    writeCapacity: [0.000742, 'official-aws-labs', 'S2'],
    readCapacity: [0.0001484, 'official-aws-labs', 'S2'],
    storage: [0.285, 'price-list', 'S10'],
    pitr: [0.228, 'price-list', 'S10'],
    backup: [0.114, 'price-list', 'S10'],
    awsBackup: null,
    restore: [0.171, 'price-list', 'S10'],
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [171.4, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0147, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [34.2, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0029, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [205.6, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0093, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [41, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0018, 'official-aws-labs', 'S2'],
  },
};
