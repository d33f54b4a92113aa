// The dialogs of the configuration, in one part that is loaded with the first of them.
import { EnvironmentsDialog } from '../components/environments/environments-dialog.tsx';
import { HistoryDialog } from '../components/history/history-dialog.tsx';
import { SavesDialog } from '../components/saves/saves-dialog.tsx';
import { storedWords } from '../components/transfer/stored-words.ts';
import { useStore } from '../components/ui/store-context.ts';
import { configurationFile } from '../document/configuration-file.ts';
import type { Document } from '../document/document.ts';
import { save } from '../platform/download.ts';
import { browserStore } from '../platform/storage.ts';
import { browserTabs } from '../platform/tabs.ts';
import { savesIn } from './saves.ts';

const saves = savesIn({ entries: browserStore, now: Date.now, fresh: browserTabs.fresh });

const download = (document: Document): void =>
  save(storedWords.link.file, configurationFile(document), 'application/json');

const downloadText = (text: string): void => save(storedWords.unreadableFile, text, 'text/plain');

export function OpenDialog({ dialog }: { readonly dialog: string }) {
  const { dispatch } = useStore();
  const close = (): void => dispatch({ type: 'session', session: { dialog: null } });
  switch (dialog) {
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'environments':
      return <EnvironmentsDialog onClose={close} />;
    case 'saves':
      return <SavesDialog saves={saves} onDownload={download} onDownloadText={downloadText} onClose={close} />;
    default:
      return null;
  }
}
