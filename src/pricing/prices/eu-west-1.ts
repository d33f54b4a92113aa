// Unit prices of eu-west-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const euWest1: RegionPrices = {
  id: 'eu-west-1',
  name: 'Europe (Ireland)',
  asOf: '2026-11-22',
  offers: {
    AmazonDynamoDB: { version: null, published: '2026-08-15' },
    AmazonCloudWatch: { version: null, published: '2026-08-06' },
  },
  prices: {
    onDemandWrite: [0.705, 'price-list', 'S3 S20'],
    onDemandRead: [0.1415, 'price-list', 'S3 S20'],
    writeCapacity: [0.000735, 'price-list', 'S2 S16'],
    readCapacity: [0.000147, 'price-list', 'S2 S16'],
    storage: [0.283, 'price-list', 'S3 S20'],
    pitr: [0.22, 'price-list', 'S3 S20'],
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'price-list', 'S1d S3'],
    reserved1yWriteUpfront: [169.5, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0145, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [33.9, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0029, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [203.4, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0092, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [40.68, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0018, 'official-aws-labs', 'S2'],
  },
};
