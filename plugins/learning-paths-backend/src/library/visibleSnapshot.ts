import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { runInSlices, Library } from '@learning-paths/content';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { DocumentFacts, StoredSnapshot } from '../store/content/types';
import { externalDiagnostics } from './external/externalDiagnostics';
import { isExternalPage } from './external/externalPages';
import { withVisibleTitles } from './visibleTitles';
import { fileKey } from './fileKey';
import { seriesByGuide } from './seriesByGuide';
import { Snapshot } from './snapshot';

/** The one problem of a file that is told by the name of another. */
const namesOtherFile = 'file-case';

/**
 * One version of all content as those see it who may read a part of it. What they may not
 * read is nothing: links, steps and messages that lead to it say what they would say if it
 * were not there. A problem is shown to those who may read its document. Of a draft, and
 * of a file that is no document, it takes the right to read all of the source.
 */
export async function visibleSnapshot(options: {
  snapshot: Snapshot;
  library: Library<DocumentFacts>;
  stored: StoredSnapshot;
  visible: VisibleGuides;
}): Promise<Snapshot> {
  const { snapshot, stored, visible } = options;
  const includes = (document: DocumentFacts) =>
    document.draft
      ? visible.includesAllOf(document.source)
      : visible.includes(document);
  const includesAllOf = (source: string) => visible.includesAllOf(source);
  const library = await runInSlices(
    options.library.visibleTo({ includes, includesAllOf }),
  );
  const titled = withVisibleTitles(snapshot, visible);
  let findings: Promise<Diagnostic[]> | undefined;
  const documents = stored.documents.map(({ facts }) => facts);
  return {
    ...titled,
    library,
    guides: [
      ...library.guides,
      ...titled.guides.filter(
        guide => isExternalPage(guide) && visible.includes(guide),
      ),
    ],
    guide: path => {
      const document = library.document(path);
      if (document) {
        return document.structure ? undefined : document;
      }
      const guide = titled.guide(path);
      return guide && isExternalPage(guide) && visible.includes(guide)
        ? guide
        : undefined;
    },
    // A step may lead to another guide where the first one is hidden.
    seriesWith: seriesByGuide(library),
    diagnostics: async () => {
      findings ??= runInSlices(library.findings());
      const byFile = new Map(
        documents.map(facts => [fileKey(facts), facts] as const),
      );
      return [
        ...stored.diagnostics.filter(problem => {
          const document = byFile.get(fileKey(problem));
          return document && problem.code !== namesOtherFile
            ? includes(document)
            : includesAllOf(problem.source);
        }),
        ...(await findings),
        ...externalDiagnostics(documents.filter(includes), stored.external),
      ];
    },
  };
}
