import { posix } from 'node:path';
import { untilAny } from './paths';
import { sourceLimits } from './sourceLimits';

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
