import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isHidden } from '@learning-paths/content';

/** A file below a folder. */
export interface FoundFile {
  /** POSIX path relative to the folder. */
  file: string;
  /** Where it is on this disk. */
  path: string;
  /** True where it is a symbolic link, to whatever. */
  isLink: boolean;
}

/**
 * Every file and link below a folder, hidden ones left out; links to folders
 * are not followed.
 *
 * @param options - `onUnreadable`: called with each folder that cannot be listed.
 */
export async function* walk(
  folder: string,
  options: {
    onUnreadable: (file: string, error: unknown) => void;
  },
): AsyncGenerator<FoundFile> {
  // A list instead of recursion: folders may be nested as deep as the disk allows.
  const folders = [''];
  for (
    let parent = folders.pop();
    parent !== undefined;
    parent = folders.pop()
  ) {
    const path = join(folder, parent);
    const entries = await readdir(path, { withFileTypes: true }).catch(
      (error: unknown) => {
        options.onUnreadable(parent || '.', error);
        return [];
      },
    );
    for (const entry of entries) {
      const file = parent === '' ? entry.name : `${parent}/${entry.name}`;
      if (isHidden(entry.name)) {
        continue;
      }
      if (entry.isDirectory()) {
        folders.push(file);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        yield {
          file,
          path: join(path, entry.name),
          isLink: entry.isSymbolicLink(),
        };
      }
    }
  }
}
