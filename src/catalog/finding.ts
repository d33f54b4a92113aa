// What is said about values: by Terraform, by AWS, or as advice.

/** How much advice matters: data or service can be lost; it will not do what is wanted; worth knowing. */
export type Level = 'danger' | 'warning' | 'hint';

/** A change that mends it: values by variable name, to be set together. */
export interface Fix {
  /** What the button says. */
  readonly label: string;
  readonly set: Readonly<Record<string, unknown>>;
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

export type Finding = Refused | Advice;

/** Whether a finding keeps a config from being exported. */
export const isBlocking = (finding: Finding): finding is Refused => finding.source !== 'advice';
