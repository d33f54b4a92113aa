// Unit prices of ap-northeast-3 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const apNortheast3: RegionPrices = {
  id: 'ap-northeast-3',
  name: 'Asia Pacific (Osaka)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.7135, 'derived ±0.4 %', 'S2'],
    onDemandRead: [0.1427, 'derived ±0.2 %', 'S2'],
    writeCapacity: [0.000742, 'official-aws-labs', 'S2'],
    readCapacity: [0.0001484, 'official-aws-labs', 'S2'],
    storage: [0.285, 'derived ±0.5 %', 'S2'],
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [171.4, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0147, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [34.2, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0029, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: null,
    reserved3yWriteHour: null,
    reserved3yReadUpfront: null,
    reserved3yReadHour: null,
  },
};
