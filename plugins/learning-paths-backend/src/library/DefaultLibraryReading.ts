import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import {
  Guide,
  GuideInSeries,
  GuideSummary,
  List,
  Series,
  SeriesRef,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { contentTag } from '../permissions/tags';
import { ContentStore, DocumentFacts } from '../store/content/types';
import { GuideRenderer } from './GuideRenderer';
import { LibraryVisibility } from './LibraryVisibility';
import { serveAsset } from './serveAsset';
import { isExternalPage } from './external/externalPages';
import { matchingGuides } from './matchingGuides';
import { pageOf } from '../util/pages';
import {
  guideFacts,
  progressIn,
  reviewTerms,
  StoredSeries,
  toGuideRef,
  toRef,
  toSummary,
  LibraryWithProgress,
} from './summaries';
import { VisibleSeries, visibleSeries } from './visibleSeries';
import { textFilter } from '../util/textFilter';
import {
  LibraryReading,
  ServedAsset,
  SeriesFilter,
  SeriesTree,
  GuidesRequest,
  GuideRequest,
} from './types';

/** What a reading answers from, besides its view. */
export interface ReadingParts {
  logger: LoggerService;
  libraryVisibility: LibraryVisibility;
  renderer: GuideRenderer;
  contents: ContentStore;
  editUrl: (document: DocumentFacts) => string | undefined;
  /** Whole sections may be attested to at once. */
  sectionReview: boolean;
}

/** What {@link DefaultLibraryReading} is made of. */
export interface DefaultLibraryReadingOptions {
  version: string;
  visibleLibrary: LibraryWithProgress;
  parts: ReadingParts;
}

/** {@inheritDoc LibraryReading} */
export class DefaultLibraryReading implements LibraryReading {
  readonly version: string;
  readonly #visibleLibrary: LibraryWithProgress;
  readonly #parts: ReadingParts;

  constructor(options: DefaultLibraryReadingOptions) {
    this.version = options.version;
    this.#visibleLibrary = options.visibleLibrary;
    this.#parts = options.parts;
  }

  async listSeries(options: SeriesFilter): Promise<List<SeriesSummary>> {
    const visibleLibrary = this.#visibleLibrary;
    const text = options.text?.trim();
    const matches = textFilter(text);
    const tag = options.tag && contentTag(options.tag);
    const items = this.#visibleSeries()
      .filter(
        ({ document }) =>
          (!tag || document.tags.includes(tag)) &&
          (!options.level || document.level === options.level) &&
          (!options.owner || document.owner === options.owner),
      )
      .map(series => {
        const visibleSteps = this.#visibleSteps(series);
        const { guidePaths } = visibleSteps;
        const { snapshot } = visibleLibrary;
        const matching = text
          ? matchingGuides({ text, guidePaths, snapshot })
          : undefined;
        return { series, visibleSteps, matching };
      })
      .filter(
        ({ series: { document }, visibleSteps, matching }) =>
          matching?.total ||
          matches([
            document.title,
            document.description,
            ...document.tags,
            ...visibleSteps.guidePaths.map(
              path => visibleLibrary.snapshot.guide(path)?.title,
            ),
          ]),
      )
      .map(({ series, visibleSteps, matching }) => ({
        ...toSummary(visibleLibrary, series, visibleSteps),
        matching,
      }));
    return { items };
  }

  async getSeries(options: { slug: string }): Promise<Series> {
    const { library } = this.#visibleLibrary.snapshot;
    const series = this.#requireSeries(options.slug);
    const { document } = series;
    const { html, plainSince } = await this.#parts.renderer.render({
      document,
      library,
    });
    return {
      ...this.#treeOf(series),
      introductionHtml: html,
      isPlain: plainSince && true,
      prerequisites: document.prerequisites.flatMap(
        target => this.#refFrom(document, target) ?? [],
      ),
      next: this.#refFrom(document, document.next),
      capacity: this.#visibleLibrary.teamProgress?.capacity,
      sectionReview: this.#parts.sectionReview,
      editUrl: this.#parts.editUrl(document),
    };
  }

  getTree({ slug }: { slug: string }): SeriesTree {
    return this.#treeOf(this.#requireSeries(slug));
  }

  async listGuides(options: GuidesRequest): Promise<List<GuideSummary>> {
    const { snapshot, visible } = this.#visibleLibrary;
    const { series } = options;
    const wanted = series
      ? new Set(this.#findSeries(series)?.guidePaths)
      : undefined;
    const matches = textFilter(options.text);
    const tag = options.tag && contentTag(options.tag);
    const guides = snapshot.library.guides.filter(
      guide =>
        visible.includes(guide) &&
        (!tag || guide.tags.includes(tag)) &&
        (!wanted || wanted.has(guide.path)) &&
        matches([
          guide.title,
          guide.description,
          ...guide.tags,
          ...guide.headings.map(({ text }) => text),
        ]),
    );
    const page = pageOf({
      items: guides,
      keyOf: ({ path }) => path,
      limit: options.limit,
      cursor: options.cursor,
      withTotal: visible.isEverything,
    });
    const items: GuideSummary[] = [];
    const failures: unknown[] = [];
    for (const guide of page.items) {
      items.push({
        ...guideFacts(snapshot, guide),
        digest: guide.digest,
        series: this.#appearsIn(guide.path),
        text: options.plain
          ? await this.#plainText(guide, failures)
          : undefined,
      });
    }
    if (items.length > 1 && failures.length === items.length) {
      // No fault of guides: a database that is away must not empty an index.
      throw failures[0];
    }
    return { ...page, items };
  }

  async getGuide(options: GuideRequest): Promise<Guide> {
    const { snapshot, teamProgress, visible } = this.#visibleLibrary;
    const { library } = snapshot;
    const guide = await this.#parts.libraryVisibility.guide(
      this.#visibleLibrary,
      options.path,
    );
    const summary = {
      ...guideFacts(snapshot, guide),
      series: options.series
        ? this.#placeIn(options.series, guide.path)
        : undefined,
      appearsIn: this.#appearsIn(guide.path),
      ...reviewTerms(guide),
      team: teamProgress?.viewOf(guide, visible),
    };
    if (isExternalPage(guide)) {
      return {
        ...summary,
        target: guide.target,
        problem: guide.problem?.message,
        html: '',
        headings: [],
        verifiedAgainst: [],
      };
    }
    const { html, headings, plainSince } = await this.#parts.renderer.render({
      document: guide,
      library,
    });
    return {
      ...summary,
      html,
      headings,
      isPlain: plainSince && true,
      verifiedAgainst: guide.verifiedAgainst,
      editUrl: this.#parts.editUrl(guide),
    };
  }

  async getAsset({ path }: { path: string }): Promise<ServedAsset> {
    return serveAsset(this.#visibleLibrary, this.#parts.contents, path);
  }

  /**
   * One guide that cannot be read now is no reason to keep all others from a search index.
   * Undefined for it, and for one that changes at this moment.
   */
  async #plainText(
    document: DocumentFacts,
    failures: unknown[],
  ): Promise<string | undefined> {
    const { renderer, logger } = this.#parts;
    const { library } = this.#visibleLibrary.snapshot;
    try {
      return (await renderer.render({ document, library })).text;
    } catch (error) {
      if (!isError(error) || error.name !== 'NotFoundError') {
        failures.push(error);
      }
      logger.warn(
        `A list has no text of '${document.path}', for it could not be read`,
        { path: document.path, error: String(error) },
      );
      return undefined;
    }
  }

  #visibleSeries(): StoredSeries[] {
    const { snapshot, visible } = this.#visibleLibrary;
    return snapshot.library.series.filter(({ document }) =>
      visible.includes(document),
    );
  }

  #findSeries(slug: string): StoredSeries | undefined {
    return this.#visibleSeries().find(series => series.slug === slug);
  }

  #requireSeries(slug: string): StoredSeries {
    const series = this.#findSeries(slug);
    if (!series) {
      throw new NotFoundError(
        `There is no learning path '${slug}', or you may not read it; see the list of learning paths`,
      );
    }
    return series;
  }

  #treeOf(series: StoredSeries): SeriesTree {
    const visibleSteps = this.#visibleSteps(series);
    return {
      ...toSummary(this.#visibleLibrary, series, visibleSteps),
      steps: visibleSteps.steps,
      bands: series.document.bands,
    };
  }

  #visibleSteps(series: StoredSeries): VisibleSeries {
    const { snapshot, visible, teamProgress } = this.#visibleLibrary;
    return visibleSeries({ series, visible, snapshot, teamProgress });
  }

  /** Another series that this one names, where the caller may read it. */
  #refFrom(
    document: DocumentFacts,
    target: string | undefined,
  ): SeriesRef | undefined {
    const { library } = this.#visibleLibrary.snapshot;
    const found = target ? library.seriesRef(target, document) : undefined;
    return found && this.#visibleSeries().includes(found)
      ? toRef(found)
      : undefined;
  }

  /** The series that a guide is part of, in the authors' order. */
  #appearsIn(path: string): SeriesRef[] {
    const { snapshot, visible } = this.#visibleLibrary;
    return snapshot
      .seriesWith(path)
      .filter(({ document }) => visible.includes(document))
      .map(toRef);
  }

  #placeIn(slug: string, path: string): GuideInSeries | undefined {
    const series = this.#findSeries(slug);
    if (!series) {
      return undefined;
    }
    const { steps, guidePaths, sections } = this.#visibleSteps(series);
    const index = guidePaths.indexOf(path);
    const section = sections.get(path);
    if (section === undefined) {
      return undefined;
    }
    const neighbour = (at: number) =>
      toGuideRef(this.#visibleLibrary.snapshot, guidePaths[at]);
    return {
      ...toRef(series),
      position: index + 1,
      total: guidePaths.length,
      section,
      previous: neighbour(index - 1),
      next: neighbour(index + 1),
      nextSeries: this.#refFrom(series.document, series.document.next),
      steps,
      progress: progressIn(this.#visibleLibrary, series, guidePaths)?.progress,
    };
  }
}
