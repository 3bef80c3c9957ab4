import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a file can be run. */
export function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of the first of some programs that the shell would find, without asking a shell. */
export function findProgram(names, path = process.env.PATH ?? '') {
  for (const name of names) {
    for (const folder of path.split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      if (canRun(file)) {
        return file;
      }
    }
  }
  return undefined;
}
