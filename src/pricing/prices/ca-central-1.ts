// Unit prices of ca-central-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const caCentral1: RegionPrices = {
  id: 'ca-central-1',
  name: 'Canada (Central)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.6875, 'derived ±0.4 %', 'S2'],
    onDemandRead: [0.1375, 'derived ±0.2 %', 'S2'],
    writeCapacity: [0.000715, 'official-aws-labs', 'S2'],
    readCapacity: [0.000143, 'official-aws-labs', 'S2'],
    storage: [0.275, 'derived ±0.5 %', 'S2'],
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [165, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0141, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [33, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0028, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [198, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.009, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [39.6, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0018, 'official-aws-labs', 'S2'],
  },
};
