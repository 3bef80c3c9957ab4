import { VisibleLibrary } from '../../library/LibraryVisibility';
import { CoverageStore } from '../../store/progress/coverageTypes';
import { snapshotAt } from './snapshotAt';

/**
 * What the caller may read, with the texts of an earlier instant.
 *
 * @param at - now where left out
 */
export async function libraryAt(
  visibleLibrary: VisibleLibrary,
  coverage: Pick<CoverageStore, 'listTexts'>,
  at: Date | undefined,
): Promise<VisibleLibrary> {
  if (!at) {
    return visibleLibrary;
  }
  const texts = await coverage.listTexts({ at });
  return {
    ...visibleLibrary,
    snapshot: snapshotAt(visibleLibrary.snapshot, texts),
  };
}
