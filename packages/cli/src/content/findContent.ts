import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  fileRefusals,
  FileSelection,
  fileSystemReason,
  SelectedFile,
  selectFiles,
} from '@learning-paths/content';
import { CommandError } from '../CommandError';

/**
 * The documents and assets of a folder that the server would take, by file name. What it
 * would leave out goes to the selection.
 *
 * @throws CommandError where the folder itself cannot be read
 */
export async function findContent(options: {
  cwd: string;
  /** As written. */
  folder: string;
  selection: FileSelection;
}): Promise<SelectedFile[]> {
  const { cwd, folder, selection } = options;
  const root = await realpath(resolve(cwd, folder)).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const files: SelectedFile[] = [];
  const selected = selectFiles(root, {
    selection,
    onUnreadableFolder: (below, error) => {
      if (below === '.') {
        throw unreadable(folder, error);
      }
      const reason = fileSystemReason(error);
      selection.refuse(below, fileRefusals.unreadable('folder', reason));
    },
  });
  for await (const file of selected) {
    files.push(file);
  }
  // The server takes all of a source, or nothing.
  return selection.tooMuch
    ? []
    : files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function unreadable(written: string, error: unknown): CommandError {
  return new CommandError(
    `The folder '${written}' cannot be read: ${fileSystemReason(error)}.`,
    {
      hint: 'Name a folder that holds Markdown files and that you may read.',
      cause: error,
    },
  );
}
