import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import pLimit from 'p-limit';
import { fileKind } from './fileKinds';
import { FileRefusal, fileRefusals } from './fileRefusals';
import { FileSelection } from './FileSelection';
import { errorCode, fileSystemReason } from './fileSystemReason';
import { FoundFile, walkFolder } from './walkFolder';

/** Enough to hide the disk's latency; far below the usual limit of open files. */
const filesAtOnce = 32;

/** So many are looked at before the first of them is selected. */
const lookAhead = 256;

/**
 * What a folder is read with.
 *
 * @public
 */
export interface SelectFilesOptions {
  /** Decides, and keeps what is to be said of the files that are left out. */
  selection: FileSelection;
  /** Called with each folder that cannot be listed, `.` for the first; may throw to end it all. */
  onUnreadableFolder: (folder: string, error: unknown) => void;
  /** Ends the reading. */
  signal?: AbortSignal;
}

/**
 * A file of a folder that is to be read.
 *
 * @public
 */
export interface SelectedFile {
  /** POSIX path relative to the folder. */
  file: string;
  /** Where it is on this disk, links followed. */
  path: string;
  /** In bytes, as it was when it was selected. */
  size: number;
}

/** What there is to know of a file before it is read. */
type Look =
  | { kind: 'ignored' }
  | { kind: 'file'; path: string; size: number }
  | { kind: 'folder' }
  | { kind: 'refused'; refusal: FileRefusal };

/**
 * Gives the files below a folder that a selection wants, in the order in which a server
 * takes them; stops where it holds too much.
 *
 * @param root - The folder's real path.
 * @throws the reason of the signal, when it aborts
 * @public
 */
export async function* selectFiles(
  root: string,
  options: SelectFilesOptions,
): AsyncGenerator<SelectedFile> {
  const { selection, onUnreadableFolder, signal } = options;
  const limit = pLimit(filesAtOnce);
  const walk = walkFolder(root, { onUnreadable: onUnreadableFolder });
  for await (const files of inBatches(walk, lookAhead)) {
    const looks = await Promise.all(
      files.map(found => limit(() => lookAt(found, root))),
    );
    for (const [index, look] of looks.entries()) {
      signal?.throwIfAborted();
      const { file } = files[index];
      if (look.kind === 'refused') {
        selection.refuse(file, look.refusal);
      } else if (look.kind === 'ignored') {
        // The selection says so where somebody may have expected otherwise.
        selection.wants(file, 0);
      } else if (look.kind === 'file' && selection.wants(file, look.size)) {
        yield { file, path: look.path, size: look.size };
      }
      if (selection.tooMuch) {
        return;
      }
    }
  }
}

async function lookAt({ file, path }: FoundFile, root: string): Promise<Look> {
  if (fileKind(file).kind === 'ignored') {
    return { kind: 'ignored' };
  }
  try {
    const real = await realpath(path);
    if (!real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) {
      return { kind: 'refused', refusal: fileRefusals.link() };
    }
    const info = await stat(real);
    return info.isFile()
      ? { kind: 'file', path: real, size: info.size }
      : { kind: 'folder' };
  } catch (error) {
    // A link that dangles or leads in a circle, or a file that is gone by now.
    const leadsNowhere = ['ENOENT', 'ELOOP'].includes(errorCode(error) ?? '');
    return {
      kind: 'refused',
      refusal: leadsNowhere
        ? fileRefusals.link()
        : fileRefusals.unreadable('file', fileSystemReason(error)),
    };
  }
}

async function* inBatches<T>(
  items: AsyncIterable<T>,
  size: number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}
