import { realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { fileKind, fileRefusals } from '@learning-paths/content';
import { CommandError, reasonOf } from '../errors';
import { mapBounded } from './bounded';
import { FileJudge } from './FileJudge';
import { FoundFile, walk } from './walk';

/** Enough to hide the disk's latency; far below the usual limit of open files. */
export const filesAtOnce = 32;

/** A document or asset that the server would take. */
export interface ContentFile {
  /** POSIX path relative to the folder. */
  file: string;
  /** Where it is on this disk. */
  path: string;
  isDocument: boolean;
}

/**
 * The documents and assets of a folder, by file name. What the server would
 * leave out goes to the judge.
 *
 * @throws CommandError where the folder itself cannot be read
 */
export async function findContent(options: {
  cwd: string;
  /** As written. */
  folder: string;
  judge: FileJudge;
}): Promise<ContentFile[]> {
  const { cwd, folder, judge } = options;
  const root = await realpath(resolve(cwd, folder)).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const onUnreadable = (file: string, error: unknown) => {
    if (file === '.') {
      throw unreadable(folder, error);
    }
    judge.refuse(file, fileRefusals.unreadable('folder', reasonOf(error)));
  };
  const entries: FoundFile[] = [];
  for await (const entry of walk(root, { onUnreadable })) {
    const kind = fileKind(entry.file);
    if (kind.kind !== 'ignored') {
      entries.push(entry);
    } else if (kind.isOtherText) {
      judge.takes(entry.file, 0);
    }
  }
  entries.sort((a, b) => (a.file < b.file ? -1 : 1));
  const sizes = await mapBounded(entries, filesAtOnce, entry =>
    sizeOf(entry, root, judge),
  );
  return entries.flatMap(({ file, path }, index): ContentFile[] => {
    const size = sizes[index];
    return size !== undefined && judge.takes(file, size)
      ? [{ file, path, isDocument: fileKind(file).kind === 'document' }]
      : [];
  });
}

/** The size of a file in bytes; undefined where it is none, or not one of this folder. */
async function sizeOf(
  { file, path, isLink }: FoundFile,
  root: string,
  judge: FileJudge,
): Promise<number | undefined> {
  // Only links can lead out: the walk enters real folders only.
  if (isLink) {
    const real = await realpath(path).catch(() => undefined);
    const inside = root.endsWith(sep) ? root : `${root}${sep}`;
    if (!real?.startsWith(inside)) {
      judge.refuse(file, fileRefusals.link());
      return undefined;
    }
  }
  try {
    const info = await stat(path);
    return info.isFile() ? info.size : undefined;
  } catch (error) {
    judge.refuse(file, fileRefusals.unreadable('file', reasonOf(error)));
    return undefined;
  }
}

function unreadable(written: string, error: unknown): CommandError {
  return new CommandError(
    `The folder '${written}' cannot be read: ${reasonOf(error)}.`,
    {
      hint: 'Name a folder that holds Markdown files and that you may read.',
      cause: error,
    },
  );
}
