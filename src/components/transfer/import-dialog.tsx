// The import dialog: a text is pasted, dropped or opened; its report says what becomes of each argument before it is taken.
import { type DragEvent, useDeferredValue, useMemo, useState } from 'react';
import { readConfigurationFile } from '../../document/configuration-file.ts';
import type { Document } from '../../document/document.ts';
import { readImport } from '../../document/read-import.ts';
import type { AdoptFile } from '../../plan/adopt.ts';
import { Icon } from '../ui/icon.tsx';
import { useStore } from '../ui/store-context.ts';
import { ImportReport } from './import-report.tsx';
import { importWords as words } from './import-words.ts';
import { ModuleChoice } from './module-choice.tsx';
import { readTextFile } from './text-file.ts';
import './import.css';

interface Given {
  readonly text: string;
  /** The file's name; null for what was pasted or typed. */
  readonly file: string | null;
}

export function ImportDialog() {
  const { dispatch } = useStore();
  const [given, setGiven] = useState<Given>({ text: '', file: null });
  const [module, setModule] = useState<string | undefined>(undefined);
  const [comparing, setComparing] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  const text = useDeferredValue(given.text);
  const reading = useMemo(() => readImport(text, module), [text, module]);
  const close = (): void => dispatch({ type: 'session', session: { dialog: null } });

  /** A configuration of this page is opened as it was, not read as values. */
  const openWhole = (document: Document, file: string | null): void => {
    const name = file ?? words.pasted;
    dispatch({ type: 'open', document, what: words.openStep(name) });
    dispatch({ type: 'session', session: { dialog: null, notice: { text: words.opened(name), tone: 'done' } } });
  };
  const give = (next: Given): void => {
    const configuration = readConfigurationFile(next.text);
    if (configuration?.findings.length === 0) {
      openWhole(configuration.document, next.file);
      return;
    }
    setGiven(next);
    setModule(undefined);
    setRefused(configuration?.findings[0]?.message ?? null);
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readTextFile(file);
    if (typeof read === 'string') setRefused(read);
    else give({ text: read.text, file: file.name });
  };
  const drop = (event: DragEvent): void => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const name = given.file ?? words.pasted;
  const count = reading.report.filter(({ outcome }) => outcome !== 'unknown').length;
  const take = (): void => {
    const { entries, imported } = reading;
    const standing = reading.baseline === undefined ? entries : reading.baseline;
    const adoption = reading.adopt === null ? {} : { adoption: { from: reading.adopt.from } };
    const baseline = comparing && standing !== null ? { baseline: { name, entries: standing, ...adoption } } : {};
    dispatch({ type: 'import', entries, text: imported, what: words.what(name), ...baseline });
    const notice = { text: words.done(count, name), tone: 'done' } as const;
    const tab = imported === null ? {} : ({ tab: imported.format === 'module' ? 'module' : 'tfvars' } as const);
    dispatch({ type: 'session', session: { dialog: null, notice, ...tab } });
  };
  return (
    <dialog
      className="import"
      aria-labelledby="import-title"
      ref={(dialog) => {
        if (dialog?.isConnected && !dialog.open) dialog.showModal();
      }}
      onClose={close}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <header>
        <h2 id="import-title">{words.title}</h2>
        <p className="import-note">{words.private}</p>
        <button type="button" className="quiet" onClick={close} aria-label={words.close}>
          <Icon name="close" />
        </button>
      </header>
      <div className="import-from">
        <label htmlFor="import-text">{words.text}</label>
        <textarea
          id="import-text"
          rows={12}
          spellCheck={false}
          aria-describedby="import-help"
          value={given.text}
          onChange={(event) => give({ text: event.target.value, file: null })}
        />
        <p className="field-help" id="import-help">
          {words.textHelp}
        </p>
        <label className="import-file">
          {words.open}
          <input
            type="file"
            accept=".tf,.tfvars,.json,.hcl,.txt,.tfstate,.zip"
            onChange={(event) => void open(event.target.files?.[0])}
          />
        </label>
        {refused !== null && (
          <p className="import-refused" role="alert">
            {refused}
          </p>
        )}
        <ModuleChoice modules={reading.modules} chosen={reading.label} onChoose={setModule} />
        <label className="import-baseline">
          <input type="checkbox" checked={comparing} onChange={(event) => setComparing(event.target.checked)} />
          {words.baseline}
        </label>
        <p className="field-help">{words.baselineHelp}</p>
        {reading.adopt !== null && <Adopt file={reading.adopt.file} isInBundle={comparing} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
      <section className="import-report" aria-label={words.columns.note} tabIndex={0}>
        <ImportReport reading={reading} />
      </section>
      <footer>
        <p className="import-note">{reading.imported === null ? words.keepsNot : words.keeps}</p>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" className="primary" disabled={reading.report.length === 0} onClick={take}>
          {words.take(count)}
        </button>
      </footer>
    </dialog>
  );
}

/** What brings a table that exists under the module: a file of the bundle, or to be copied beside the module block. */
function Adopt({ file, isInBundle }: { readonly file: AdoptFile; readonly isInBundle: boolean }) {
  return (
    <section className="import-adopt" aria-label={words.adopt}>
      <h3>{words.adopt}</h3>
      <p className="field-help">{isInBundle ? words.adoptInBundle(file.path) : words.adoptHelp}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
      <pre tabIndex={0}>{file.text}</pre>
    </section>
  );
}
