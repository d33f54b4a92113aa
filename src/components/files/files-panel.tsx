// All files before any is downloaded: settings of the bundle, the tree, the chosen file, the command that writes them all.
import { entriesFrom } from '../../catalog/entries.ts';
import type { Fix } from '../../catalog/finding.ts';
import type { Document } from '../../document/document.ts';
import { chosenFile, type FileList, fileList } from '../../model/file-list.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { BundleSettings } from './bundle-settings.tsx';
import './files.css';
import { FileTree } from './file-tree.tsx';
import { FileView } from './file-view.tsx';
import { filesWords as words } from './words.ts';

/** What the browser does with a file. */
export interface FileActions {
  /** False where the browser refuses the clipboard. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly download: (path: string, text: string) => void;
  readonly downloadConfiguration: (document: Document) => void;
}

interface Props {
  readonly actions: FileActions;
  /** Goes to the field of a variable. */
  readonly onGo: (name: string) => void;
}

export function FilesPanel({ actions, onGo }: Props) {
  const { dispatch } = useStore();
  const list = useSlice(({ state }) => fileList(state));
  const chosen = useSlice(({ state }) => state.session.file);
  const environment = useSlice(({ state }) => state.session.environment);
  const hasEnvironments = useSlice(({ state }) => state.document.environments.length > 0);
  const file = chosenFile(list, chosen);
  const onChoose = (path: string): void => dispatch({ type: 'session', session: { file: path } });
  const copy = async (text: string, what: string): Promise<void> => {
    const isDone = await actions.copy(text);
    const notice = isDone
      ? ({ text: words.copied(what), tone: 'done' } as const)
      : ({ text: words.copyFailed, tone: 'refused' } as const);
    dispatch({ type: 'session', session: { notice } });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it.
    <section className="files" aria-label={words.title} tabIndex={0}>
      <BundleSettings blocking={list.blocking} />
      <Blocking list={list} onGo={onGo} />
      <div className="files-columns">
        <div className="files-tree">
          {list.files.length > 0 && <FileTree files={list.files} shown={file?.path ?? ''} onChoose={onChoose} />}
          {list.others.length > 0 && (
            <>
              <h3>{words.others}</h3>
              <p className="field-help">{hasEnvironments ? words.othersHelp(environment) : words.othersOne}</p>
              <FileTree files={list.others} shown={file?.path ?? ''} onChoose={onChoose} />
            </>
          )}
        </div>
        {file !== null && (
          <FileView
            file={file}
            onCopy={() => void copy(file.text, file.path)}
            onDownload={() => actions.download(file.path, file.text)}
          />
        )}
      </div>
      <Command list={list} onCopy={(command) => void copy(command, words.command)} actions={actions} />
    </section>
  );
}

function Blocking({ list, onGo }: Pick<Props, 'onGo'> & { readonly list: FileList }) {
  const { dispatch } = useStore();
  if (list.blocking.length === 0) return null;
  return (
    <div className="files-blocked" role="alert">
      <p>{words.blocked}</p>
      <ul>
        {list.blocking.map(({ environment, finding }) => (
          <li key={`${environment} ${finding.id}`}>
            {environment !== null && words.in(environment)}
            {finding.message} {finding.fix !== undefined && <FixButton fix={finding.fix} environment={environment} />}
            <Fields
              names={finding.source === 'module' && isOfTarget(finding.fields) ? [] : finding.fields}
              onGo={(name) => {
                dispatch({ type: 'session', session: { environment } });
                onGo(name);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Fields of the settings stand just above. */
const isOfTarget = ([first]: readonly string[]): boolean =>
  ['source', 'version', 'label', 'recipes'].includes(first ?? '');

interface FixProps {
  readonly fix: Fix;
  /** Where the finding stands; null for the base. */
  readonly environment: string | null;
}

function FixButton({ fix, environment }: FixProps) {
  const { dispatch } = useStore();
  return (
    <>
      <button
        type="button"
        className="fix"
        onClick={(event) => {
          // The pressed button goes with its finding; the focus stays in the panel.
          event.currentTarget.closest<HTMLElement>('[tabindex]')?.focus();
          dispatch({ type: 'session', session: { environment } });
          dispatch({ type: 'apply', entries: entriesFrom(fix.set), what: fix.label });
        }}
      >
        {fix.label}
      </button>{' '}
    </>
  );
}

function Fields({ names, onGo }: Pick<Props, 'onGo'> & { readonly names: readonly string[] }) {
  const [first] = names;
  if (first === undefined) return null;
  return (
    <button type="button" className="link inline" onClick={() => onGo(first)}>
      {words.go(first)}
    </button>
  );
}

interface CommandProps extends Pick<Props, 'actions'> {
  readonly list: FileList;
  readonly onCopy: (command: string) => void;
}

function Command({ list: { command, needsFile }, onCopy, actions }: CommandProps) {
  const document = useSlice(({ state }) => state.document);
  if (command === null) return null;
  return (
    <section className="files-command" aria-label={words.command}>
      <div className="file-head">
        <h3>{words.command}</h3>
        <button type="button" className="link" onClick={() => onCopy(command)}>
          {words.copy} {words.command.toLowerCase()}
        </button>
        {needsFile && (
          <button type="button" className="link" onClick={() => actions.downloadConfiguration(document)}>
            {words.commandConfiguration}
          </button>
        )}
      </div>
      <p className="field-help">{needsFile ? words.commandFile : words.commandHelp}</p>
      <code data-testid="generate-command">{command}</code>
    </section>
  );
}
