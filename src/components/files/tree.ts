// Paths as a tree of folders, in the order in which they come.
import type { ListedFile } from '../../model/file-list.ts';

export interface Folder {
  /** Empty at the top. */
  readonly name: string;
  readonly folders: readonly Folder[];
  readonly files: readonly { readonly name: string; readonly file: ListedFile }[];
}

/** The files by folder: at each level the files first, as they come, then the folders. */
export function treeOf(files: readonly ListedFile[]): Folder {
  return folderOf(
    '',
    files.map((file) => ({ parts: file.path.split('/'), file })),
  );
}

interface Placed {
  readonly parts: readonly string[];
  readonly file: ListedFile;
}

function folderOf(name: string, placed: readonly Placed[]): Folder {
  const below = new Map<string, Placed[]>();
  for (const { parts, file } of placed) {
    const [first = '', ...rest] = parts;
    if (rest.length > 0) below.set(first, [...(below.get(first) ?? []), { parts: rest, file }]);
  }
  return {
    name,
    folders: [...below].map(([folder, inside]) => folderOf(folder, inside)),
    files: placed.flatMap(({ parts, file }) => (parts.length === 1 ? [{ name: parts[0] ?? '', file }] : [])),
  };
}
