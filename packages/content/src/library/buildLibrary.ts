import { Document } from '../document/Document';
import { compareWeights } from '../front-matter/weights';
import { runAtOnce, SlicedWork } from '../util/slicedWork';
import { AssetIndex } from './AssetIndex';
import { buildSeries } from './buildSeries';
import { checkDocuments, checkOrphans } from './checkDocuments';
import { compareText } from './compareText';
import { DiagnosticsByFile } from './DiagnosticsByFile';
import { Library, LibraryInput, VisibleLibrary } from './Library';
import { Mounts } from './Mounts';
import { mountsOf } from './mountsOf';
import { PathIndex, sourceAndFile } from './PathIndex';
import { Resolver } from './Resolver';
import { LibraryDocument, LibrarySeries, Visibility } from './types';

const everything = { includes: () => true, includesAllOf: () => true };

/**
 * Joins documents into a library. Pure: the same input gives the same answer,
 * whatever the order of the files of one source.
 *
 * @public
 */
export function buildLibrary<D extends LibraryDocument = Document>(
  input: LibraryInput<D>,
): Library<D> {
  return runAtOnce(libraryInSlices(input));
}

/**
 * The same in steps, for a server in which others wait: a large tree takes seconds.
 *
 * @public
 */
export function libraryInSlices<D extends LibraryDocument = Document>(
  input: LibraryInput<D>,
): SlicedWork<Library<D>> {
  return assemble(input, everything);
}

function* assemble<D extends LibraryDocument>(
  input: LibraryInput<D>,
  visibility: Visibility<D>,
): SlicedWork<Library<D>> {
  const reports = new DiagnosticsByFile();
  const hides = (document: D) => !visibility.includes(document);
  const report = reports.add.bind(reports);
  const name = (document: D) =>
    hides(document) ? 'another document' : sourceAndFile(document);
  const mounts = input.mounts
    ? new Mounts(input.mounts)
    : mountsOf(input.documents);
  const index = yield* PathIndex.build({
    documents: input.documents,
    mounts,
    report: (document, finding) => {
      if (!hides(document)) {
        report(document, finding);
      }
    },
    called: name,
    sees: document => !hides(document),
  });
  const assets = new AssetIndex(input.assets, mounts, (asset, finding) => {
    if (visibility.includesAllOf(asset.source)) {
      report(asset, finding);
    }
  });
  yield;
  const resolver = new Resolver(index, assets, visibility);
  const published = [...index.winners].filter(document => !document.draft);
  yield;
  const ofSeries = published
    .filter(({ structure }) => structure !== undefined)
    .sort(bySource(input.documents));
  const shown = yield* seenOf(published, visibility);

  const series = yield* buildSeries({
    documents: ofSeries,
    resolver,
    hides,
    nameOf: name,
    report,
  });
  series.sort(inOrder);
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
  const asset: Library<D>['asset'] = path => {
    const file = assets.at(path);
    const showing = [...(shownIn.get(path) ?? [])];
    return file && { file, shownIn: showing.filter(page => pages.has(page)) };
  };

  return {
    ...answers({ index, resolver, hides, series }),
    series,
    guides,
    diagnostics: reports.list(),
    asset,
    *visibleTo(part): SlicedWork<VisibleLibrary<D>> {
      const isHidden = (document: D) => !part.includes(document);
      const seen = new Resolver(index, assets, part);
      const steps = yield* buildSeries({
        documents: ofSeries,
        resolver: seen,
        hides: isHidden,
        nameOf: sourceAndFile,
        report: () => {},
      });
      return {
        ...answers({
          index,
          resolver: seen,
          hides: isHidden,
          series: steps,
        }),
        series: steps.sort(inOrder),
        guides: yield* seenOf(guides, part),
        asset: path => {
          const found = asset(path);
          return (
            found && {
              ...found,
              shownIn: found.shownIn.filter(page => part.includes(page)),
            }
          );
        },
        // Few ask, and it takes as long as all the rest.
        *findings() {
          const { diagnostics } = yield* assemble(input, part);
          return diagnostics;
        },
      };
    },
  };
}

function* seenOf<D>(
  documents: readonly D[],
  visibility: Visibility<D>,
): SlicedWork<D[]> {
  const seen: D[] = [];
  for (const document of documents) {
    if (visibility.includes(document)) {
      seen.push(document);
    }
    yield;
  }
  return seen;
}

function answers<D extends LibraryDocument>(parts: {
  index: PathIndex<D>;
  resolver: Resolver<D>;
  hides: (document: D) => boolean;
  series: readonly LibrarySeries<D>[];
}): Pick<Library<D>, 'resolve' | 'document' | 'seriesRef'> {
  const { index, resolver, hides, series } = parts;
  return {
    resolve: (target, from) =>
      resolver.resolve(target, from ? 'body' : 'source', from).target,
    document: path =>
      index.find(path, document => !document.draft && !hides(document)),
    seriesRef: (ref, from) => {
      const found = resolver.seriesRef(ref, from);
      return series.find(({ document }) => document === found);
    },
  };
}

function inOrder<D extends LibraryDocument>(
  a: LibrarySeries<D>,
  b: LibrarySeries<D>,
): number {
  return (
    compareWeights(a.document, b.document) ||
    compareText(a.document.title, b.document.title) ||
    compareText(a.path, b.path)
  );
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
