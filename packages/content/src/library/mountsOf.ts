import { mountOf } from '../files/paths';
import { Mounts } from './Mounts';
import { LibraryDocument } from './types';

/** The mounts that documents show, where nobody says which there are. */
export function mountsOf(documents: readonly LibraryDocument[]): Mounts {
  const first = new Map<string, LibraryDocument>();
  for (const document of documents) {
    if (!first.has(document.source)) {
      first.set(document.source, document);
    }
  }
  return new Mounts(
    [...first].map(([source, document]) => ({
      source,
      mountAt: mountOf(document),
    })),
  );
}
