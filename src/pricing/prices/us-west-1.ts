// Unit prices of us-west-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const usWest1: RegionPrices = {
  id: 'us-west-1',
  name: 'US West (N. California)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.695, 'price-list', 'S8'],
    onDemandRead: [0.1395, 'price-list', 'S8'],
    writeCapacity: [0.000725, 'official-aws-labs', 'S2'],
    readCapacity: [0.000145, 'official-aws-labs', 'S2'],
    storage: [0.28, 'price-list', 'S8'],
    pitr: [0.224, 'price-list', 'S8'],
    backup: [0.112, 'official-golden', 'S1c'],
    awsBackup: null,
    restore: [0.168, 'official-golden', 'S1c'],
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [168, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0144, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [33.6, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0028, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [201.6, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0091, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [40.32, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0018, 'official-aws-labs', 'S2'],
  },
};
