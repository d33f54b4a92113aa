// CloudWatch's data as the traffic: pasted, dropped or opened, with the command that fetches it.
import { type DragEvent, useState } from 'react';
import { indexNames } from '../../model/scaling.ts';
import { metricCommand } from '../../workload/cloudwatch-command.ts';
import { percent } from '../format.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { useRun, useTools } from './run.ts';
import { scalingWords } from './words.ts';

const words = scalingWords.cloudWatch;

export function CloudWatchImport() {
  const { importFrom, cancel } = useTools();
  const [text, setText] = useState('');
  const importing = useRun((run) => run.importing);
  const problems = useRun((run) => run.problems);
  const take = (file: File | undefined): void => {
    if (file !== undefined) importFrom(file, file.name);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <details className="scaling-import" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <summary>{words.title}</summary>
      <p className="field-help" id="scaling-import-help">
        {words.help} {scalingWords.traffic.stays}
      </p>
      <label className="field-label" htmlFor="scaling-import-text">
        {words.paste}
      </label>
      <textarea
        id="scaling-import-text"
        rows={4}
        spellCheck={false}
        placeholder={words.pasteHelp}
        aria-describedby="scaling-import-help"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          // A long text would hold up the page in a text field; it goes to the worker as it is.
          const pasted = event.clipboardData.getData('text');
          if (pasted.length < 100_000) return;
          event.preventDefault();
          importFrom(pasted, words.pasted);
        }}
      />
      <div className="scaling-buttons">
        <button
          type="button"
          disabled={text.trim() === '' || importing !== null}
          onClick={() => importFrom(text, words.pasted)}
        >
          {words.read}
        </button>
        <label className="scaling-file">
          {words.open}
          <input
            type="file"
            accept=".csv,.json,.txt"
            onChange={(event) => {
              take(event.target.files?.[0]);
              // The same file can be opened again after it was mended.
              event.target.value = '';
            }}
          />
        </label>
        {importing !== null && (
          <>
            <progress aria-label={words.reading} max={1} value={importing} />
            <span>{percent(importing)}</span>
            <button type="button" onClick={cancel}>
              {words.cancel}
            </button>
          </>
        )}
      </div>
      <div role="alert">
        {problems.length > 0 && (
          <div className="scaling-refused">
            <p>{words.refused}</p>
            <ul>
              {problems.map(({ line, message }) => (
                <li key={`${line} ${message}`}>{words.line(line, message)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <Command />
    </details>
  );
}

const RANGES = [3, 14, 63, 365] as const;

function Command() {
  const { dispatch } = useStore();
  const config = useSlice(({ model }) => model.fallback);
  const region = useSlice(({ state }) => state.document.target.region);
  const [days, setDays] = useState<number>(14);
  const [end, setEnd] = useState(() => Date.now() / 1000);
  const command = metricCommand(config, { indexes: indexNames, region, end, days });
  const copy = async (): Promise<void> => {
    const copied = await navigator.clipboard.writeText(command).then(
      () => true,
      () => false,
    );
    const notice = copied
      ? ({ text: words.copied, tone: 'done' } as const)
      : ({ text: words.copyFailed, tone: 'refused' } as const);
    dispatch({ type: 'session', session: { notice } });
  };
  return (
    <div className="scaling-command">
      <p>
        <strong>{words.command}</strong>{' '}
        <label>
          {words.days}{' '}
          <select
            value={days}
            onChange={(event) => {
              setDays(Number(event.target.value));
              setEnd(Date.now() / 1000);
            }}
          >
            {RANGES.map((range) => (
              <option key={range}>{range}</option>
            ))}
          </select>
        </label>{' '}
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
      <pre tabIndex={0}>{command}</pre>
      <p className="field-help">{words.retention}</p>
    </div>
  );
}
