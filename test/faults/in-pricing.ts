// Faults of the estimate, and of what the compiler, the linter and knip must see.
import { fault, type SeededFault } from './fault.ts';

const PRICING = 'src/pricing';

export const inPricing: readonly SeededFault[] = [
  fault(
    'a price ten times too high',
    'src/pricing/prices/us-east-1.ts',
    ['onDemandWrite: [0.625,', 'onDemandWrite: [6.25,'],
    PRICING,
  ),
  fault('a rate on the wrong line', 'src/pricing/lines.ts', ["rate: 'pitr'", "rate: 'backup'"], PRICING),
  fault(
    'index writes forgotten',
    'src/pricing/usage.ts',
    ["'source-index': { write: writes,", "'source-index': { write: 0,"],
    PRICING,
  ),
  fault('key changes forgotten', 'src/pricing/usage.ts', ['write: writes + keyChanges', 'write: writes'], PRICING),
  fault('overhead forgotten', 'src/pricing/usage.ts', ['OVERHEAD_BYTES = 100', 'OVERHEAD_BYTES = 0'], PRICING),
  fault(
    'two scaling alarms a policy',
    'src/pricing/usage.ts',
    ['ALARMS_PER_POLICY = 4', 'ALARMS_PER_POLICY = 2'],
    PRICING,
  ),
  fault('months of 30 days', 'src/workload/format.ts', ['HOURS_PER_MONTH = 730', 'HOURS_PER_MONTH = 720'], PRICING),
  fault('eventual reads at full price', 'src/pricing/capacity.ts', ['(1 - strong) * 0.5', '(1 - strong) * 1'], PRICING),
  fault(
    'capacity not rounded up',
    'src/pricing/capacity.ts',
    ['Math.ceil((consumed * 100)', 'Math.floor((consumed * 100)'],
    PRICING,
  ),
  fault('free unit-hours doubled', 'src/pricing/rates.ts', ['quantity: 18_600', 'quantity: 37_200'], PRICING),
  fault(
    'the DOM in a core room',
    'src/workload/format.ts',
    [
      'export const HOURS_PER_MONTH = 730',
      'export const width = () => window.innerWidth;\nexport const HOURS_PER_MONTH = 730',
    ],
    'tsc -p tsconfig.core.json',
  ),
  fault(
    'an export that nobody uses',
    'src/workload/format.ts',
    ['export const HOURS_PER_MONTH = 730', 'export const unused = 1;\nexport const HOURS_PER_MONTH = 730'],
    'knip',
  ),
  fault(
    'another layout',
    'src/workload/format.ts',
    ['export const HOURS_PER_MONTH = 730', 'export const HOURS_PER_MONTH  = 730'],
    'biome ci src/pricing',
  ),
];
