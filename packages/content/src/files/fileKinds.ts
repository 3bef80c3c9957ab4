import { posix } from 'node:path';
import { Diagnostic } from '../util/diagnostics';
import { untilAny } from './paths';

// Types that a browser shows as an image; nothing that runs.
const imageTypes = new Map([
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
]);

const text = 'text/plain; charset=utf-8';

// What readers are offered to save: manifests, values, scripts, archives, papers.
const downloadTypes = new Map([
  ...[
    ...['.conf', '.csv', '.hcl', '.ini', '.json', '.properties', '.ps1', '.py'],
    ...[
      '.rego',
      '.sh',
      '.sql',
      '.tf',
      '.toml',
      '.txt',
      '.xml',
      '.yaml',
      '.yml',
    ],
  ].map((extension): [string, string] => [extension, text]),
  ['.pdf', 'application/pdf'],
  ...[
    ...['.docx', '.drawio', '.gz', '.pptx', '.tar', '.tgz', '.xlsx', '.zip'],
  ].map((extension): [string, string] => [
    extension,
    'application/octet-stream',
  ]),
]);

// Texts of other tools, which authors may expect to be read.
const otherTexts = new Set([
  '.adoc',
  '.asciidoc',
  '.htm',
  '.html',
  '.mdx',
  '.rst',
]);

/**
 * Caps on what is taken from a content source.
 *
 * @public
 */
export const sourceLimits = {
  /** Documents and assets of one source. */
  files: 20_000,
  /** Bytes of all files of one source together. */
  totalBytes: 512 * 1024 * 1024,
  /** Bytes of one image or other asset. */
  assetBytes: 5 * 1024 * 1024,
  /** Files of one source that are only offered for download; more are left out. */
  downloads: 2_000,
  /** Bytes of all of these together. */
  downloadBytes: 64 * 1024 * 1024,
  /** Files of one source that are named because they are not read; of more the number. */
  unread: 50,
  /** Bytes of the path of one file: no index of a database takes much more. */
  pathBytes: 1000,
  /** Bytes of one Markdown file; parsing has a cap of its own below this. */
  documentBytes: 2 * 1024 * 1024,
} as const;

/**
 * What a file is to us, by its name.
 *
 * @public
 */
export type FileKind =
  | { kind: 'document' }
  | {
      kind: 'asset';
      contentType: string;
      /** Offered to be saved, and never shown. */
      isDownload: boolean;
    }
  | {
      kind: 'ignored';
      /** A text that is written for another tool. */
      isOtherText?: true;
    };

/**
 * Whether a file or folder of this name is never content. `..` is not hidden but
 * hostile, and gets a diagnostic.
 *
 * @public
 */
export function isHidden(name: string): boolean {
  return (name.startsWith('.') && name !== '..') || name === 'node_modules';
}

/**
 * Tells what a file is.
 *
 * @param file - POSIX path relative to the source's root.
 * @public
 */
export function fileKind(file: string): FileKind {
  if (file.split('/').some(isHidden)) {
    return { kind: 'ignored' };
  }
  const extension = posix.extname(file).toLowerCase();
  if (extension === '.md' || extension === '.markdown') {
    return { kind: 'document' };
  }
  const image = imageTypes.get(extension);
  const contentType = image ?? downloadTypes.get(extension);
  if (contentType) {
    return { kind: 'asset', contentType, isDownload: image === undefined };
  }
  return otherTexts.has(extension)
    ? { kind: 'ignored', isOtherText: true }
    : { kind: 'ignored' };
}

/**
 * What kind of file a target names that is neither read nor served.
 *
 * @returns an extension such as `.mdx`; undefined for all others.
 */
export function unservedKind(target: string): string | undefined {
  const extension = posix.extname(untilAny(target, /[?#]/)).toLowerCase();
  // 1.30 and 1.x are versions.
  return /^\.[a-z][a-z\d]{1,7}$/.test(extension) &&
    fileKind(`x${extension}`).kind === 'ignored'
    ? extension
    : undefined;
}

/**
 * Whether bytes are the pointer that Git LFS keeps in place of a file.
 *
 * @public
 */
export function isLfsPointer(content: Uint8Array): boolean {
  const start = 'version https://git-lfs.github.com/spec/';
  return (
    content.byteLength < 1024 &&
    Buffer.from(content.subarray(0, start.length)).toString('latin1') === start
  );
}

/**
 * Most bytes that a file of this kind may have.
 *
 * @public
 */
export function sizeLimit(kind: FileKind): number {
  return kind.kind === 'asset'
    ? sourceLimits.assetBytes
    : sourceLimits.documentBytes;
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

type Refusal = Pick<Diagnostic, 'severity' | 'message' | 'hint'> & {
  code: keyof typeof fileDiagnosticCodes | 'file-lfs';
};

/**
 * Why files are left out, or read with doubts. The one wording for server and
 * command line.
 *
 * @public
 */
export const fileRefusals = {
  strangePath: (): Refusal => ({
    severity: 'error',
    code: 'file-outside-source',
    message: 'The path of the file leads out of the source.',
    hint: 'Put the file itself into the source, under a plain name.',
  }),
  longPath: (): Refusal => ({
    severity: 'error',
    code: 'file-name-long',
    message: `The path of the file is longer than ${sourceLimits.pathBytes} bytes.`,
    hint: 'Give the file and its folders shorter names.',
  }),
  link: (): Refusal => ({
    severity: 'error',
    code: 'file-outside-source',
    message: 'The file is a link that leads out of the source, or nowhere.',
    hint: 'Put the file itself into the source.',
  }),
  tooLarge: (size: number, limit: number): Refusal => ({
    severity: 'error',
    code: 'file-too-large',
    message: `The file has ${size} bytes; at most ${limit} are read.`,
    hint: 'Make it smaller, or link to it where it is published.',
  }),
  sameButForCase: (other: string): Refusal => ({
    severity: 'warning',
    code: 'file-case',
    message: `The name differs from '${other}' in upper and lower case only; on some disks one replaces the other.`,
    hint: 'Rename one of them.',
  }),
  unreadable: (what: 'file' | 'folder', reason: string): Refusal => ({
    severity: 'error',
    code: 'file-unreadable',
    message: `The ${what} cannot be read: ${reason}.`,
    hint: 'Give the reader of the content permission to read it, or remove it.',
  }),
  otherText: (file: string): Refusal => ({
    severity: /\.mdx$/i.test(file) ? 'warning' : 'info',
    code: 'file-not-read',
    message: `Files of the kind ${posix
      .extname(file)
      .toLowerCase()} are not read, so this one is no guide, and links to it lead nowhere.`,
    hint: 'Write it as Markdown in a .md file, or link to where it is published.',
  }),
  moreOtherTexts: (count: number): Refusal => ({
    severity: 'info',
    code: 'file-not-read',
    message: `${count} more files are in formats that are not read, such as .mdx or .html.`,
    hint: 'Write them as Markdown in .md files, or link to where they are published.',
  }),
  lfsPointer: (): Refusal & { code: 'file-lfs' } => ({
    severity: 'error',
    code: 'file-lfs',
    message:
      'The file is a pointer of Git LFS: the host gave its place, and not the file itself.',
    hint: 'Keep it in Git itself, or have the checkout fetch its LFS files.',
  }),
  tooManyDownloads: (): Refusal => ({
    severity: 'warning',
    code: 'downloads-limit',
    message: `The source holds more than ${sourceLimits.downloads} files or ${sourceLimits.downloadBytes} bytes to download; this one and those after it are left out.`,
    hint: 'Point the source at a smaller folder, or link to where the files are published.',
  }),
  sourceTooLarge: (): Refusal => ({
    severity: 'error',
    code: 'source-too-large',
    message: `The source holds more than ${sourceLimits.files} files or ${sourceLimits.totalBytes} bytes of content, so none of it is taken.`,
    hint: 'Point the source at a smaller folder, or split it into several sources.',
  }),
};

/**
 * Why a file is not read whatever it holds, by its path alone; undefined where it may be.
 *
 * @param file - POSIX path relative to the source's root.
 * @public
 */
export function pathRefusal(file: string): Refusal | undefined {
  if (Buffer.byteLength(file) > sourceLimits.pathBytes) {
    return fileRefusals.longPath();
  }
  return isPlainPath(file) ? undefined : fileRefusals.strangePath();
}
