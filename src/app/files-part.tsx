// The tab of all files, with the browser's clipboard and downloads. Loaded when it is opened.

import type { FileActions } from '../components/files/files-panel.tsx';
import { FilesPanel } from '../components/files/files-panel.tsx';
import type { Snapshot } from '../components/ui/store-context.ts';
import { configurationFile } from '../document/configuration-file.ts';
import { CONFIGURATION_FILE, chosenFile, fileList } from '../model/file-list.ts';
import { copyText } from '../platform/clipboard.ts';
import { save } from '../platform/download.ts';

const actions: FileActions = {
  copy: (text) => copyText(text, document.getElementById('file-text')),
  download: (path, text) => save(path.replace(/^.*\//, ''), text, 'text/plain'),
  downloadConfiguration: (configuration) =>
    save(CONFIGURATION_FILE, configurationFile(configuration), 'application/json'),
};

export function Panel({ onGo }: { readonly onGo: (name: string) => void }) {
  return <FilesPanel actions={actions} onGo={onGo} />;
}

const shown = ({ state }: Snapshot) => chosenFile(fileList(state), state.session.file);

/** The text of the file that is shown. */
export const text = (snapshot: Snapshot): string => shown(snapshot)?.text ?? '';

/** Its path. */
export const name = (snapshot: Snapshot): string | undefined => shown(snapshot)?.path;
