// Monaco's diff editor over two texts that can only be read.

import type { editor } from 'monaco-editor/editor';
import { useEffect, useRef, useState } from 'react';
import 'monaco-editor/features/diffEditor/register';
import { compareWords as words } from '../../components/compare/words.ts';
import { useDark } from '../theme.ts';
import { monaco } from './instance.ts';
import { readOnly } from './options.ts';

export interface DiffViewerProps {
  readonly before: string;
  readonly after: string;
}

const options: editor.IStandaloneDiffEditorConstructionOptions = {
  ...readOnly,
  originalEditable: false,
  ariaLabel: words.texts,
  originalAriaLabel: words.before,
  modifiedAriaLabel: words.after,
  // One text under the other where the place is narrow.
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: 700,
  renderOverviewRuler: false,
  renderGutterMenu: false,
  renderMarginRevertIcon: false,
};

export function DiffViewer({ before, after }: DiffViewerProps) {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<editor.IStandaloneDiffEditor | null>(null);
  const dark = useDark();
  useEffect(() => {
    if (place.current === null) return;
    const models = { original: monaco.editor.createModel('', 'hcl'), modified: monaco.editor.createModel('', 'hcl') };
    const created = monaco.editor.createDiffEditor(place.current, options);
    const sides = [created.getOriginalEditor(), created.getModifiedEditor()] as const;
    // Monaco forgets the labels of the two sides when the layout or an option changes.
    const label = (): void => {
      for (const [at, side] of sides.entries())
        side.updateOptions({ ariaLabel: at === 0 ? words.before : words.after });
    };
    for (const side of sides) side.onDidLayoutChange(label);
    created.onDidUpdateDiff(label);
    created.setModel(models);
    label();
    setShown(created);
    return () => {
      created.dispose();
      models.original.dispose();
      models.modified.dispose();
    };
  }, []);
  useEffect(() => {
    shown?.getModel()?.original.setValue(before);
    shown?.getModel()?.modified.setValue(after);
  }, [shown, before, after]);
  useEffect(() => monaco.editor.setTheme(dark ? 'page-dark' : 'page-light'), [dark]);
  return <div ref={place} className="diff" style={{ height: '100%' }} />;
}
