import { fileKind, unservedKind } from '../files/fileKinds';
import { isIndexFile } from '../files/paths';
import { DocumentLink } from '../render/scan/links';
import { isAllowedImage, remoteImageFinding } from '../targets/remoteImages';
import { ResolvedTarget } from '../targets/ResolvedTarget';
import { Finding, quote } from '../util/diagnostics';
import { optionalMember } from '../util/optionalMembers';
import { SlicedWork } from '../util/slicedWork';
import { anchorFinding, caseFinding } from './findings';
import { Resolver } from './Resolver';
import { LibraryDocument, LibrarySeries } from './types';

type Report = (document: LibraryDocument, finding: Finding) => void;

/**
 * Checks what documents say of one another: links, images, ids, series.
 *
 * @returns the documents that show each asset, by its path.
 */
export function* checkDocuments<D extends LibraryDocument>(options: {
  documents: readonly D[];
  resolver: Resolver<D>;
  /** Hosts whose images are shown, in lower case. */
  imageHosts: ReadonlySet<string>;
  report: Report;
}): SlicedWork<Map<string, Set<D>>> {
  const { documents, resolver, report } = options;
  const shownIn = new Map<string, Set<D>>();
  for (const document of documents) {
    for (const link of document.links) {
      const target = checkLink(document, link, options);
      if (target.kind === 'asset') {
        const others = shownIn.get(target.path) ?? new Set();
        shownIn.set(target.path, others.add(document));
      }
      yield;
    }
    yield;
    checkSeriesRefs(document, resolver, report);
  }
  yield* checkIds(documents, report);
  return shownIn;
}

/**
 * Reports ids that several documents of a source give; each source has its own. One finding
 * an id, at the first of its files: sites whose tool numbers entries give one to hundreds.
 */
function* checkIds(
  documents: readonly LibraryDocument[],
  report: Report,
): SlicedWork<void> {
  const byId = new Map<string, LibraryDocument[]>();
  for (const document of documents) {
    if (document.id !== undefined) {
      const key = JSON.stringify([document.source, document.id]);
      const others = byId.get(key) ?? [];
      byId.set(key, others);
      others.push(document);
    }
  }
  for (const claimants of byId.values()) {
    yield;
    if (claimants.length > 1) {
      const [first] = [...claimants].sort((a, b) => (a.file < b.file ? -1 : 1));
      report(first, {
        severity: 'warning',
        code: 'duplicate-id',
        message: `The id ${quote(first.id ?? '')} is given by ${namesOfOthers(
          claimants,
          first,
        )} too. The guide that had it before keeps it, with its reviews; the others go by their paths, and have reviews of their own.`,
        hint: 'Give each copy an id of its own, or none.',
      });
    }
  }
}

/** Some files by name, and how many more; there may be thousands. */
function namesOfOthers(
  documents: readonly LibraryDocument[],
  document: LibraryDocument,
): string {
  const names = documents
    .filter(other => other !== document)
    .map(({ file }) => file)
    .sort()
    .slice(0, 3);
  const more = documents.length - 1 - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function checkLink(
  document: LibraryDocument,
  link: DocumentLink,
  options: {
    resolver: Resolver;
    imageHosts: ReadonlySet<string>;
    report: Report;
  },
): ResolvedTarget {
  const { resolver, imageHosts, report } = options;
  const at = {
    line: link.line,
    ...optionalMember('column', link.column),
  };
  const written = link.target.replace(/^ref:/, '');
  const found = resolver.resolve(link.target, 'body', document);
  const { target } = found;
  const { kind } = target;
  const isImage = link.kind === 'image';
  const isBroken = isImage
    ? !(isImageFile(target) || kind === 'external')
    : kind === 'missing';
  if (isBroken) {
    report(document, {
      ...at,
      severity: 'warning',
      code: isImage ? 'broken-image' : 'broken-link',
      message: brokenMessage(written, isImage, found.document),
      hint: isImage
        ? 'Put the image beside the content of this source, and write its path from this file.'
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
  return target;
}

function isImageFile(target: ResolvedTarget): boolean {
  const kind = target.kind === 'asset' ? fileKind(target.path) : undefined;
  return kind?.kind === 'asset' && !kind.isDownload;
}

function brokenMessage(
  written: string,
  isImage: boolean,
  draft: LibraryDocument | undefined,
): string {
  if (isImage) {
    return `The image ${quote(written)} does not exist in this source.`;
  }
  const kind = unservedKind(written);
  if (kind !== undefined && !draft) {
    return `The link ${quote(
      written,
    )} leads to nothing that is shown: files of the kind ${kind} are neither read nor served.`;
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
    if (!resolver.seriesRef(ref, document)) {
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
export function* checkOrphans(options: {
  guides: readonly LibraryDocument[];
  series: readonly Pick<LibrarySeries, 'guidePaths'>[];
  report: Report;
}): SlicedWork<void> {
  const { guides, series, report } = options;
  const inSeries = new Set(series.flatMap(({ guidePaths }) => guidePaths));
  for (const guide of guides) {
    yield;
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
