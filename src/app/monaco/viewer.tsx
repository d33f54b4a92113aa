// Monaco over the plain preview: it is told which lines changed, and tells which text was typed; it holds nothing of its own.
import { Editor } from '@monaco-editor/react';
import type { editor } from 'monaco-editor/editor';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import { useStore } from '../../components/ui/store-context.ts';
import type { TextFormat } from '../../document/document.ts';
import { MOST_EDITED, textEdit } from '../../document/text-edit.ts';
import type { Located } from '../../generator/arguments.ts';
import type { TextFinding } from '../../generator/text-findings.ts';
import { replaced } from './exact-text.ts';
import { monaco } from './instance.ts';
import { markers } from './markers.ts';
import { editable, readOnly } from './options.ts';
import { changeInLine, paint } from './paint-line.ts';
import { registerProviders } from './providers.ts';
import { mark, putText } from './put-text.ts';
import './marks.css';

export interface ViewerProps {
  /** Names the text; each has a model of its own, which keeps its scroll position. */
  readonly path: string;
  readonly text: string;
  /** What kind of text is edited; null where it can only be read. */
  readonly edits: TextFormat | null;
  /** The line of each variable, for the marks of what is refused. */
  readonly lines: Located['lines'];
  readonly problems: readonly Finding[];
  /** What is wrong with the text itself. */
  readonly inText: readonly TextFinding[];
  readonly dark: boolean;
  /** What assistive technology says of it. */
  readonly label: string;
  readonly onShown: () => void;
}

/** A change within a line is drawn at once; the model is told of it once the keys pause for this long. */
const PAUSE_MS = 100;

/** What a model holds. */
interface Held {
  /** Byte for byte, which Monaco's own text is not: it evens out line endings. */
  text: string;
  /** The text as it is drawn: ahead of the model until the keys pause. */
  drawn: string;
  /** Whether the user has typed in it. */
  typed: boolean;
}

/** By path. Here, for the models outlive the viewer, which leaves while a tab without a text is open. */
const held = new Map<string, Held>();

/** @param first what a model of that path is made with */
function heldBy(path: string, first: string): Held {
  const now = held.get(path) ?? { text: first, drawn: first, typed: false };
  held.set(path, now);
  return now;
}

/** Counts a change that Monaco was told of until it has drawn it, which it does in the next frame. */
function countUntilDrawn(undrawn: { current: number }): void {
  undrawn.current += 1;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      undrawn.current -= 1;
    }),
  );
}

export function Viewer(props: ViewerProps) {
  const { path, text, lines, problems, inText, dark, label, onShown } = props;
  const store = useStore();
  const [shown, setShown] = useState<editor.IStandaloneCodeEditor | null>(null);
  const putting = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  // The changes that Monaco has not drawn yet: drawing one ahead of them would be drawn over.
  const undrawn = useRef(0);
  // What the model of the path is made with; it is told of every change later.
  const [first, setFirst] = useState({ path, text });
  if (first.path !== path) setFirst({ path, text });
  const uri = useMemo(() => monaco.Uri.parse(path), [path]);
  const edits = text.length <= MOST_EDITED ? props.edits : null;
  // In the commit itself: a passive effect would ask the scheduler for a task with every key.
  useLayoutEffect(() => {
    // After a change of the path the editor still shows the model of before.
    const model = monaco.editor.getModel(uri);
    if (!shown || !model) return;
    const inSight = shown.getModel() === model;
    const now = heldBy(path, first.text);
    const put = (): void => {
      // What was drawn ahead comes first, as a change of its own: one of both would move a caret that stands between them.
      for (const next of [now.drawn, text]) {
        putting.current = true;
        const changed = putText(model, now.text, next, now.typed);
        putting.current = false;
        if (changed && inSight) mark(shown, changed);
        if (now.text !== next) countUntilDrawn(undrawn);
        now.text = next;
      }
      now.drawn = text;
      monaco.editor.setModelMarkers(model, 'check', markers(model, text, { lines, problems, inText }));
    };
    // Where one types, the text must be the one that is shown.
    const isAhead = inSight && !shown.hasTextFocus() && undrawn.current === 0;
    const change = isAhead ? changeInLine(now.drawn, text) : null;
    if (change === null || !paint(shown, change)) return put();
    now.drawn = text;
    const timer = setTimeout(put, PAUSE_MS);
    waiting.current = put;
    return () => {
      clearTimeout(timer);
      waiting.current = null;
    };
  }, [shown, uri, path, text, lines, problems, inText, first]);
  useEffect(() => shown?.updateOptions({ ariaLabel: label }), [shown, label]);
  useEffect(() => registerProviders(store).dispose, [store]);
  useTyping({ shown, path, edits, putting, waiting, first: first.text });
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
        options={edits === null ? readOnly : editable}
        loading={null}
        keepCurrentModel
        onMount={onMount}
      />
    </div>
  );
}

interface Typing {
  readonly shown: editor.IStandaloneCodeEditor | null;
  readonly path: string;
  readonly edits: TextFormat | null;
  /** What the model is made with, and holds as long as `held` does not say otherwise. */
  readonly first: string;
  readonly putting: { readonly current: boolean };
  /** A change that waits for a pause. */
  readonly waiting: { readonly current: (() => void) | null };
}

/** What is typed becomes an action, at every key. */
function useTyping({ shown, path, edits, putting, waiting, first }: Typing): void {
  const store = useStore();
  useEffect(() => {
    if (shown === null || edits === null) return;
    const focused = shown.onDidFocusEditorText(() => waiting.current?.());
    const typed = shown.onDidChangeModelContent(({ changes, isFlush }) => {
      if (putting.current || isFlush || shown.getModel()?.uri.path !== `/${path}`) return;
      const now = heldBy(path, first);
      now.text = replaced(now.text, changes);
      now.drawn = now.text;
      now.typed = true;
      const { document, session } = store.getState().state;
      store.dispatch(textEdit(document, edits, now.text, session));
    });
    return () => {
      focused.dispose();
      typed.dispose();
    };
  }, [shown, path, edits, putting, waiting, first, store]);
}
