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
import { fileKind } from '@learning-paths/content';
import { contentTag } from '../permissions/tags';
import { ContentStore, DocumentFacts } from '../store/content/types';
import { GuideRenderer } from './GuideRenderer';
import { LibraryViews, normalisePath } from './LibraryViews';
import { isOutside } from './external/outsideGuides';
import { pageOf } from './pages';
import {
  guideFacts,
  progressIn,
  StoredSeries,
  toRef,
  toSummary,
  View,
} from './shapes';
import { VisibleSeries, visibleSeries } from './steps';
import { textFilter } from './textFilter';
import { LibraryReading, ServedAsset } from './types';

/** What a reading answers from, besides its view. */
export interface ReadingParts {
  logger: LoggerService;
  views: LibraryViews;
  renderer: GuideRenderer;
  contents: ContentStore;
  editUrl: (document: DocumentFacts) => string | undefined;
  /** Whole sections may be attested to at once. */
  sectionReview: boolean;
}

/** {@inheritDoc LibraryReading} */
export class DefaultLibraryReading implements LibraryReading {
  readonly version: string;
  readonly #view: View;
  readonly #parts: ReadingParts;

  static create(options: {
    version: string;
    view: View;
    parts: ReadingParts;
  }): DefaultLibraryReading {
    return new DefaultLibraryReading(options);
  }

  private constructor(
    options: Parameters<typeof DefaultLibraryReading.create>[0],
  ) {
    this.version = options.version;
    this.#view = options.view;
    this.#parts = options.parts;
  }

  async listSeries(
    options: Parameters<LibraryReading['listSeries']>[0],
  ): Promise<List<SeriesSummary>> {
    const view = this.#view;
    const matches = textFilter(options.text);
    const tag = options.tag && contentTag(options.tag);
    const items = this.#visibleSeries()
      .filter(
        ({ document }) =>
          (!tag || document.tags.includes(tag)) &&
          (!options.level || document.level === options.level) &&
          (!options.owner || document.owner === options.owner),
      )
      .map(series => ({ series, seen: this.#seen(series) }))
      .filter(({ series: { document }, seen }) =>
        matches([
          document.title,
          document.description,
          ...document.tags,
          ...seen.guidePaths.map(path => view.snapshot.guide(path)?.title),
        ]),
      )
      .map(({ series, seen }) => toSummary(view, series, seen));
    return { items };
  }

  async getSeries(options: { slug: string }): Promise<Series> {
    const { library } = this.#view.snapshot;
    const series = this.#findSeries(options.slug);
    if (!series) {
      throw new NotFoundError(
        `There is no learning path '${options.slug}', or you may not read it; see the list of learning paths`,
      );
    }
    const { document } = series;
    const seen = this.#seen(series);
    const { html, plainSince } = await this.#parts.renderer.render({
      document,
      library,
    });
    const refOf = (target: string): SeriesRef[] => {
      const found = library.seriesRef(target, document);
      return found && this.#visibleSeries().includes(found)
        ? [toRef(found)]
        : [];
    };
    return {
      ...toSummary(this.#view, series, seen),
      introductionHtml: html,
      isPlain: plainSince && true,
      steps: seen.steps,
      prerequisites: document.prerequisites.flatMap(refOf),
      next: document.next ? refOf(document.next)[0] : undefined,
      capacity: this.#view.standing?.capacity,
      sectionReview: this.#parts.sectionReview,
      editUrl: this.#parts.editUrl(document),
    };
  }

  async listGuides(
    options: Parameters<LibraryReading['listGuides']>[0],
  ): Promise<List<GuideSummary>> {
    const { snapshot, visible } = this.#view;
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

  async getGuide(
    options: Parameters<LibraryReading['getGuide']>[0],
  ): Promise<Guide> {
    const { snapshot, standing, visible } = this.#view;
    const { library } = snapshot;
    const guide = await this.#parts.views.guide(this.#view, options.path);
    const around = {
      ...guideFacts(snapshot, guide),
      series: options.series
        ? this.#placeIn(options.series, guide.path)
        : undefined,
      appearsIn: this.#appearsIn(guide.path),
      changeNote: guide.changeNote,
      team: standing?.viewOf(guide, visible),
    };
    if (isOutside(guide)) {
      return {
        ...around,
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
      ...around,
      html,
      headings,
      isPlain: plainSince && true,
      verifiedAgainst: guide.verifiedAgainst,
      editUrl: this.#parts.editUrl(guide),
    };
  }

  async getAsset(options: { path: string }): Promise<ServedAsset> {
    const { snapshot, visible } = this.#view;
    const found = snapshot.library.asset(
      normalisePath(options.path).normalize('NFC'),
    );
    const asset = found?.shownIn.some(page => visible.includes(page))
      ? await this.#parts.contents.loadAsset(found.file)
      : undefined;
    if (!asset) {
      throw new NotFoundError(
        `There is no image or file at '${options.path}' beside the content, or you may not read it`,
      );
    }
    const { path } = found?.file ?? options;
    const kind = fileKind(path);
    return {
      ...asset,
      fileName: path.slice(path.lastIndexOf('/') + 1),
      isDownload: kind.kind === 'asset' && kind.isDownload,
    };
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
    const { library } = this.#view.snapshot;
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
    const { snapshot, visible } = this.#view;
    return snapshot.library.series.filter(({ document }) =>
      visible.includes(document),
    );
  }

  #findSeries(slug: string): StoredSeries | undefined {
    return this.#visibleSeries().find(series => series.slug === slug);
  }

  #seen(series: StoredSeries): VisibleSeries {
    const { snapshot, visible, standing } = this.#view;
    return visibleSeries({ series, visible, snapshot, standing });
  }

  /** The series that a guide is part of, in the authors' order. */
  #appearsIn(path: string): SeriesRef[] {
    const { snapshot, visible } = this.#view;
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
    const { steps, guidePaths, sections } = this.#seen(series);
    const index = guidePaths.indexOf(path);
    const section = sections.get(path);
    if (section === undefined) {
      return undefined;
    }
    const neighbour = (at: number) => {
      const guide = this.#view.snapshot.guide(guidePaths[at] ?? '');
      return guide && { path: guide.path, title: guide.title };
    };
    return {
      ...toRef(series),
      position: index + 1,
      total: guidePaths.length,
      section,
      previous: neighbour(index - 1),
      next: neighbour(index + 1),
      steps,
      progress: progressIn(this.#view, series, guidePaths)?.progress,
    };
  }
}
