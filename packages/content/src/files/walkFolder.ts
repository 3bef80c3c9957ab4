import { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isHidden } from './fileKinds';

/** A file below a folder. */
export interface FoundFile {
  /** POSIX path relative to the folder. */
  file: string;
  /** Where it is on this disk. */
  path: string;
}

/**
 * Every file and link below a folder, folder by folder in the order of their names, hidden
 * ones left out; links to folders are not followed.
 *
 * @param options - `onUnreadable`: called with each folder that cannot be listed, `.` for the first.
 */
export async function* walkFolder(
  folder: string,
  options: { onUnreadable: (folder: string, error: unknown) => void },
): AsyncGenerator<FoundFile> {
  // A list instead of recursion: folders may be nested as deep as the disk allows.
  const open: { file: string; isFolder: boolean }[] = [
    { file: '', isFolder: true },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { file, isFolder } = next;
    if (isFolder) {
      const entries = await readdir(join(folder, file), {
        withFileTypes: true,
      }).catch((error: unknown): Dirent[] => {
        options.onUnreadable(file || '.', error);
        return [];
      });
      open.push(...inside(file, entries).reverse());
    } else {
      yield { file, path: join(folder, file) };
    }
  }
}

function inside(folder: string, entries: readonly Dirent[]) {
  return entries
    .filter(
      entry =>
        !isHidden(entry.name) &&
        (entry.isDirectory() || entry.isFile() || entry.isSymbolicLink()),
    )
    .map(entry => ({
      file: folder === '' ? entry.name : `${folder}/${entry.name}`,
      isFolder: entry.isDirectory(),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
