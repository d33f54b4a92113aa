// Faults of the auto scaling simulator, its search, its worker's client, and the import of traffic.
import { fault, type SeededFault } from './fault.ts';

const SIMULATE = 'src/scaling/simulate.test.ts';
const TABLE = 'src/scaling/table.test.ts';
const RECOMMEND = 'src/scaling/recommend.test.ts';
const WORKLOAD = 'src/workload';

export const inScaling: readonly SeededFault[] = [
  fault('scale-out after one minute', 'src/scaling/policy.ts', ['HIGH_MINUTES = 2', 'HIGH_MINUTES = 1'], SIMULATE),
  fault('scale-in after 14 minutes', 'src/scaling/policy.ts', ['LOW_MINUTES = 15', 'LOW_MINUTES = 14'], SIMULATE),
  fault(
    'scale-in 15 points below the target',
    'src/scaling/policy.ts',
    ['LOW_POINTS = 20', 'LOW_POINTS = 15'],
    SIMULATE,
  ),
  fault(
    'capacity without a delay',
    'src/scaling/policy.ts',
    ['REACTION_MINUTES = 2', 'REACTION_MINUTES = 0'],
    SIMULATE,
  ),
  fault(
    'a cooldown that the simulator does not know',
    'modules/dynamodb/autoscaling.tf',
    ['    target_value = each.value.target\n', '    target_value = each.value.target\n    scale_in_cooldown = 300\n'],
    SIMULATE,
  ),
  fault(
    'hours multiplied to a month in silence',
    'src/scaling/explain.ts',
    ['if (minutes < MINUTES_PER_DAY)', 'if (minutes < 0)'],
    'src/scaling/explain.test.ts',
  ),
  fault('bursts of 10 minutes', 'src/scaling/policy.ts', ['BURST_SECONDS = 300', 'BURST_SECONDS = 600'], SIMULATE),
  fault('five free decreases', 'src/scaling/policy.ts', ['FREE_DECREASES = 4', 'FREE_DECREASES = 5'], SIMULATE),
  fault('a decrease in the same hour', 'src/scaling/policy.ts', ['this.#last + 60', 'this.#last + 59'], SIMULATE),
  fault('capacity rounded down', 'src/scaling/dimension.ts', ['Math.ceil((consumed', 'Math.floor((consumed'], SIMULATE),
  fault('counters that survive a change', 'src/scaling/dimension.ts', ['        high = 0;\n', ''], SIMULATE),
  fault(
    'a burst that is never spent',
    'src/scaling/dimension.ts',
    ['bucket += (capacity - served) * 60;', 'bucket += capacity * 60;'],
    SIMULATE,
  ),
  fault('a quota for every dimension', 'src/scaling/resource.ts', ['this.#quota.take(due);', ''], TABLE),
  fault(
    'throttling by indexes forgotten',
    'src/scaling/table.ts',
    ['for (const { write } of indexes)', 'for (const { write } of indexes.slice(9))'],
    TABLE,
  ),
  fault(
    'a search that accepts throttling',
    'src/scaling/trial.ts',
    ['if (!carried) return', 'if (carried && !carried) return'],
    RECOMMEND,
  ),
  fault(
    'a recommendation that is not verified',
    'src/scaling/recommend.ts',
    ['if (failed === null) return { settings', 'if (failed !== undefined) return { settings'],
    RECOMMEND,
  ),
  fault('a maximum that guards nothing', 'src/scaling/search.ts', ['.map(guarded), constant', ', constant'], RECOMMEND),
  fault(
    'hours of a week read as those of its Monday',
    'src/workload/traffic-shape.ts',
    ['hours.length === HOURS_OF_WEEK ? HOURS_OF_DAY : 0', '0'],
    'src/workload/traffic.test.ts',
  ),
  fault(
    'a quick stroke that leaves hours out',
    'src/components/scaling/draw-hours.ts',
    ['if (at < first.at || at > last.at) return hour;', 'if (at !== to.at) return hour;'],
    'src/components/scaling/draw-hours.test.ts',
  ),
  fault(
    'points of the file left in its order',
    'src/workload/cloudwatch-series.ts',
    ['if (!(gap > 0)) this.#isSorted = false;', ''],
    WORKLOAD,
  ),
  fault(
    'a decimal point read one digit off',
    'src/workload/decimal.ts',
    ['POWERS[length - 1 - point]', 'POWERS[length - point]'],
    'src/workload/decimal.test.ts',
  ),
  fault('sums read as a rate', 'src/workload/cloudwatch-series.ts', ['(sum ? length * 60 : 1)', '1'], WORKLOAD),
  fault(
    'zones ignored',
    'src/workload/cloudwatch-time.ts',
    ["return sign === '-' ? -east : east;", 'return 0;'],
    WORKLOAD,
  ),
  fault(
    'broken cells skipped',
    'src/workload/cloudwatch-csv.ts',
    ['if (!(value >= 0 && value <= 1e15)) {', 'if (value < 0) {'],
    WORKLOAD,
  ),
  fault(
    'a cut-off file taken',
    'src/workload/cloudwatch-json.ts',
    ['if (this.#open.length > 0) {', 'if (this.#open.length > 99) {'],
    WORKLOAD,
  ),
  fault(
    'a peak that is not reached',
    'src/workload/traffic-shape.ts',
    ['(peak - quiet) * value', '(1 - quiet) * value'],
    WORKLOAD,
  ),
  fault(
    'cancelled worker goes on',
    'src/platform/workers.ts',
    ['    drop();\n    end(id, { id, type', '    end(id, { id, type'],
    'src/platform',
  ),
  fault(
    'late answers of an ended worker',
    'src/platform/workers.ts',
    ['if (port !== next) return;', ''],
    'src/platform',
  ),
  fault(
    'a door that lets any progress in',
    'src/scaling/messages.ts',
    ['z.minimum(0), z.maximum(1)', 'z.minimum(0)'],
    'src/scaling/messages.test.ts',
  ),
  fault(
    'a series of any length',
    'src/scaling/messages.ts',
    [' && value.length <= MAX_MINUTES', ''],
    'src/scaling/messages.test.ts',
  ),
  fault(
    'units throttled in a point, not in its minutes',
    'src/scaling/summary.ts',
    ['sum += refused * 60;', 'sum = refused * 60;'],
    'src/scaling/summary.test.ts',
  ),
  fault(
    'a simulation at every key',
    'src/app/scaling-run.ts',
    ['    waiting();\n    // Nobody', '    // Nobody'],
    'src/app/scaling-run.test.ts',
  ),
  fault(
    'a search that keeps what was allowed before',
    'src/app/scaling-run.ts',
    ["['demand', 'prices', 'allowed', 'basis']", "['demand', 'prices', 'basis']"],
    'src/app/scaling-run.test.ts',
  ),
  fault(
    'an estimate that counts the simulation of other settings',
    'src/model/simulated.ts',
    [' && equal(each.settings, settings)', ''],
    'src/model/simulated.test.ts',
  ),
  fault(
    'an estimate that counts the simulation of other traffic',
    'src/model/simulated.ts',
    ['each.demand === demand && ', ''],
    'src/model/simulated.test.ts',
  ),
  fault(
    'a switch priced with two kinds of estimate',
    'src/model/cost.ts',
    ['usage(other, workload, simulatedFor(other))', 'usage(other, workload)'],
    'src/model/simulated.test.ts',
  ),
];
