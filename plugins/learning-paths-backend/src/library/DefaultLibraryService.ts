import { NotFoundError } from '@backstage/errors';
import {
  Guide,
  GuideInSeries,
  GuideSummary,
  List,
  Series,
  SeriesRef,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { TeamStandings } from '../reviews/types';
import { ContentStore, DocumentFacts } from '../store/types';
import { GuideRenderer } from './GuideRenderer';
import { pageOf } from './pages';
import { LibraryViews, normalisePath } from './LibraryViews';
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
import { Asset, Caller, LibraryService } from './types';

/** {@inheritDoc LibraryService} */
export class DefaultLibraryService implements LibraryService {
  readonly #views: LibraryViews;
  readonly #standings: TeamStandings;
  readonly #renderer: GuideRenderer;
  readonly #contents: ContentStore;
  readonly #sourceOrder: string[];
  readonly #editUrl: (document: DocumentFacts) => string | undefined;

  static create(options: {
    views: LibraryViews;
    standings: TeamStandings;
    renderer: GuideRenderer;
    contents: ContentStore;
    /** Ids of the sources, first-mounted first. */
    sourceOrder: string[];
    editUrl: (document: DocumentFacts) => string | undefined;
  }): DefaultLibraryService {
    return new DefaultLibraryService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultLibraryService.create>[0],
  ) {
    this.#views = options.views;
    this.#standings = options.standings;
    this.#renderer = options.renderer;
    this.#contents = options.contents;
    this.#sourceOrder = options.sourceOrder;
    this.#editUrl = options.editUrl;
  }

  async version(options: Caller): Promise<string> {
    const { snapshot, visible, standing } = await this.#view(options);
    const { epoch, number } = snapshot.version;
    return [
      epoch.slice(0, 8),
      number,
      visible.key,
      this.#renderer.version,
      standing?.key ?? 'none',
    ].join('-');
  }

  async listSeries(
    options: Parameters<LibraryService['listSeries']>[0],
  ): Promise<List<SeriesSummary>> {
    const view = await this.#view(options);
    const matches = textFilter(options.text);
    const items = this.#visibleSeries(view)
      .filter(
        ({ document }) =>
          (!options.tag || document.tags.includes(options.tag)) &&
          (!options.level || document.level === options.level) &&
          (!options.owner || document.owner === options.owner),
      )
      .map(series => ({ series, seen: this.#seen(view, series) }))
      .filter(({ series: { document }, seen }) =>
        matches([
          document.title,
          document.description,
          ...document.tags,
          ...seen.guidePaths.map(
            path => view.snapshot.library.document(path)?.title,
          ),
        ]),
      )
      .map(({ series, seen }) => toSummary(view, series, seen));
    return { items };
  }

  async getSeries(options: Caller & { slug: string }): Promise<Series> {
    const view = await this.#view(options);
    const { library } = view.snapshot;
    const series = this.#findSeries(view, options.slug);
    if (!series) {
      throw new NotFoundError(
        `There is no learning path '${options.slug}', or you may not read it; see the list of learning paths`,
      );
    }
    const { document } = series;
    const seen = this.#seen(view, series);
    const { html } = await this.#renderer.render({ document, library });
    const refOf = (target: string): SeriesRef[] => {
      const path = normalisePath(target);
      const found = this.#visibleSeries(view).find(
        other => other.path === path || other.document.aliases.includes(path),
      );
      return found ? [toRef(found)] : [];
    };
    return {
      ...toSummary(view, series, seen),
      introductionHtml: html,
      steps: seen.steps,
      prerequisites: document.prerequisites.flatMap(refOf),
      next: document.next ? refOf(document.next)[0] : undefined,
      editUrl: this.#editUrl(document),
    };
  }

  async listGuides(
    options: Parameters<LibraryService['listGuides']>[0],
  ): Promise<List<GuideSummary>> {
    const view = await this.#view(options);
    const { snapshot, visible } = view;
    const appearsIn = this.#appearsIn(view);
    const matches = textFilter(options.text);
    const guides = snapshot.library.guides.filter(
      guide =>
        visible.includes(guide) &&
        (!options.tag || guide.tags.includes(options.tag)) &&
        (!options.series ||
          appearsIn(guide.path).some(({ slug }) => slug === options.series)) &&
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
    for (const guide of page.items) {
      items.push({
        ...guideFacts(snapshot, guide),
        series: appearsIn(guide.path),
        text: options.plain
          ? (
              await this.#renderer.render({
                document: guide,
                library: snapshot.library,
              })
            ).text
          : undefined,
      });
    }
    return { ...page, items };
  }

  async getGuide(
    options: Caller & { path: string; series?: string },
  ): Promise<Guide> {
    const view = await this.#view(options);
    const { library } = view.snapshot;
    const guide = await this.#views.guide(view, options.path);
    const { html, headings } = await this.#renderer.render({
      document: guide,
      library,
    });
    return {
      ...guideFacts(view.snapshot, guide),
      html,
      headings,
      verifiedAgainst: guide.verifiedAgainst,
      series: options.series
        ? this.#placeIn(view, options.series, guide.path)
        : undefined,
      appearsIn: this.#appearsIn(view)(guide.path),
      editUrl: this.#editUrl(guide),
      changeNote: guide.changeNote,
      team: view.standing?.viewOf(guide),
    };
  }

  async getAsset(options: Caller & { path: string }): Promise<Asset> {
    const { snapshot, visible } = await this.#view(options);
    const path = normalisePath(options.path);
    const asset = snapshot.mayShowAsset(path, visible)
      ? await this.#contents.loadAsset({ path, sourceOrder: this.#sourceOrder })
      : undefined;
    if (!asset) {
      throw new NotFoundError(
        `There is no image or file at '${options.path}' beside the content, or you may not read it`,
      );
    }
    return asset;
  }

  async #view({ credentials, team }: Caller): Promise<View> {
    const view = await this.#views.open({ credentials });
    const standing = team
      ? await this.#standings.forTeam({
          credentials,
          team,
          snapshot: view.snapshot,
        })
      : undefined;
    return { ...view, standing };
  }

  #visibleSeries({ snapshot, visible }: View): StoredSeries[] {
    return snapshot.library.series.filter(({ document }) =>
      visible.includes(document),
    );
  }

  #findSeries(view: View, slug: string): StoredSeries | undefined {
    return this.#visibleSeries(view).find(series => series.slug === slug);
  }

  #seen(
    { snapshot, visible, standing }: View,
    series: StoredSeries,
  ): VisibleSeries {
    return visibleSeries({
      series,
      visible,
      library: snapshot.library,
      standing,
    });
  }

  /** Tells the series that a guide is part of, in the authors' order. */
  #appearsIn(view: View): (path: string) => SeriesRef[] {
    const series = this.#visibleSeries(view);
    return path =>
      series.filter(({ guidePaths }) => guidePaths.includes(path)).map(toRef);
  }

  #placeIn(view: View, slug: string, path: string): GuideInSeries | undefined {
    const series = this.#findSeries(view, slug);
    if (!series) {
      return undefined;
    }
    const { steps, guidePaths, sections } = this.#seen(view, series);
    const index = guidePaths.indexOf(path);
    const section = sections.get(path);
    if (section === undefined) {
      return undefined;
    }
    const neighbour = (at: number) => {
      const guide = view.snapshot.library.document(guidePaths[at] ?? '');
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
      progress: progressIn(view, series, guidePaths)?.progress,
    };
  }
}
