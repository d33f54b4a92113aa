// Unit prices of ap-southeast-2 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const apSoutheast2: RegionPrices = {
  id: 'ap-southeast-2',
  name: 'Asia Pacific (Sydney)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: [0.71, 'price-list', 'S11'],
    onDemandRead: [0.1425, 'price-list', 'S11'],
    writeCapacity: [0.00074, 'official-aws-labs', 'S2'],
    readCapacity: [0.000148, 'official-aws-labs', 'S2'],
    storage: [0.285, 'price-list', 'S11'],
    pitr: [0.228, 'price-list', 'S11'],
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [171, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0146, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [34.2, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0029, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [205.2, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0093, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [41.04, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0018, 'official-aws-labs', 'S2'],
  },
};
