// Unit prices of eu-north-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const euNorth1: RegionPrices = {
  id: 'eu-north-1',
  name: 'Europe (Stockholm)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.67, 'price-list', 'S13'],
    onDemandRead: [0.1345, 'price-list', 'S13'],
    writeCapacity: [0.000698, 'official-aws-labs', 'S2'],
    readCapacity: [0.00014, 'official-aws-labs', 'S2'],
    storage: [0.269, 'price-list', 'S13'],
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [161, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0138, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [32.2, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0028, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: null,
    reserved3yWriteHour: null,
    reserved3yReadUpfront: null,
    reserved3yReadHour: null,
  },
};
