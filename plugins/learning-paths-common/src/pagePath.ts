import { InputError } from '@backstage/errors';

/**
 * What is needed of Backstage's configuration.
 *
 * @public
 */
export interface ConfigValues {
  /** The value at a key, such as `app.extensions`; undefined where nothing is set. */
  getOptional(key: string): unknown;
}

const defaultPath = '/learning-paths';
const extension = 'page:learning-paths';

// Segments without blanks, parameters or wildcards.
const pathForm = /^(?:\/|(?:\/[^/\s?#:*]+)+\/?)$/;

/**
 * Where the app shows learning paths, as `/learning-paths`, for the page and for links to it:
 * where `app.extensions` moves the page, else `learningPaths.pagePath`. Without a slash at
 * its end, except for the root.
 *
 * @throws InputError when `learningPaths.pagePath` is no path
 * @public
 */
export function readPagePath(config?: ConfigValues): string {
  const path =
    pathOfExtension(config?.getOptional('app.extensions')) ??
    pathOfSetting(config?.getOptional('learningPaths.pagePath'));
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function pathOfSetting(value: unknown): string {
  if (value === undefined) {
    return defaultPath;
  }
  if (typeof value !== 'string' || !pathForm.test(value)) {
    throw new InputError(
      `learningPaths.pagePath must be a path of the app, as "${defaultPath}"; it is ${JSON.stringify(
        value,
      )}`,
    );
  }
  return value;
}

/** The app itself checks this value, and says what is wrong with it. */
function pathOfExtension(extensions: unknown): string | undefined {
  if (!Array.isArray(extensions)) {
    return undefined;
  }
  for (const entry of extensions) {
    const path = member(member(member(entry, extension), 'config'), 'path');
    if (typeof path === 'string' && pathForm.test(path)) {
      return path;
    }
  }
  return undefined;
}

function member(value: unknown, key: string): unknown {
  return new Map(Object.entries(Object(value))).get(key);
}
