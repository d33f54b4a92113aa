// Computes differences of texts in the page itself: they are short, and a worker would need a script of its own.

import type { editor } from 'monaco-editor/editor';
import { linesDiffComputers } from 'monaco-editor/editor/common/diff/linesDiffComputers';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';

const computeDiff = async (
  original: editor.ITextModel,
  modified: editor.ITextModel,
  options: Parameters<ReturnType<typeof linesDiffComputers.getDefault>['computeDiff']>[2],
) => {
  // Asked a moment after the texts have gone: the tab was left.
  if (original.isDisposed() || modified.isDisposed())
    return { identical: true, quitEarly: true, changes: [], moves: [] };
  const { changes, moves, hitTimeout } = linesDiffComputers
    .getDefault()
    .computeDiff(original.getLinesContent(), modified.getLinesContent(), options);
  return { identical: changes.length === 0, quitEarly: hitTimeout, changes, moves };
};

/** Call before the first editor is made: Monaco takes services only then. */
export const diffHere = (): void => {
  const never = () => ({ dispose: () => undefined });
  StandaloneServices.initialize({
    diffProviderFactoryService: {
      createDiffProvider: () => ({
        computeDiff,
        onDidChange: never,
        setOptions: () => undefined,
        dispose: () => undefined,
      }),
    },
  });
};
