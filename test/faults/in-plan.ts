// Faults of the plan: what Terraform will do, and what is said of it.
import { fault, type SeededFault } from './fault.ts';

const PLAN = 'src/plan';
const AGREEMENT = 'test/plan/plan-agreement.test.ts';

export const inPlan: readonly SeededFault[] = [
  fault(
    'adopt: an import of every environment takes in the same table',
    'src/model/bundle.ts',
    [' && adoption?.from !== null', ''],
    'src/model/bundle.test.ts',
  ),
  fault(
    'adopt: a table is imported under its new name',
    'src/plan/adopt.ts',
    ["attribute('id', table_name)", "attribute('id', after.table_name)"],
    'src/plan/adopt.test.ts',
  ),
  fault(
    'adopt: auto scaling in one apply',
    'src/plan/adopt.ts',
    ['const inTwo = isAutoscaled(after);', 'const inTwo = false;'],
    'src/plan/adopt.test.ts',
    'test/terraform/adopt.test.ts',
  ),
  fault(
    'adopt: the document forgets where the table comes from',
    'src/document/codec.ts',
    ['...(from === undefined ? {} : { adoption: { from } })', '...(from === undefined ? {} : {})'],
    'src/document/codec.test.ts',
    'src/model/bundle.test.ts',
  ),
  fault(
    'the sort key changes in place',
    'src/plan/table-rows.ts',
    ["'range_key'), replaces: true", "'range_key')"],
    PLAN,
  ),
  fault(
    'a TTL attribute counts while TTL is off',
    'src/plan/table-rows.ts',
    ["'ttl_attribute', (config) => config.enable_ttl)", "'ttl_attribute', () => true)"],
    PLAN,
  ),
  fault(
    'the selection forgets the table',
    'src/plan/protection-rows.ts',
    ["      { name: 'resources', to: tableAddress, replaces: true },\n", ''],
    PLAN,
  ),
  fault(
    'the digest is cut elsewhere',
    'src/plan/names.ts',
    ['max - suffix.length - 9', 'max - suffix.length - 8'],
    PLAN,
  ),
  fault(
    'the moved block points the wrong way',
    'src/plan/moved-block.ts',
    ['[move.from, move.to]', '[move.to, move.from]'],
    PLAN,
    AGREEMENT,
  ),
  fault(
    'no danger in deleting the key',
    'src/plan/safety-notes.ts',
    ['hasOwnKey(before) && !hasOwnKey(after);\n\n', 'hasOwnKey(before) && hasOwnKey(after);\n\n'],
    PLAN,
  ),
  fault(
    'two applies in one',
    'src/plan/transition.ts',
    ['!isProvisioned(before) && isAutoscaled(after)', 'false'],
    PLAN,
  ),
  fault(
    'the policy of reads tracks writes',
    'src/plan/scaling-rows.ts',
    ["key.endsWith('-read\"]')", "key.endsWith('-write\"]')"],
    PLAN,
  ),
  fault(
    'the alarm keeps its name',
    'src/plan/arguments.ts',
    ["passed(name, 'table_name'), replaces: true", "passed(name, 'table_name')"],
    PLAN,
    AGREEMENT,
  ),
];
