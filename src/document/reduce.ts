// The one place where the document changes: pure, total, and every change is an action.
import type { Entries, Entry } from '../terraform/entry.ts';
import type { Action, DocumentAction } from './actions.ts';
import { type Document, type Environment, emptyDocument } from './document.ts';
import { emptyHistory, type History, jump, type Moved, record, redo, type StepInfo, undo } from './history.ts';
import { equal, without } from './patch.ts';
import { emptySession, type Session } from './session.ts';

export interface State {
  readonly document: Document;
  readonly history: History;
  readonly session: Session;
}

export const initialState: State = { document: emptyDocument, history: emptyHistory, session: emptySession };

/** The state after an action. Never throws; an action that changes nothing gives the same state. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'session':
      return { ...state, session: { ...state.session, ...action.session } };
    case 'restore':
      return present({ ...state, document: action.document, history: emptyHistory });
    case 'undo':
      return travelled(state, undo(state.document, state.history));
    case 'redo':
      return travelled(state, redo(state.document, state.history));
    case 'jump':
      return travelled(state, jump(state.document, state.history, action.steps));
    default: {
      const document = changed(state.document, state.session.environment, action);
      if (document === state.document || equal(document, state.document)) return state;
      const history = record(state.history, state.document, document, infoOf(action, state.session));
      return present({ ...state, document, history, session: { ...state.session, ...sessionAfter(action, state) } });
    }
  }
}

const travelled = (state: State, { value, history }: Moved<Document>): State =>
  history === state.history ? state : present({ ...state, document: value, history });

/** An environment that is gone cannot be the one that is edited. */
function present(state: State): State {
  const { environment } = state.session;
  const exists = environment === null || state.document.environments.some(({ name }) => name === environment);
  return exists ? state : { ...state, session: { ...state.session, environment: null } };
}

function sessionAfter(action: DocumentAction, { session }: State): Partial<Session> {
  if (action.type === 'add-environment') return { environment: action.name };
  if (action.type === 'rename-environment' && session.environment === action.name) return { environment: action.to };
  return {};
}

/** What a step is called, and which steps join. */
function infoOf(action: DocumentAction & { readonly at?: number }, { environment }: Session): StepInfo {
  const at = action.at ?? 0;
  const info = (subject: string, coalesce: string | null = null): StepInfo => ({
    label: { action: action.type, subject },
    coalesce: coalesce === null || action.at === undefined ? null : `${action.type} ${environment ?? ''} ${coalesce}`,
    at,
  });
  switch (action.type) {
    case 'edit':
      return info(action.name, typesText(action.entry) ? action.name : null);
    case 'workload':
      return info(action.name, action.name);
    case 'price':
      return info(action.rate, action.rate);
    case 'traffic':
      return info(Object.keys(action.values).join(', '), Object.keys(action.values).join());
    case 'edit-text':
      return info(action.format, action.format);
    case 'write-text':
      return info(action.format);
    case 'target':
      return info(keysOf(action.target), isTypedTarget(action.target) ? keysOf(action.target) : null);
    case 'add-environment':
    case 'rename-environment':
    case 'remove-environment':
      return info(action.name);
    case 'baseline':
      return info(action.baseline?.name ?? '');
    case 'clear':
      return info('');
    default:
      return info(action.what);
  }
}

const keysOf = (target: object): string => Object.keys(target).join(', ');

/** Source, version and label are typed; what else a target holds is chosen. */
const isTypedTarget = ({ source, version, label }: Partial<Document['target']>): boolean =>
  source !== undefined || version !== undefined || label !== undefined;

/** Text is typed key by key; a switch is thrown once. */
const typesText = (entry: Entry | null): boolean => entry?.as === 'typed' && typeof entry.value !== 'boolean';

function changed(document: Document, environment: string | null, action: DocumentAction): Document {
  const edit = (change: (entries: Entries) => Entries): Document => withEntries(document, environment, change);
  switch (action.type) {
    case 'edit':
      return edit((entries) =>
        action.entry === null ? without(entries, action.name) : { ...entries, [action.name]: action.entry },
      );
    case 'apply':
      return edit((entries) => ({ ...entries, ...action.entries }));
    case 'preset':
      return edit(() => action.entries);
    case 'reset':
      return edit((entries) => (action.names === null ? {} : action.names.reduce<Entries>(without, entries)));
    case 'workload':
      return { ...document, workload: { ...document.workload, [action.name]: action.value } };
    case 'replace-workload':
      return { ...document, workload: action.workload };
    case 'traffic':
      return { ...document, traffic: Object.entries(action.values).reduce(given, document.traffic) };
    case 'price':
      return { ...document, prices: given(document.prices, [action.rate, action.value]) };
    case 'target':
      return { ...document, target: { ...document.target, ...action.target } };
    case 'add-environment':
    case 'rename-environment':
    case 'remove-environment':
      return { ...document, environments: environmentsAfter(document.environments, action) };
    case 'import':
      return {
        ...document,
        module: { entries: action.entries },
        imported: action.text === null ? {} : { [action.text.format]: action.text },
        baseline: action.baseline ?? document.baseline,
        target: {
          ...document.target,
          // The bundle holds the text as it is.
          ...(action.text === null ? {} : { layout: action.text.format === 'module' ? 'literal' : 'tfvars' }),
          // Values that were applied before have made a table.
          ...(action.baseline === undefined ? {} : { exists: true }),
        },
      };
    case 'edit-text':
      return { ...edit(() => action.entries), imported: withText(document.imported, action) };
    case 'write-text':
      return { ...document, imported: without(document.imported, action.format) };
    case 'baseline':
      return {
        ...document,
        baseline: action.baseline,
        target: { ...document.target, exists: action.baseline === null ? document.target.exists : true },
      };
    case 'open':
      return action.document;
    case 'clear':
      return emptyDocument;
  }
}

/** The texts with one more; an empty one goes instead. */
const given = (texts: Readonly<Record<string, string>>, [name, value]: readonly [string, string]) =>
  value === '' ? without(texts, name) : { ...texts, [name]: value };

function withText(
  texts: Document['imported'],
  { format, text }: Extract<DocumentAction, { readonly type: 'edit-text' }>,
): Document['imported'] {
  return text === null ? without(texts, format) : { ...texts, [format]: text };
}

function withEntries(document: Document, environment: string | null, change: (entries: Entries) => Entries): Document {
  if (environment === null) return { ...document, module: { entries: change(document.module.entries) } };
  const environments = document.environments.map((one) =>
    one.name === environment ? { ...one, entries: change(one.entries) } : one,
  );
  return { ...document, environments };
}

type EnvironmentAction = Extract<
  DocumentAction,
  { readonly type: 'add-environment' | 'rename-environment' | 'remove-environment' }
>;

/** Names are unique: adding or renaming to one that exists changes nothing. */
function environmentsAfter(environments: readonly Environment[], action: EnvironmentAction): readonly Environment[] {
  const taken = (name: string): boolean => environments.some((one) => one.name === name);
  switch (action.type) {
    case 'add-environment': {
      if (taken(action.name)) return environments;
      const entries = environments.find(({ name }) => name === action.copyOf)?.entries ?? {};
      return [...environments, { name: action.name, entries }];
    }
    case 'rename-environment':
      if (taken(action.to)) return environments;
      return environments.map((one) => (one.name === action.name ? { ...one, name: action.to } : one));
    case 'remove-environment':
      return environments.filter(({ name }) => name !== action.name);
  }
}
