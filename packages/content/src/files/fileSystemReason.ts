const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its links lead in a circle'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOENT', 'it does not exist'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'it is not a folder'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
]);

/** The code of an error of Node's, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : undefined;
}

/**
 * Why the file system refused, in words: `permission denied`.
 *
 * @public
 */
export function fileSystemReason(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) {
    return error instanceof Error ? error.message : String(error);
  }
  return reasons.get(code) ?? code;
}
