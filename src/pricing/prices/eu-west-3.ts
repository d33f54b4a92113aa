// Unit prices of eu-west-3 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const euWest3: RegionPrices = {
  id: 'eu-west-3',
  name: 'Europe (Paris)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.7423, 'price-list', 'S14'],
    onDemandRead: [0.1487, 'price-list', 'S14'],
    writeCapacity: [0.000772, 'official-aws-labs', 'S2'],
    readCapacity: [0.0001544, 'official-aws-labs', 'S2'],
    storage: [0.297, 'derived ±0.5 %', 'S2'],
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [178, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0153, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [35.6, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0031, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: null,
    reserved3yWriteHour: null,
    reserved3yReadUpfront: null,
    reserved3yReadHour: null,
  },
};
