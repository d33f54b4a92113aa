// Monaco as a viewer over the plain preview: it is told which lines changed and never holds anything of its own.
import { Editor } from '@monaco-editor/react';
import type { editor, IRange } from 'monaco-editor/editor';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import type { Located } from '../../generator/arguments.ts';
import { monaco } from './instance.ts';
import { lineEdit } from './line-edit.ts';
import { options } from './options.ts';
import './marks.css';

export interface ViewerProps {
  /** Names the text; each has a model of its own, which keeps its scroll position. */
  readonly path: string;
  readonly text: string;
  /** The line of each variable, for the marks of what is refused. */
  readonly lines: Located['lines'];
  readonly problems: readonly Finding[];
  readonly dark: boolean;
  /** What assistive technology says of it. */
  readonly label: string;
  readonly onShown: () => void;
}

/** Where no recent update took less than this, keys would queue behind them: the viewer then waits until the keys pause. */
const DEAR_MS = 2.5;
const RECENT = 5;
const PAUSE_MS = 100;

export function Viewer({ path, text, lines, problems, dark, label, onShown }: ViewerProps) {
  const [shown, setShown] = useState<editor.IStandaloneCodeEditor | null>(null);
  const held = useRef(new Map<string, string>());
  const took = useRef<readonly number[]>([]);
  // What the model of the path is made with; it is told of every change later.
  const [first, setFirst] = useState({ path, text });
  if (first.path !== path) setFirst({ path, text });
  const uri = useMemo(() => monaco.Uri.parse(path), [path]);
  // In the commit itself: a passive effect would ask the scheduler for a task with every key.
  useLayoutEffect(() => {
    // After a change of the path the editor still shows the model of before.
    const model = monaco.editor.getModel(uri);
    if (!shown || !model) return;
    const inSight = shown.getModel() === model;
    const push = (): void => {
      const start = performance.now();
      const changed = replaceLines(model, held.current.get(path) ?? model.getValue(), text);
      if (changed && inSight) mark(shown, changed);
      held.current.set(path, text);
      monaco.editor.setModelMarkers(model, 'check', markers(model, lines, problems));
      took.current = [performance.now() - start, ...took.current].slice(0, RECENT);
    };
    const isDear = took.current.length === RECENT && Math.min(...took.current) > DEAR_MS;
    if (!inSight || !isDear) return push();
    const timer = setTimeout(push, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [shown, uri, path, text, lines, problems]);
  useEffect(() => shown?.updateOptions({ ariaLabel: label }), [shown, label]);
  const onMount = useCallback(
    (mounted: editor.IStandaloneCodeEditor) => {
      setShown(mounted);
      onShown();
    },
    [onShown],
  );
  return (
    <div className="cover">
      <Editor
        path={path}
        defaultValue={first.text}
        language={path === 'cost' ? 'plaintext' : 'hcl'}
        theme={dark ? 'page-dark' : 'page-light'}
        options={options}
        loading={null}
        keepCurrentModel
        onMount={onMount}
      />
    </div>
  );
}

const MARK_MS = 1500;
interface Mark {
  readonly decorations: editor.IEditorDecorationsCollection;
  readonly timer?: ReturnType<typeof setTimeout>;
}

const still = matchMedia('(prefers-reduced-motion: reduce)');
const marks = new WeakMap<editor.IStandaloneCodeEditor, Mark>();

/** Changes the lines that differ, and says which there are now; null where there are none. */
function replaceLines(model: editor.ITextModel, before: string, after: string): IRange | null {
  const edit = lineEdit(before, after);
  if (edit === null) return null;
  const from = model.getPositionAt(edit.from);
  const range = monaco.Range.fromPositions(from, model.getPositionAt(edit.to));
  model.applyEdits([{ range, text: edit.text }]);
  colour(model, from.lineNumber, edit.text);
  if (edit.text === '') return null;
  const last = model.getPositionAt(edit.from + edit.text.replace(/\n$/, '').length);
  return monaco.Range.fromPositions(from, last);
}

/** Marks lines for a moment; those that are marked already for a moment longer. */
function mark(shown: editor.IStandaloneCodeEditor, range: IRange): void {
  if (still.matches) return;
  const { decorations, timer } = marks.get(shown) ?? { decorations: shown.createDecorationsCollection() };
  const marked = decorations.getRange(0);
  if (marked?.startLineNumber !== range.startLineNumber || marked.endLineNumber !== range.endLineNumber) {
    decorations.set([{ range, options: { isWholeLine: true, className: 'just-changed' } }]);
  }
  clearTimeout(timer);
  marks.set(shown, { decorations, timer: setTimeout(() => decorations.clear(), MARK_MS) });
}

/** Reads the new lines at once; Monaco itself would do so after it has drawn them, and draw them a second time. */
function colour(model: editor.ITextModel, from: number, text: string): void {
  const last = Math.min(from + text.split('\n').length - 1, model.getLineCount());
  for (let line = from; line <= last; line += 1) monaco.editor.colorizeModelLine(model, line);
}

/** One marker a blocking finding and line it is about. */
function markers(
  model: editor.ITextModel,
  lines: Located['lines'],
  problems: readonly Finding[],
): editor.IMarkerData[] {
  return problems.flatMap(({ fields, message }) =>
    fields.flatMap((field) => {
      const line = lines.get(field);
      if (line === undefined || line > model.getLineCount()) return [];
      return [
        {
          severity: monaco.MarkerSeverity.Error,
          message,
          startLineNumber: line,
          endLineNumber: line,
          startColumn: model.getLineFirstNonWhitespaceColumn(line),
          endColumn: model.getLineMaxColumn(line),
        },
      ];
    }),
  );
}
