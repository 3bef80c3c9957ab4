import { LibraryContent, LibrarySeries } from '@learning-paths/content';
import { DocumentFacts } from '../store/content/types';

/** The series that each guide is part of, in the order of the library. */
export function seriesByGuide(
  library: Pick<LibraryContent<DocumentFacts>, 'series'>,
): (path: string) => readonly LibrarySeries<DocumentFacts>[] {
  const found = new Map<string, LibrarySeries<DocumentFacts>[]>();
  for (const series of library.series) {
    for (const path of series.guidePaths) {
      const others = found.get(path) ?? [];
      others.push(series);
      found.set(path, others);
    }
  }
  return path => found.get(path) ?? [];
}
