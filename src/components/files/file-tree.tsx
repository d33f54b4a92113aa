// Files as a tree of folders; choosing one shows it.
import type { ListedFile } from '../../model/file-list.ts';
import { type Folder, treeOf } from './tree.ts';
import { filesWords as words } from './words.ts';

interface Props {
  readonly files: readonly ListedFile[];
  /** Path of the file that is shown. */
  readonly shown: string;
  readonly onChoose: (path: string) => void;
}

const kilobytes = (files: readonly ListedFile[]): number =>
  Math.max(1, Math.round(files.reduce((sum, { text }) => sum + text.length, 0) / 1000));

export function FileTree({ files, shown, onChoose }: Props) {
  return (
    <>
      {files.length > 2 && <p className="field-help">{words.count(files.length, kilobytes(files))}</p>}
      <FolderList folder={treeOf(files)} shown={shown} onChoose={onChoose} />
    </>
  );
}

function FolderList({ folder, shown, onChoose }: Omit<Props, 'files'> & { readonly folder: Folder }) {
  return (
    <ul>
      {folder.files.map(({ name, file }) => (
        <li key={file.path}>
          <button
            type="button"
            className="file"
            title={file.path}
            aria-current={file.path === shown ? 'true' : undefined}
            onClick={() => onChoose(file.path)}
          >
            {name}
          </button>
        </li>
      ))}
      {folder.folders.map((inside) => (
        <li key={inside.name}>
          <details open>
            <summary>{inside.name}/</summary>
            <FolderList folder={inside} shown={shown} onChoose={onChoose} />
          </details>
        </li>
      ))}
    </ul>
  );
}
