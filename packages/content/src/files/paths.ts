import { posix } from 'node:path';

const markdownExtension = /\.(?:md|markdown)$/i;

/**
 * Joins a base folder and a POSIX path into a normalised absolute path:
 * one leading slash, no trailing one, no `.`, no `..` past the root, NFC.
 */
export function joinPath(base: string, relative: string): string {
  const segments: string[] = [];
  for (const segment of `${base}/${relative}`.split('/')) {
    if (segment === '..') {
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return `/${segments.join('/')}`.normalize('NFC');
}

/**
 * The path of a file that is no document, as targets of links are, whatever form the disk
 * keeps names in.
 *
 * @param mountAt - Where its source is mounted, without a trailing slash.
 * @public
 */
export function assetPath(mountAt: string, file: string): string {
  return joinPath(mountAt, file);
}

/** The folder of a path: `/a` for `/a/b`, `/` for `/a`. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/';
}

/** The last segment of a path, empty for the root. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Drops `.md` or `.markdown` in any case. */
export function withoutExtension(path: string): string {
  return path.replace(markdownExtension, '');
}

/** Folds the name that stands for its folder into the folder. */
export function foldIndex(path: string): string {
  return /^_?index$/.test(lastSegment(path)) ? parentOf(path) : path;
}

/** Whether a file stands for its folder (`index.md`, `_index.md`). */
export function isIndexFile(file: string): boolean {
  return /^_?index$/.test(lastSegment(withoutExtension(file)));
}

/** Whether a file is shown for its folder by git hosts, where no index is. */
export function isReadme(file: string): boolean {
  return /^readme$/i.test(lastSegment(withoutExtension(file)));
}

/**
 * The path of a file in the shared path space.
 *
 * @param options - `file`: POSIX path relative to the source's root;
 * `mountAt`: prefix of the source, `/` when absent.
 * @returns an absolute path without extension; `index` and `_index` are folded
 * into their folder, so that a root index is `mountAt` itself.
 * @public
 */
export function documentPath(options: {
  file: string;
  mountAt?: string;
}): string {
  const inSource = joinPath('/', options.file.replace(/\\/g, '/'));
  return joinPath(
    options.mountAt ?? '/',
    foldIndex(withoutExtension(inSource)),
  );
}

/** The folder of a document's file in the shared path space. */
export function folderOf(document: { path: string; file: string }): string {
  return isIndexFile(document.file) ? document.path : parentOf(document.path);
}

/** Where the source of a document is mounted, told from its path and file. */
export function mountOf(document: { path: string; file: string }): string {
  const inSource = documentPath({ file: document.file });
  return inSource !== '/' && document.path.endsWith(inSource)
    ? document.path.slice(0, -inSource.length) || '/'
    : document.path;
}

/** A text up to the first of some characters. */
export function untilAny(text: string, characters: RegExp): string {
  const at = text.search(characters);
  return at < 0 ? text : text.slice(0, at);
}

/**
 * A path or anchor as it is, where somebody wrote it as in a URL (`my%20page`). What
 * would bring characters in that no file name has stays as it was written.
 */
export function urlDecoded(text: string): string {
  try {
    const plain = decodeURIComponent(text);
    return /\p{Cc}/u.test(plain) ? text : plain;
  } catch {
    return text;
  }
}

/**
 * Whether a path is relative, normal, and without characters that no author types.
 *
 * @public
 */
export function isPlainPath(file: string): boolean {
  return (
    !posix.isAbsolute(file) &&
    !/^[a-z]:/i.test(file) &&
    !file.includes('\\') &&
    !/\p{Cc}/u.test(file) &&
    posix.normalize(file) === file &&
    !file.split('/').includes('..')
  );
}
