// Unit prices of eu-west-2 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const euWest2: RegionPrices = {
  id: 'eu-west-2',
  name: 'Europe (London)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.7423, 'derived ±0.4 %', 'S2'],
    onDemandRead: [0.1485, 'derived ±0.2 %', 'S2'],
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
    reserved3yWriteUpfront: [213.57, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0097, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [42.72, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0019, 'official-aws-labs', 'S2'],
  },
};
