// A state that holds the given raw values, as a file or a preset would bring them.
import type { Document } from '../../src/document/document.ts';
import { initialState, type State } from '../../src/document/reduce.ts';
import type { Session } from '../../src/document/session.ts';
import type { Entries } from '../../src/terraform/entry.ts';

/** Entries that are the given JSON values. */
export const literals = (values: Readonly<Record<string, unknown>>): Entries =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { as: 'literal', value }]));

interface Around {
  readonly document?: Partial<Document>;
  readonly region?: string;
  readonly session?: Partial<Session>;
}

export function stateWith(values: Readonly<Record<string, unknown>>, around: Around = {}): State {
  const { document, session } = initialState;
  const target = around.region === undefined ? document.target : { ...document.target, region: around.region };
  return {
    ...initialState,
    document: { ...document, target, module: { entries: literals(values) }, ...around.document },
    session: { ...session, ...around.session },
  };
}
