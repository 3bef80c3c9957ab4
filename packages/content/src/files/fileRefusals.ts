import { posix } from 'node:path';
import { Severity } from '../util/diagnostics';
import { isPlainPath } from './paths';
import { sourceLimits } from './sourceLimits';

/**
 * The catalogue of codes about files that are not read, or read with doubts:
 * what each one means, in one line. Those of texts are `diagnosticCodes`.
 *
 * @public
 */
export const fileDiagnosticCodes = {
  'file-outside-source': 'A file leads out of the source',
  'file-empty': 'A file is empty or a symbolic link',
  'file-name-long': 'The path of a file is longer than what is read',
  'file-twice': 'An archive holds a file twice',
  'file-too-large': 'A file is larger than what is read',
  'file-case': 'Two files differ in upper and lower case only',
  'file-unreadable': 'A file or folder cannot be read',
  'file-not-read': 'A text is in a format that is not read',
  'downloads-limit': 'A source holds more files to download than are taken',
  'source-too-large': 'A source holds more than what is taken of one source',
} as const;

/**
 * Why a file is left out, or read with doubts: a diagnostic without its place.
 *
 * @public
 */
export interface FileRefusal {
  /** How bad it is. */
  severity: Severity;
  /** A key of {@link fileDiagnosticCodes}, or that of a pointer of Git LFS. */
  code: keyof typeof fileDiagnosticCodes | 'file-lfs';
  /** What is wrong, and why it matters. */
  message: string;
  /** How to mend it. */
  hint?: string;
}

/**
 * Why files are left out, or read with doubts. The one wording for server and
 * command line.
 *
 * @public
 */
export const fileRefusals = {
  strangePath: (): FileRefusal => ({
    severity: 'error',
    code: 'file-outside-source',
    message: 'The path of the file leads out of the source.',
    hint: 'Put the file itself into the source, under a plain name.',
  }),
  longPath: (): FileRefusal => ({
    severity: 'error',
    code: 'file-name-long',
    message: `The path of the file is longer than ${sourceLimits.pathBytes} bytes.`,
    hint: 'Give the file and its folders shorter names.',
  }),
  link: (): FileRefusal => ({
    severity: 'error',
    code: 'file-outside-source',
    message: 'The file is a link that leads out of the source, or nowhere.',
    hint: 'Put the file itself into the source.',
  }),
  tooLarge: (size: number, limit: number): FileRefusal => ({
    severity: 'error',
    code: 'file-too-large',
    message: `The file has ${size} bytes; at most ${limit} are read.`,
    hint: 'Make it smaller, or link to it where it is published.',
  }),
  sameButForCase: (other: string): FileRefusal => ({
    severity: 'warning',
    code: 'file-case',
    message: `The name differs from '${other}' in upper and lower case only; on some disks one replaces the other.`,
    hint: 'Rename one of them.',
  }),
  emptyOrLink: (): FileRefusal => ({
    severity: 'info',
    code: 'file-empty',
    message:
      'The file is empty or a symbolic link; a git host shows both alike, and neither is read.',
    hint: 'Put the file itself into the source.',
  }),
  twice: (): FileRefusal => ({
    severity: 'warning',
    code: 'file-twice',
    message: 'The archive holds the file twice; the first one counts.',
  }),
  unreadable: (what: 'file' | 'folder', reason: string): FileRefusal => ({
    severity: 'error',
    code: 'file-unreadable',
    message: `The ${what} cannot be read: ${reason}.`,
    hint: 'Give the reader of the content permission to read it, or remove it.',
  }),
  otherText: (file: string): FileRefusal => ({
    severity: /\.mdx$/i.test(file) ? 'warning' : 'info',
    code: 'file-not-read',
    message: `Files of the kind ${posix
      .extname(file)
      .toLowerCase()} are not read, so this one is no guide, and links to it lead nowhere.`,
    hint: 'Write it as Markdown in a .md file, or link to where it is published.',
  }),
  moreOtherTexts: (count: number): FileRefusal => ({
    severity: 'info',
    code: 'file-not-read',
    message: `${count} more files are in formats that are not read, such as .mdx or .html.`,
    hint: 'Write them as Markdown in .md files, or link to where they are published.',
  }),
  lfsPointer: (): FileRefusal & { code: 'file-lfs' } => ({
    severity: 'error',
    code: 'file-lfs',
    message:
      'The file is a pointer of Git LFS: the host gave its place, and not the file itself.',
    hint: 'Keep it in Git itself, or have the checkout fetch its LFS files.',
  }),
  tooManyDownloads: (): FileRefusal => ({
    severity: 'warning',
    code: 'downloads-limit',
    message: `The source holds more than ${sourceLimits.downloads} files or ${sourceLimits.downloadBytes} bytes to download; this one and those after it are left out.`,
    hint: 'Point the source at a smaller folder, or link to where the files are published.',
  }),
  sourceTooLarge: (reason: string): FileRefusal => ({
    severity: 'error',
    code: 'source-too-large',
    message: `The source ${reason}, so none of it is taken.`,
    hint: 'Point the source at a smaller folder, or split it into several sources.',
  }),
};

/**
 * Why a file is not read whatever it holds, by its path alone; undefined where it may be.
 *
 * @param file - POSIX path relative to the source's root.
 * @public
 */
export function pathRefusal(file: string): FileRefusal | undefined {
  if (Buffer.byteLength(file) > sourceLimits.pathBytes) {
    return fileRefusals.longPath();
  }
  return isPlainPath(file) ? undefined : fileRefusals.strangePath();
}
