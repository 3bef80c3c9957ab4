import { Finding, quote } from './diagnostics';
import {
  anchorFinding,
  caseFinding,
  isAllowedImage,
  remoteImageFinding,
} from './findings';
import { isIndexFile } from './paths';
import { Resolver } from './resolve';
import { DocumentLink, LibraryDocument, LibrarySeries } from './types';

type Report = (document: LibraryDocument, finding: Finding) => void;

/** Checks what documents say of one another: links, images, ids, series. */
export function checkDocuments(options: {
  documents: readonly LibraryDocument[];
  resolver: Resolver;
  /** Hosts whose images are shown, in lower case. */
  imageHosts: ReadonlySet<string>;
  report: Report;
}): void {
  const { documents, resolver, report } = options;
  const ids = new Map<string, LibraryDocument>();
  for (const document of documents) {
    document.links.forEach(link => checkLink(document, link, options));
    checkSeriesRefs(document, resolver, report);
    if (document.id !== undefined) {
      const owner = ids.get(document.id);
      if (owner) {
        report(document, {
          severity: 'warning',
          code: 'duplicate-id',
          message: `The id ${quote(document.id)} belongs to ${
            owner.file
          } (source ${
            owner.source
          }) too, so it identifies neither after a move.`,
          hint: 'Give this document an id of its own, or none.',
        });
      } else {
        ids.set(document.id, document);
      }
    }
  }
}

function checkLink(
  document: LibraryDocument,
  link: DocumentLink,
  options: Parameters<typeof checkDocuments>[0],
): void {
  const { resolver, imageHosts, report } = options;
  const at = {
    line: link.line,
    ...(link.column === undefined ? {} : { column: link.column }),
  };
  const written = link.target.replace(/^ref:/, '');
  const found = resolver.resolve(link.target, 'body', document);
  const { target } = found;
  const { kind } = target;
  const isImage = link.kind === 'image';
  if (isImage ? kind !== 'asset' && kind !== 'external' : kind === 'missing') {
    report(document, {
      ...at,
      severity: 'warning',
      code: isImage ? 'broken-image' : 'broken-link',
      message: brokenMessage(written, isImage, found.document),
      hint: isImage
        ? 'Put the image beside the content, and write its path from this file.'
        : 'Check the path; a moved document can keep its old path as an alias.',
    });
  }
  if (
    isImage &&
    target.kind === 'external' &&
    /^https?:/i.test(target.url) &&
    !isAllowedImage(target.url, imageHosts)
  ) {
    report(document, { ...remoteImageFinding(target.url), ...at });
  }
  if (found.caseOf !== undefined) {
    report(document, { ...caseFinding(written, found.caseOf), ...at });
  }
  if (found.unknownAnchor !== undefined) {
    report(document, { ...anchorFinding(written, found.unknownAnchor), ...at });
  }
}

function brokenMessage(
  written: string,
  isImage: boolean,
  draft: LibraryDocument | undefined,
): string {
  if (isImage) {
    return `The image ${quote(written)} does not exist in the content.`;
  }
  return draft
    ? `The link ${quote(written)} leads to a draft, ${
        draft.file
      }, so only its text is shown.`
    : `The link ${quote(written)} leads to nothing, so only its text is shown.`;
}

function checkSeriesRefs(
  document: LibraryDocument,
  resolver: Resolver,
  report: Report,
): void {
  if (!document.structure) {
    return;
  }
  const refs = [
    ...document.prerequisites,
    ...(document.next === undefined ? [] : [document.next]),
  ];
  for (const ref of refs) {
    const { target, document: found } = resolver.resolve(
      ref,
      'source',
      document,
    );
    if (target.kind !== 'guide' || !found?.structure) {
      report(document, {
        severity: 'warning',
        code: 'unresolved-series',
        message: `${quote(
          ref,
        )} in prerequisites or next is no series that readers can see.`,
        hint: 'Write the path of a series, such as /series/foundations.',
      });
    }
  }
}

/** Reports guides that no series leads to. */
export function checkOrphans(options: {
  guides: readonly LibraryDocument[];
  series: readonly Pick<LibrarySeries, 'guidePaths'>[];
  report: Report;
}): void {
  const { guides, series, report } = options;
  const inSeries = new Set(series.flatMap(({ guidePaths }) => guidePaths));
  for (const guide of guides) {
    // A section's page without text only groups what is below it.
    const grouping = isIndexFile(guide.file) && guide.blank === true;
    if (!inSeries.has(guide.path) && !grouping) {
      report(guide, {
        severity: 'info',
        code: 'orphan-guide',
        message:
          'The guide is in no series, so readers find it by search and links only.',
        hint: 'Name it as the source of a step, or leave it if that is meant.',
      });
    }
  }
}
