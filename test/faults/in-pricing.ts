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
  fault(
    'a rate on the wrong line',
    'src/pricing/data-lines.ts',
    ["rate: () => 'pitr'", "rate: () => 'backup'"],
    PRICING,
  ),
  fault('index writes forgotten', 'src/pricing/operations.ts', ['write: writes * inSource', 'write: 0'], PRICING),
  fault('key changes forgotten', 'src/pricing/operations.ts', ['(writes + keyChanges)', 'writes'], PRICING),
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
  fault(
    'a missing price that leaves the total whole',
    'src/pricing/totals.ts',
    ["missing.length > 0 ? 'at-least'", "missing.length > 99 ? 'at-least'"],
    PRICING,
  ),
  fault('a total without throughput prices', 'src/pricing/totals.ts', ["none ? 'none'", "none ? 'complete'"], PRICING),
  fault(
    'a way that throttles called cheapest',
    'src/pricing/ways.ts',
    ['one.shortages.length === 0 &&', 'true &&'],
    PRICING,
  ),
  fault(
    'fixed capacity one unit too large',
    'src/pricing/sizing.ts',
    ['Math.ceil((units * 100) / target - 1e-9)', 'Math.ceil((units * 100) / target) + 1'],
    PRICING,
  ),
  fault(
    'a shortage passed over',
    'src/pricing/shortages.ts',
    ['peak <= most * (1 + 1e-9)', 'peak <= most * 2'],
    PRICING,
  ),
  fault('a free tier in GovCloud', 'src/pricing/costs.ts', ['?.freeTier === false', '?.freeTier === null'], PRICING),
  fault('a savings plan that covers nothing', 'src/pricing/costs.ts', ['* (1 - discount)', '* 1'], PRICING),
  fault(
    'upfront payments spread in the first year',
    'src/pricing/outlook.ts',
    ['of(month) - spread, 0) + upfront', 'of(month), 0)'],
    PRICING,
  ),
  fault('items that do not add up', 'src/pricing/outlook.ts', ['items + monthly *', 'items + 0 *'], PRICING),
  fault(
    'a reservation that AWS does not sell',
    'src/pricing/estimate.ts',
    ["reservedTerm: 'none' }, findings", 'reservedTerm }, findings'],
    PRICING,
  ),
  fault(
    'a free band that vanished, in the list',
    'src/pricing/price-list/select.ts',
    ['free === null && expected?.perRegion', 'false'],
    PRICING,
  ),
  fault(
    'a free band that vanished, in the feed',
    'src/pricing/price-list/meters.ts',
    ['region.freeTier && Number', 'false && Number'],
    'scripts/prices-update.test.ts',
  ),
  fault(
    'files written one by one',
    'scripts/prices-update.ts',
    ['writeFileSync(join(staged, name), text)', 'writeFileSync(join(target, name), text)'],
    'scripts/prices-update.test.ts',
  ),
  fault('kilobytes of 1,000', 'src/workload/quantity.ts', ['const KB = 1024', 'const KB = 1000'], 'src/workload'),
  fault(
    'a rate unit that changes the traffic',
    'src/workload/workload.ts',
    ['convertRate(workload[name], from, to)', 'convertRate(workload[name], from, from)'],
    'src/workload',
  ),
  fault(
    'a line wider than the report',
    'src/pricing/text.ts',
    ['export const WIDTH = 80', 'export const WIDTH = 88'],
    PRICING,
  ),
  fault('noise in the CSV', 'src/pricing/csv.ts', ['value.toPrecision(15)', 'String(value)'], PRICING),
];
