import {
  countOf,
  EntityCoverage,
  EntityGuides,
  GuideEntity,
  List,
  ReviewStatus,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { EntityQuery, LinkStore } from '../store/links/types';
import { isLinkedKind, noEntity } from './entities';
import { Linkers } from './Linkers';
import { LinkVisibility } from './LinkVisibility';
import { scanEntities } from './scanEntities';
import {
  EntityCoverageRequest,
  EntityGuidesRequest,
  EntitySearch,
  GuideEntitiesRequest,
  LinkReader,
} from './types';

/** Keys in one statement. */
const keysLimit = 5_000;

/** What {@link DefaultLinkReader} is made of. */
export interface DefaultLinkReaderOptions {
  libraryVisibility: LibraryVisibility;
  linkVisibility: LinkVisibility;
  links: LinkStore;
  linkers: Linkers;
}

/** {@inheritDoc LinkReader} */
export class DefaultLinkReader implements LinkReader {
  readonly #options: DefaultLinkReaderOptions;

  constructor(options: DefaultLinkReaderOptions) {
    this.#options = options;
  }

  async getEntityGuides(options: EntityGuidesRequest): Promise<EntityGuides> {
    const { credentials, entityRef } = options;
    const { visibleLinks } = await this.#options.linkVisibility.forCaller(
      credentials,
    );
    const found = await visibleLinks.entityGuides(entityRef);
    if (!found) {
      throw noEntity(entityRef);
    }
    const { entity, guides } = found;
    return {
      ...guides,
      mayLink:
        isLinkedKind(entity.kind) &&
        (await this.#options.linkers.mayLink(credentials, entity)),
    };
  }

  async listEntityCoverage(
    options: EntityCoverageRequest,
  ): Promise<List<EntityCoverage>> {
    const { catalog, visibleLinks } =
      await this.#options.linkVisibility.forCaller(options.credentials);
    await catalog.load(options.entityRefs);
    const seen = [...new Set(options.entityRefs)].flatMap(
      ref => catalog.get(ref) ?? [],
    );
    return { items: await visibleLinks.coverageOf(seen) };
  }

  async findEntities(options: EntitySearch): Promise<List<EntityCoverage>> {
    const { credentials, status, limit, cursor, ...filter } = options;
    const { visibleLibrary, targets, visibleGuides, catalog, visibleLinks } =
      await this.#options.linkVisibility.forCaller(credentials);
    const all = new Set(
      visibleGuides.paths.flatMap(path => targets.keysTo(path)),
    );
    // Whom nothing is kept from needs no keys, and a statement takes only so many.
    const keys =
      visibleLibrary.visible.isEverything || all.size > keysLimit
        ? undefined
        : [...all];
    return scanEntities({
      list: this.#lister({ ...filter, keys }),
      limit,
      cursor,
      catalog,
      shape: async entities =>
        (await visibleLinks.coverageOf(entities)).map(item =>
          item.guideCount > 0 && (!status || isIn(item, status))
            ? item
            : undefined,
        ),
    });
  }

  async listGuideEntities(
    options: GuideEntitiesRequest,
  ): Promise<List<GuideEntity>> {
    const { credentials, kind, mine, limit, cursor } = options;
    const { libraryVisibility, linkVisibility, linkers } = this.#options;
    const { visibleLibrary, targets, catalog, visibleLinks } =
      await linkVisibility.forCaller(credentials);
    const { path } = await libraryVisibility.guide(
      visibleLibrary,
      options.path,
    );
    return scanEntities({
      list: this.#lister({
        kind,
        keys: targets.keysTo(path),
        owners: mine ? await linkers.refsOf(credentials) : undefined,
      }),
      limit,
      cursor,
      catalog,
      shape: entities => visibleLinks.appliedTo(path, entities),
    });
  }

  #lister(query: EntityQuery) {
    return (page: { after?: string; limit: number }) =>
      this.#options.links.listEntities({ ...query, ...page });
  }
}

function isIn({ progress }: EntityCoverage, status: ReviewStatus): boolean {
  return progress !== undefined && countOf(progress, status) > 0;
}
