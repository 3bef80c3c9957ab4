import { Diagnostic } from './diagnostics';
import { checkDocuments, checkOrphans } from './libraryDiagnostics';
import { compareText, PathIndex } from './pathIndex';
import { Reports } from './reports';
import { Resolver } from './resolve';
import { buildSeries } from './series';
import {
  Document,
  LibraryDocument,
  LibrarySeries,
  ResolvedTarget,
} from './types';
import { compareWeights } from './weights';

/**
 * What a library is built from.
 *
 * @public
 */
export interface LibraryInput<D extends LibraryDocument = Document> {
  /** In the order of their sources, first-mounted first. */
  documents: readonly D[];
  /** Paths of all files that are not documents, such as `/images/x.png`. */
  assets: ReadonlySet<string>;
  /** Hosts whose images are shown; those of other sites are reported. */
  imageHosts?: readonly string[];
}

/**
 * All content as one: series with resolved steps, guides, and what is wrong
 * between documents.
 *
 * @public
 */
export interface Library<D extends LibraryDocument = Document> {
  /** Without drafts, by weight and then title. */
  series: LibrarySeries<D>[];
  /** Documents that are neither series nor drafts, by path. */
  guides: D[];
  /** Those that only the whole tree tells; see {@link parseDocument}. */
  diagnostics: Diagnostic[];
  /**
   * Settles the target of a link or image in a body, or of a `source`.
   * Relative targets start at `from`. Drafts are missing.
   */
  resolve(
    target: string,
    from?: Pick<Document, 'path' | 'file' | 'headings' | 'anchors'>,
  ): ResolvedTarget;
  /** A document by path or alias; drafts are undefined. */
  document(path: string): D | undefined;
}

/**
 * Joins documents into a library. Pure: the same input gives the same answer,
 * whatever the order of the files of one source.
 *
 * @public
 */
export function buildLibrary<D extends LibraryDocument = Document>(
  input: LibraryInput<D>,
): Library<D> {
  const reports = new Reports();
  const index = new PathIndex(input.documents, (document, finding) =>
    reports.add(document, finding),
  );
  const resolver = new Resolver(index, input.assets);
  const shown = index.winners.filter(document => !document.draft);
  const report = reports.add.bind(reports);

  const series: LibrarySeries<D>[] = buildSeries({
    documents: shown
      .filter(({ structure }) => structure !== undefined)
      .sort(bySource(input.documents)),
    resolver,
    report,
  });
  const guides = shown
    .filter(({ structure }) => structure === undefined)
    .sort((a, b) => compareText(a.path, b.path));
  const imageHosts = new Set(
    (input.imageHosts ?? []).map(host => host.toLowerCase()),
  );
  checkDocuments({ documents: shown, resolver, imageHosts, report });
  checkOrphans({ guides, series, report });

  return {
    series: series.sort(
      (a, b) =>
        compareWeights(a.document, b.document) ||
        compareText(a.document.title, b.document.title) ||
        compareText(a.path, b.path),
    ),
    guides,
    diagnostics: reports.list(),
    resolve: (target, from) =>
      resolver.resolve(target, from ? 'body' : 'source', from).target,
    document: path => {
      const found = index.find(path);
      return found?.draft ? undefined : found;
    },
  };
}

// The first-mounted source keeps a slug; the index has sorted already.
function bySource<D extends LibraryDocument>(
  documents: readonly D[],
): (a: D, b: D) => number {
  const order = [...new Set(documents.map(({ source }) => source))];
  return (a, b) =>
    order.indexOf(a.source) - order.indexOf(b.source) ||
    compareText(a.path, b.path);
}
