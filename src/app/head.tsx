// The head of the page on the store: presets, undo and redo, the Region, the theme.
import { useCallback } from 'react';
import { entriesFrom } from '../catalog/entries.ts';
import { type Preset, presets } from '../catalog/presets.ts';
import { PageHeader } from '../components/page-header.tsx';
import { type Store, useSlice, useStore } from '../components/ui/store-context.ts';
import { words } from '../components/words.ts';
import type { Notice } from '../document/session.ts';
import type { First } from './first.ts';
import { loadCheckPart } from './lazy.ts';
import { setTheme, useTheme } from './theme.ts';

interface Props {
  readonly regions: First['regions'];
  readonly inert: boolean;
}

export function Head({ regions, inert }: Props) {
  const store = useStore();
  const { dispatch } = store;
  const theme = useTheme();
  const region = useSlice(({ state }) => state.document.target.region);
  const undo = useSlice(({ model }) => model.undo?.label ?? null);
  const redo = useSlice(({ model }) => model.redo?.label ?? null);
  const onRegion = useCallback((value: string) => dispatch({ type: 'target', target: { region: value } }), [dispatch]);
  const onPreset = useCallback((preset: Preset) => start(store, preset), [store]);
  const onUndo = useCallback(() => dispatch({ type: 'undo' }), [dispatch]);
  const onRedo = useCallback(() => dispatch({ type: 'redo' }), [dispatch]);
  return (
    <PageHeader
      inert={inert}
      presets={presets}
      onPreset={onPreset}
      undo={undo}
      redo={redo}
      onUndo={onUndo}
      onRedo={onRedo}
      regions={regions}
      region={region}
      onRegion={onRegion}
      theme={theme}
      onTheme={setTheme}
    />
  );
}

function start(store: Store, preset: Preset): void {
  const { title, values } = preset;
  const { environment } = store.getState().state.session;
  const say = (notice: Notice): void => store.dispatch({ type: 'session', session: { notice } });
  if (environment !== null) {
    loadCheckPart().then(
      (part) => part.startPreset(store, environment, preset),
      () => say({ text: words.notices.partFailed, tone: 'refused' }),
    );
    return;
  }
  store.dispatch({ type: 'preset', entries: entriesFrom(values), what: title });
  say({ text: words.notices.started(title), tone: 'done' });
}
