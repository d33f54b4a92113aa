// Unit prices of ap-south-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const apSouth1: RegionPrices = {
  id: 'ap-south-1',
  name: 'Asia Pacific (Mumbai)',
  asOf: '2026-11-22',
  offers: {
    AmazonDynamoDB: { version: null, published: '2026-09-11' },
  },
  prices: {
    onDemandWrite: [0.71, 'price-list', 'S12'],
    onDemandRead: [0.1425, 'price-list', 'S12'],
    writeCapacity: [0.00074, 'official-aws-labs', 'S2'],
    readCapacity: [0.000148, 'official-aws-labs', 'S2'],
    storage: [0.285, 'price-list', 'S12'],
    pitr: [0.228, 'price-list', 'S12'],
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'official-golden', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'official-golden', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [171, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0146, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [34.2, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0029, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [203.4, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0092, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [40.68, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0018, 'official-aws-labs', 'S2'],
  },
};
