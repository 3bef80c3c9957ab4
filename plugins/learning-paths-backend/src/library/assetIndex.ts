import { Library } from '@learning-paths/content';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { DocumentFacts } from '../store/types';

/**
 * Tells whether a caller may see an asset: who may read a document that shows it may.
 * An asset that no document shows is for those only from whom nothing is kept.
 */
export function assetRule(options: {
  library: Library<DocumentFacts>;
  documents: readonly DocumentFacts[];
}): (path: string, visible: VisibleGuides) => boolean {
  const { library, documents } = options;
  let shownIn: Map<string, DocumentFacts[]> | undefined;
  const index = () => {
    const found = new Map<string, DocumentFacts[]>();
    for (const document of documents.filter(({ draft }) => !draft)) {
      for (const { target } of document.links) {
        const resolved = library.resolve(target, document);
        if (resolved.kind === 'asset') {
          const others = found.get(resolved.path) ?? [];
          others.push(document);
          found.set(resolved.path, others);
        }
      }
    }
    return found;
  };
  return (path, visible) => {
    if (visible.isEverything) {
      return true;
    }
    // Built when first needed: most callers may read everything.
    shownIn ??= index();
    return (shownIn.get(path) ?? []).some(document =>
      visible.includes(document),
    );
  };
}
