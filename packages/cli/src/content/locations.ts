import { Diagnostic } from '@learning-paths/content';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { SourceFolder } from './SourceFolder';

/** Turns the file of a diagnostic into a path that the report's reader can follow. */
export type Locate = (
  diagnostic: Pick<Diagnostic, 'source' | 'file'>,
) => string;

/** The same for each of several folders, by the source that they are. */
export function locateIn(
  folders: readonly SourceFolder[],
  seen: { cwd: string; bases: readonly (string | undefined)[] },
): Locate {
  const bySource = new Map(
    folders.map(({ sourceId, folder }) => [
      sourceId,
      locateFrom({ ...seen, folder }),
    ]),
  );
  return ({ source, file }) => bySource.get(source)?.(file) ?? file;
}

/**
 * Paths as seen from the first of the bases that holds the folder: POSIX,
 * relative, without `..`. Where none holds it they stay relative to the folder.
 */
export function locateFrom(options: {
  cwd: string;
  /** The folder with the content, as written. */
  folder: string;
  bases: readonly (string | undefined)[];
}): (file: string) => string {
  const folder = resolve(options.cwd, options.folder);
  const inside = options.bases
    .flatMap(base =>
      base ? [relative(resolve(options.cwd, base), folder)] : [],
    )
    .find(
      path =>
        path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path),
    );
  const prefix = inside ? `${inside.split(sep).join('/')}/` : '';
  return file => (file === '.' ? prefix.slice(0, -1) || '.' : prefix + file);
}
