import { AssetIndex } from './assetIndex';
import { Diagnostic } from './diagnostics';
import { checkDocuments, checkOrphans } from './libraryDiagnostics';
import { Mount, Mounts } from './mounts';
import { compareText, mountsOf, PathIndex } from './pathIndex';
import { Reports } from './reports';
import { Place, Resolver } from './resolve';
import { buildSeries } from './series';
import { atOnce, Steps } from './slices';
import {
  AssetFile,
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
  /** All files that are not documents; first-mounted sources first. */
  assets: readonly AssetFile[];
  /**
   * All sources, first-mounted first; where left out, those that have
   * documents, at the prefixes that these show.
   */
  mounts?: readonly Mount[];
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
  resolve(target: string, from?: Place): ResolvedTarget;
  /** A document by path or alias; drafts are undefined. */
  document(path: string): D | undefined;
  /**
   * The asset at a path with the documents that show it: of its own source,
   * and shown to readers themselves. Undefined where there is none.
   */
  asset(path: string): { file: AssetFile; shownIn: readonly D[] } | undefined;
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
  return atOnce(libraryInSteps(input));
}

/**
 * The same in steps, for a server in which others wait: a large tree takes seconds.
 *
 * @public
 */
export function* libraryInSteps<D extends LibraryDocument = Document>(
  input: LibraryInput<D>,
): Steps<Library<D>> {
  const reports = new Reports();
  const report = reports.add.bind(reports);
  const mounts = input.mounts
    ? Mounts.of(input.mounts)
    : mountsOf(input.documents);
  const index = yield* PathIndex.build(input.documents, mounts, report);
  const assets = new AssetIndex(input.assets, mounts, report);
  yield;
  const resolver = new Resolver(index, assets);
  const shown = [...index.winners].filter(document => !document.draft);
  yield;

  const series: LibrarySeries<D>[] = yield* buildSeries({
    documents: shown
      .filter(({ structure }) => structure !== undefined)
      .sort(bySource(input.documents)),
    resolver,
    report,
  });
  const guides = shown
    .filter(({ structure }) => structure === undefined)
    .sort((a, b) => compareText(a.path, b.path));
  yield;
  const imageHosts = new Set(
    (input.imageHosts ?? []).map(host => host.toLowerCase()),
  );
  const shownIn = yield* checkDocuments({
    documents: shown,
    resolver,
    imageHosts,
    report,
  });
  yield* checkOrphans({ guides, series, report });
  const pages = new Set<D>([
    ...guides,
    ...series.map(({ document }) => document),
  ]);

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
    asset: path => {
      const file = assets.at(path);
      const showing = [...(shownIn.get(path) ?? [])];
      return file && { file, shownIn: showing.filter(page => pages.has(page)) };
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
