import { NotFoundError } from '@backstage/errors';
import { fileKind } from '@learning-paths/content';
import { ContentStore } from '../store/content/types';
import { normalisePath, VisibleLibrary } from './LibraryVisibility';
import { ServedAsset } from './types';

/**
 * A file beside the content, for those who may read a page that shows it.
 *
 * @throws NotFoundError when there is no such file for this caller
 */
export async function serveAsset(
  { snapshot, visible }: VisibleLibrary,
  contents: Pick<ContentStore, 'loadAsset'>,
  wanted: string,
): Promise<ServedAsset> {
  const found = snapshot.library.asset(normalisePath(wanted).normalize('NFC'));
  const asset = found?.shownIn.some(page => visible.includes(page))
    ? await contents.loadAsset(found.file)
    : undefined;
  if (!asset) {
    throw new NotFoundError(
      `There is no image or file at '${wanted}' beside the content, or you may not read it`,
    );
  }
  const path = found?.file.path ?? wanted;
  const kind = fileKind(path);
  return {
    ...asset,
    fileName: path.slice(path.lastIndexOf('/') + 1),
    isDownload: kind.kind === 'asset' && kind.isDownload,
  };
}
