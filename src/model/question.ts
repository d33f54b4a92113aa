// Asks at the field where the answer matters whether the table exists already: Terraform then changes or replaces it.
import type { VariableName } from '../catalog/config.ts';
import { type Advice, type Answer, type Finding, isBlocking } from '../catalog/finding.ts';
import type { Document } from '../document/document.ts';
import type { PageModel } from './form.ts';

const answers: readonly Answer[] = [
  { label: 'New table', exists: false },
  { label: 'Existing table', exists: true },
];

/** What a change of each does to a table that exists; asked at the first one that differs from its default. */
const consequences: readonly (readonly [VariableName, string])[] = [
  ['table_name', 'Renaming an existing one replaces it and deletes its data.'],
  ['hash_key', 'Another partition key replaces an existing one and deletes its data.'],
  ['range_key', 'Another sort key replaces an existing one and deletes its data.'],
  ['billing_mode', 'An existing one is switched in place; AWS limits how often.'],
];

/** Advice that rests on the answer, by id: it goes, or says something else, once the answer is given. */
const asking: readonly string[] = [
  'autoscaling-moves-table',
  'encryption-off-deletes-key',
  'aws-managed-key-deletes-key',
  'replicas-before-scaling',
];

const withAnswers = (finding: Finding): Finding =>
  finding.source === 'advice' && asking.includes(finding.id) ? { ...finding, answers } : finding;

/** The question is no finding that counts: it stands at its field alone. */
function question([name, consequence]: (typeof consequences)[number]): Advice {
  const message = `Is this a new table? ${consequence}`;
  return { id: `${name}:exists`, fields: [name], source: 'advice', level: 'hint', message, answers };
}

/** The model with the question at its fields, until it is answered or a baseline tells what stands in the account. */
export function withQuestion<M extends PageModel>(
  model: M,
  { target, baseline }: Pick<Document, 'target' | 'baseline'>,
): M {
  if (target.exists !== null || baseline !== null) return model;
  const asked = consequences.find(([name]) => model.fields[name].changed);
  const changed = model.findings.filter(({ id }) => asking.includes(id)).flatMap(({ fields }) => fields);
  if (asked === undefined && changed.length === 0) return model;
  const fields = { ...model.fields };
  for (const name of changed as VariableName[]) {
    fields[name] = { ...fields[name], findings: fields[name].findings.map(withAnswers) };
  }
  if (asked !== undefined && !fields[asked[0]].findings.some(isBlocking)) {
    const [name] = asked;
    fields[name] = { ...fields[name], findings: [...fields[name].findings, question(asked)] };
  }
  return { ...model, fields };
}
