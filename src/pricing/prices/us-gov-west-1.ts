// Unit prices of us-gov-west-1 in USD; rows and units in ../rates.ts. Written by scripts/prices-update.ts.
import type { RegionPrices } from '../prices.ts';

export const usGovWest1: RegionPrices = {
  id: 'us-gov-west-1',
  name: 'AWS GovCloud (US-West)',
  asOf: '2026-11-22',
  offers: {},
  prices: {
    onDemandWrite: null,
    onDemandRead: null,
    writeCapacity: [0.00078, 'official-aws-labs', 'S2'],
    readCapacity: [0.000156, 'official-aws-labs', 'S2'],
    storage: null,
    pitr: null,
    backup: null,
    awsBackup: null,
    restore: null,
    streamReads: null,
    kmsKey: [1, 'global', 'S1d S12 S18'],
    kmsRotation: [1, 'price-page-text', 'S18'],
    kmsRequests: [0.03, 'global', 'S1d S12'],
    alarm: [0.1, 'global', 'S1d S3'],
    reserved1yWriteUpfront: [180, 'official-aws-labs', 'S2'],
    reserved1yWriteHour: [0.0122, 'official-aws-labs', 'S2'],
    reserved1yReadUpfront: [36, 'official-aws-labs', 'S2'],
    reserved1yReadHour: [0.0031, 'official-aws-labs', 'S2'],
    reserved3yWriteUpfront: [216, 'official-aws-labs', 'S2'],
    reserved3yWriteHour: [0.0097, 'official-aws-labs', 'S2'],
    reserved3yReadUpfront: [43, 'official-aws-labs', 'S2'],
    reserved3yReadHour: [0.0019, 'official-aws-labs', 'S2'],
  },
};
