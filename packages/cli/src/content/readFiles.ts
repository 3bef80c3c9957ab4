import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import {
  fileKind,
  fileRefusals,
  FileSelection,
  fileSystemReason,
  SelectedFile,
} from '@learning-paths/content';
import pLimit from 'p-limit';

/** Enough to hide the disk's latency; far below the usual limit of open files. */
const filesAtOnce = 32;

/** Below this a file may be the pointer that Git LFS keeps in its place. */
const pointerBytes = 1024;

/** A document as it is on the disk. */
export interface TextFile {
  /** POSIX path relative to the folder. */
  file: string;
  content: Uint8Array;
}

/** What there is in a folder. */
export interface FolderFiles {
  texts: TextFile[];
  /** Files that are no documents: POSIX paths relative to the folder. */
  assets: string[];
}

/**
 * Reads the documents, and makes sure that the other files could be read: the server serves
 * them, and what they hold does not matter here.
 */
export async function readFiles(
  selected: readonly SelectedFile[],
  options: {
    selection: FileSelection;
    /** Called with how many more files there is nothing left to do with. */
    onDone: (more: number) => void;
  },
): Promise<FolderFiles> {
  const { selection, onDone } = options;
  const limit = pLimit(filesAtOnce);
  const read = async (one: SelectedFile): Promise<Partial<FolderFiles>> => {
    const { file } = one;
    try {
      if (fileKind(file).kind === 'document') {
        const content = await readFile(one.path);
        return selection.takes(file, content)
          ? { texts: [{ file, content }] }
          : {};
      }
      return (await takesAsset(one, selection)) ? { assets: [file] } : {};
    } catch (error) {
      const reason = fileSystemReason(error);
      selection.refuse(file, fileRefusals.unreadable('file', reason));
      return {};
    }
  };
  const files = await Promise.all(
    selected.map(one =>
      limit(async () => {
        const result = await read(one);
        if (!result.texts) {
          onDone(1);
        }
        return result;
      }),
    ),
  );
  return {
    texts: files.flatMap(({ texts = [] }) => texts),
    assets: files.flatMap(({ assets = [] }) => assets),
  };
}

async function takesAsset(
  { file, path, size }: SelectedFile,
  selection: FileSelection,
): Promise<boolean> {
  if (size < pointerBytes) {
    return selection.takes(file, await readFile(path));
  }
  await access(path, constants.R_OK);
  return true;
}
