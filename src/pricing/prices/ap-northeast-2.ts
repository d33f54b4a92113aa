// Unit prices of ap-northeast-2 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const apNortheast2: RegionPrices = {
  id: 'ap-northeast-2',
  name: 'Asia Pacific (Seoul)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.68, 'price-list', 'S9'],
    onDemandRead: [0.1355, 'price-list', 'S9'],
    writeCapacity: [0.0007049, 'price-list', 'S2 S9'],
    readCapacity: [0.00014098, 'price-list', 'S2 S9'],
    storage: [0.27075, 'price-list', 'S9'],
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [162.83, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.014, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [32.49, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0028, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [195.32, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0088, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [38.95, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0017, 'official-aws-labs', 'S2'],
  },
};
