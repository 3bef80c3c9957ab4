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
import { LibrarySeries } from '@learning-paths/content';
import { GuideVisibility, VisibleGuides } from '../permissions/GuideVisibility';
import { ContentStore, DocumentFacts } from '../store/types';
import { GuideRenderer } from './GuideRenderer';
import { pageOf } from './pages';
import { Snapshot, SnapshotReader } from './SnapshotReader';
import { VisibleSeries, visibleSeries } from './steps';
import { textFilter } from './textFilter';
import { Asset, Caller, LibraryService } from './types';

type StoredSeries = LibrarySeries<DocumentFacts>;

/** One caller's look at one version of all content. */
interface View {
  snapshot: Snapshot;
  visible: VisibleGuides;
}

/** {@inheritDoc LibraryService} */
export class DefaultLibraryService implements LibraryService {
  readonly #snapshots: SnapshotReader;
  readonly #visibility: GuideVisibility;
  readonly #renderer: GuideRenderer;
  readonly #contents: ContentStore;
  readonly #sourceOrder: string[];
  readonly #editUrl: (document: DocumentFacts) => string | undefined;

  static create(options: {
    snapshots: SnapshotReader;
    visibility: GuideVisibility;
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
    this.#snapshots = options.snapshots;
    this.#visibility = options.visibility;
    this.#renderer = options.renderer;
    this.#contents = options.contents;
    this.#sourceOrder = options.sourceOrder;
    this.#editUrl = options.editUrl;
  }

  async version(options: Caller): Promise<string> {
    const { snapshot, visible } = await this.#view(options);
    const { epoch, number } = snapshot.version;
    return [
      epoch.slice(0, 8),
      number,
      visible.key,
      this.#renderer.version,
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
    const guide = await this.#findGuide(view, options.path);
    if (!guide) {
      throw new NotFoundError(
        `There is no guide at '${options.path}', or you may not read it; it may have been moved or removed. See the list of learning paths`,
      );
    }
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

  async #view({ credentials }: Caller): Promise<View> {
    const [snapshot, visible] = await Promise.all([
      this.#snapshots.current(),
      this.#visibility.forCaller({ credentials }),
    ]);
    return { snapshot, visible };
  }

  #visibleSeries({ snapshot, visible }: View): StoredSeries[] {
    return snapshot.library.series.filter(({ document }) =>
      visible.includes(document),
    );
  }

  #findSeries(view: View, slug: string): StoredSeries | undefined {
    return this.#visibleSeries(view).find(series => series.slug === slug);
  }

  #seen({ snapshot, visible }: View, series: StoredSeries): VisibleSeries {
    return visibleSeries({ series, visible, library: snapshot.library });
  }

  async #findGuide(
    { snapshot, visible }: View,
    path: string,
  ): Promise<DocumentFacts | undefined> {
    const { library } = snapshot;
    const wanted = normalisePath(path);
    const moved = library.document(wanted)
      ? undefined
      : await this.#contents.findMoved({ ref: wanted });
    const guide = library.document(moved ?? wanted);
    return guide && !guide.structure && visible.includes(guide)
      ? guide
      : undefined;
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
    };
  }
}

function toRef({ slug, document }: StoredSeries): SeriesRef {
  return { slug, title: document.title };
}

function toSummary(
  { snapshot }: View,
  { slug, path, document }: StoredSeries,
  { guidePaths }: VisibleSeries,
): SeriesSummary {
  return {
    slug,
    path,
    title: document.title,
    description: document.description,
    guideCount: guidePaths.length,
    minutes: guidePaths.reduce(
      (sum, guide) => sum + (snapshot.library.document(guide)?.minutes ?? 0),
      0,
    ),
    level: document.level,
    tags: document.tags,
    owner: document.owner,
    firstGuide: guidePaths[0],
  };
}

function guideFacts(snapshot: Snapshot, guide: DocumentFacts) {
  const { path, title, description, digest, minutes, level, tags, owner } =
    guide;
  const changedAt = snapshot.changedAt(path) ?? new Date(0);
  return {
    path,
    title,
    description,
    digest,
    minutes,
    level,
    tags,
    owner,
    changedAt: changedAt.toISOString(),
  };
}

/** `guides/x/` and `/guides/x` are one; dots are plain characters and lead nowhere. */
function normalisePath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`;
}
