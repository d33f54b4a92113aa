// The dialogs of the configuration, in one part that is loaded with the first of them.
import { flushSync } from 'react-dom';
import { version } from '../../package.json';
import { EnvironmentsDialog } from '../components/environments/environments-dialog.tsx';
import { HelpDialog } from '../components/help/help-dialog.tsx';
import { HistoryDialog } from '../components/history/history-dialog.tsx';
import { SavesDialog } from '../components/saves/saves-dialog.tsx';
import { SearchDialog } from '../components/search/search-dialog.tsx';
import { storedWords } from '../components/transfer/stored-words.ts';
import { useStore } from '../components/ui/store-context.ts';
import { configurationFile } from '../document/configuration-file.ts';
import type { Document } from '../document/document.ts';
import { save } from '../platform/download.ts';
import { browserStore } from '../platform/storage.ts';
import { browserTabs } from '../platform/tabs.ts';
import { focusField } from './focus.ts';
import { savesIn } from './saves.ts';
import { shortcuts } from './shortcuts.ts';

const saves = savesIn({ entries: browserStore, now: Date.now, fresh: browserTabs.fresh });

const download = (document: Document): void =>
  save(storedWords.link.file, configurationFile(document), 'application/json');

const downloadText = (text: string): void => save(storedWords.unreadableFile, text, 'text/plain');

export function OpenDialog({ dialog }: { readonly dialog: string }) {
  const { dispatch } = useStore();
  const close = (): void => dispatch({ type: 'session', session: { dialog: null } });
  const go = (box: string): void => {
    // The dialog gives the focus back before it goes to the field.
    flushSync(() => dispatch({ type: 'session', session: { dialog: null, sheet: false } }));
    focusField(box);
  };
  switch (dialog) {
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'search':
      return <SearchDialog onClose={close} onGo={go} />;
    case 'help':
      return <HelpDialog shortcuts={shortcuts} version={version} onClose={close} />;
    case 'environments':
      return <EnvironmentsDialog onClose={close} />;
    case 'saves':
      return <SavesDialog saves={saves} onDownload={download} onDownloadText={downloadText} onClose={close} />;
    default:
      return null;
  }
}
