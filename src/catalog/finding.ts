// What is said about values: by Terraform, by AWS, or as advice.

/** How much advice matters: data or service can be lost; it will not do what is wanted; worth knowing. */
export type Level = 'danger' | 'warning' | 'hint';

/** A change that mends it: values by variable name, to be set together. */
export interface Fix {
  /** What the button says. */
  readonly label: string;
  readonly set: Readonly<Record<string, unknown>>;
}

/** An answer to what a finding asks: whether the table exists already. */
export interface Answer {
  /** What the button says. */
  readonly label: string;
  readonly exists: boolean;
}

interface FindingBase {
  /** Stable name, unique for the rule and field. */
  readonly id: string;
  /** The variables it is about; the first one is where the fix is most likely. */
  readonly fields: readonly string[];
  /** For `module`: Terraform's sentence, character for character. */
  readonly message: string;
  /** What is wrong with this very value, where `message` is about all values. */
  readonly detail?: string;
  readonly fix?: Fix;
  readonly answers?: readonly Answer[];
}

/** Terraform refuses it at plan (`module`), or AWS at apply: nothing is exported while it stands. */
export interface Refused extends FindingBase {
  readonly source: 'module' | 'aws';
}

/** Terraform and AWS take it. */
export interface Advice extends FindingBase {
  readonly source: 'advice';
  readonly level: Level;
}

/** The estimate cannot use the value: nothing is priced while it stands. Terraform and AWS never see it. */
export interface Unpriced extends FindingBase {
  readonly source: 'estimate';
}

export type Finding = Refused | Advice | Unpriced;

/** The one scale of severity, the worst first; an error is what Terraform, AWS or the estimate refuses. */
export const severities = ['error', 'danger', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

export const severityOf = (finding: Finding): Severity => (finding.source === 'advice' ? finding.level : 'error');

/** The findings, the worst first; those of one severity stay in their order. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  severities.flatMap((severity) => findings.filter((finding) => severityOf(finding) === severity));

/** How many findings there are of each severity. */
export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, danger: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[severityOf(finding)] += 1;
  return counts;
};

/** Whether a finding keeps a config from being exported. */
export const isBlocking = (finding: Finding): finding is Refused =>
  finding.source === 'module' || finding.source === 'aws';
