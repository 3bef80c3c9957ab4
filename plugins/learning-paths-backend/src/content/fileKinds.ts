import { posix } from 'node:path';
import { sourceLimits } from './limits';

/** Types that a browser shows as an image, or offers to save; nothing that runs. */
const assetTypes = new Map([
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
]);

/** What a file is to us, by its name. */
export type FileKind =
  | { kind: 'document' }
  | { kind: 'asset'; contentType: string }
  | { kind: 'ignored' };

/** Hidden files and folders are never content; `..` is not hidden but hostile. */
export function isHidden(name: string): boolean {
  return (name.startsWith('.') && name !== '..') || name === 'node_modules';
}

export function fileKind(file: string): FileKind {
  if (file.split('/').some(isHidden)) {
    return { kind: 'ignored' };
  }
  const extension = posix.extname(file).toLowerCase();
  if (extension === '.md' || extension === '.markdown') {
    return { kind: 'document' };
  }
  const contentType = assetTypes.get(extension);
  return contentType ? { kind: 'asset', contentType } : { kind: 'ignored' };
}

/** Most bytes that a file of this kind may have. */
export function sizeLimit(kind: FileKind): number {
  return kind.kind === 'asset'
    ? sourceLimits.assetBytes
    : sourceLimits.documentBytes;
}
