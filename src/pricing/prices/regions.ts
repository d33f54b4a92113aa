// Every Region with prices, by name. A new Region is its file here and a line in each list.
import type { RegionPrices } from '../region-prices.ts';
import { afSouth1 } from './af-south-1.ts';
import { apEast1 } from './ap-east-1.ts';
import { apEast2 } from './ap-east-2.ts';
import { apNortheast1 } from './ap-northeast-1.ts';
import { apNortheast2 } from './ap-northeast-2.ts';
import { apNortheast3 } from './ap-northeast-3.ts';
import { apSouth1 } from './ap-south-1.ts';
import { apSouth2 } from './ap-south-2.ts';
import { apSoutheast1 } from './ap-southeast-1.ts';
import { apSoutheast2 } from './ap-southeast-2.ts';
import { apSoutheast3 } from './ap-southeast-3.ts';
import { apSoutheast4 } from './ap-southeast-4.ts';
import { apSoutheast5 } from './ap-southeast-5.ts';
import { apSoutheast6 } from './ap-southeast-6.ts';
import { apSoutheast7 } from './ap-southeast-7.ts';
import { caCentral1 } from './ca-central-1.ts';
import { caWest1 } from './ca-west-1.ts';
import { euCentral1 } from './eu-central-1.ts';
import { euCentral2 } from './eu-central-2.ts';
import { euNorth1 } from './eu-north-1.ts';
import { euSouth1 } from './eu-south-1.ts';
import { euSouth2 } from './eu-south-2.ts';
import { euWest1 } from './eu-west-1.ts';
import { euWest2 } from './eu-west-2.ts';
import { euWest3 } from './eu-west-3.ts';
import { ilCentral1 } from './il-central-1.ts';
import { meCentral1 } from './me-central-1.ts';
import { meSouth1 } from './me-south-1.ts';
import { mxCentral1 } from './mx-central-1.ts';
import { saEast1 } from './sa-east-1.ts';
import { usEast1 } from './us-east-1.ts';
import { usEast2 } from './us-east-2.ts';
import { usGovEast1 } from './us-gov-east-1.ts';
import { usGovWest1 } from './us-gov-west-1.ts';
import { usWest1 } from './us-west-1.ts';
import { usWest2 } from './us-west-2.ts';

export const regions: readonly RegionPrices[] = [
  usGovEast1,
  usGovWest1,
  afSouth1,
  apEast1,
  apSouth2,
  apSoutheast3,
  apSoutheast5,
  apSoutheast4,
  apSouth1,
  apSoutheast6,
  apNortheast3,
  apNortheast2,
  apSoutheast1,
  apSoutheast2,
  apEast2,
  apSoutheast7,
  apNortheast1,
  caCentral1,
  caWest1,
  euCentral1,
  euWest1,
  euWest2,
  euSouth1,
  euWest3,
  euSouth2,
  euNorth1,
  euCentral2,
  ilCentral1,
  mxCentral1,
  meSouth1,
  meCentral1,
  saEast1,
  usEast1,
  usEast2,
  usWest1,
  usWest2,
];
