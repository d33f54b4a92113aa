// Monaco's options: a quiet text at the very place of the plain preview beneath it, which can be edited or only read.
import type { editor } from 'monaco-editor/editor';

const quiet: editor.IStandaloneEditorConstructionOptions = {
  // Off in read-only texts unless told.
  renderValidationDecorations: 'on',
  // Tab moves on to the next control, as everywhere on the page.
  tabFocusMode: true,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSize: 13,
  lineHeight: 20,
  padding: { top: 12, bottom: 12 },
  lineNumbers: 'off',
  lineDecorationsWidth: 20,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  // The default on Linux dims the last line below the contrast it needs.
  renderFinalNewline: 'on',
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  scrollBeyondLastLine: false,
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
  guides: { indentation: false, bracketPairs: false },
  bracketPairColorization: { enabled: false },
  matchBrackets: 'never',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  stickyScroll: { enabled: false },
  links: false,
  colorDecorators: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  unusualLineTerminators: 'off',
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  fixedOverflowWidgets: true,
  automaticLayout: true,
};

export const readOnly: editor.IStandaloneEditorConstructionOptions = { ...quiet, readOnly: true, domReadOnly: true };
export const editable: editor.IStandaloneEditorConstructionOptions = {
  ...quiet,
  readOnly: false,
  domReadOnly: false,
  quickSuggestions: { other: 'on', strings: 'off', comments: 'off' },
  // Enter ends a line that is whole already.
  acceptSuggestionOnEnter: 'smart',
};
