// Monaco as a viewer over the plain preview: it is told which lines changed and never holds anything of its own.
import { Editor } from '@monaco-editor/react';
import type { editor } from 'monaco-editor/editor';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '../../catalog/config.ts';
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

/** An update that took longer than this is a reason to let the next one wait for the paint. */
const DEAR_MS = 6;

export function Viewer({ path, text, lines, problems, dark, label, onShown }: ViewerProps) {
  const [shown, setShown] = useState<editor.IStandaloneCodeEditor | null>(null);
  const held = useRef(new Map<string, string>());
  const wasDear = useRef(false);
  // In the commit itself: a passive effect would ask the scheduler for a task with every key.
  useLayoutEffect(() => {
    const model = shown?.getModel();
    if (!shown || !model) return;
    const push = (): void => {
      const start = performance.now();
      replaceLines(shown, model, held.current.get(path) ?? model.getValue(), text);
      held.current.set(path, text);
      monaco.editor.setModelMarkers(model, 'check', markers(model, lines, problems));
      wasDear.current = performance.now() - start > DEAR_MS;
    };
    if (!wasDear.current) return push();
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(push);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown, path, text, lines, problems]);
  useEffect(() => shown?.updateOptions({ ariaLabel: label }), [shown, label]);
  return (
    <div className="cover">
      <Editor
        path={path}
        defaultValue={text}
        language={path === 'cost' ? 'plaintext' : 'hcl'}
        theme={dark ? 'page-dark' : 'page-light'}
        options={options}
        loading={null}
        keepCurrentModel
        onMount={(mounted) => {
          setShown(mounted);
          onShown();
        }}
      />
    </div>
  );
}

const MARK_MS = 1500;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const marks = new WeakMap<editor.IStandaloneCodeEditor, { clear: () => void }>();

/** Changes the lines that differ, and marks them for a moment. */
function replaceLines(
  shown: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  before: string,
  after: string,
): void {
  const edit = lineEdit(before, after);
  if (edit === null) return;
  const from = model.getPositionAt(edit.from);
  const range = monaco.Range.fromPositions(from, model.getPositionAt(edit.to));
  model.applyEdits([{ range, text: edit.text }]);
  colour(model, from.lineNumber, edit.text);
  marks.get(shown)?.clear();
  if (edit.text === '' || still.matches) return;
  const last = model.getPositionAt(edit.from + edit.text.replace(/\n$/, '').length);
  const decorations = shown.createDecorationsCollection([
    { range: monaco.Range.fromPositions(from, last), options: { isWholeLine: true, className: 'just-changed' } },
  ]);
  const timer = setTimeout(() => decorations.clear(), MARK_MS);
  marks.set(shown, {
    clear: () => {
      clearTimeout(timer);
      decorations.clear();
    },
  });
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
