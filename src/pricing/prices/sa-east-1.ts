// Unit prices of sa-east-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const saEast1: RegionPrices = {
  id: 'sa-east-1',
  name: 'South America (São Paulo)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.9375, 'derived ±0.4 %', 'S2'],
    onDemandRead: [0.1875, 'secondary', 'S15'],
    writeCapacity: [0.000975, 'official-aws-labs', 'S2'],
    readCapacity: [0.000195, 'official-aws-labs', 'S2'],
    storage: [0.375, 'derived ±0.5 %', 'S2'],
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [225, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0193, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [45, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0038, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [270, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0122, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [54, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0024, 'official-aws-labs', 'S2'],
  },
};
