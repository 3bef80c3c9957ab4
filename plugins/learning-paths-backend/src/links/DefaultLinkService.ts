import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  countOf,
  EntityCoverage,
  EntityGuides,
  GuideEntity,
  List,
  ReviewStatus,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { parseText } from '../util/parseText';
import { EntityQuery, LinkStore } from '../store/links/types';
import { isLinkedKind, linkedKinds } from './entities';
import { Linkers } from './Linkers';
import { LinkVisibility, OpenedLinks } from './LinkVisibility';
import { scanEntities } from './scanEntities';
import { LinkAddress, LinkService, LinkWrite } from './types';

/** Links by hand on one entity; more are a mistake, or mischief. */
const manualLimit = 200;

/** Keys in one statement. */
const keysLimit = 5_000;

/** What {@link DefaultLinkService} is made of. */
export interface DefaultLinkServiceOptions {
  libraryVisibility: LibraryVisibility;
  linkVisibility: LinkVisibility;
  links: LinkStore;
  linkers: Linkers;
}

/** {@inheritDoc LinkService} */
export class DefaultLinkService implements LinkService {
  readonly #options: DefaultLinkServiceOptions;

  constructor(options: DefaultLinkServiceOptions) {
    this.#options = options;
  }

  async getEntityGuides(
    options: Parameters<LinkService['getEntityGuides']>[0],
  ): Promise<EntityGuides> {
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
    options: Parameters<LinkService['listEntityCoverage']>[0],
  ): Promise<List<EntityCoverage>> {
    const { catalog, visibleLinks } =
      await this.#options.linkVisibility.forCaller(options.credentials);
    await catalog.load(options.entityRefs);
    const seen = [...new Set(options.entityRefs)].flatMap(
      ref => catalog.get(ref) ?? [],
    );
    return { items: await visibleLinks.coverageOf(seen) };
  }

  async findEntities(
    options: Parameters<LinkService['findEntities']>[0],
  ): Promise<List<EntityCoverage>> {
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
    options: Parameters<LinkService['listGuideEntities']>[0],
  ): Promise<List<GuideEntity>> {
    const { credentials, kind, limit, cursor } = options;
    const { visibleLibrary, targets, catalog, visibleLinks } =
      await this.#options.linkVisibility.forCaller(credentials);
    const { path } = await this.#options.libraryVisibility.guide(
      visibleLibrary,
      options.path,
    );
    return scanEntities({
      list: this.#lister({ kind, keys: targets.keysTo(path) }),
      limit,
      cursor,
      catalog,
      shape: entities => visibleLinks.appliedTo(path, entities),
    });
  }

  async add(options: Parameters<LinkService['add']>[0]): Promise<LinkWrite> {
    const { linkers, links } = this.#options;
    const { credentials, entityRef } = options;
    const opened = await this.#options.linkVisibility.forCaller(credentials);
    const entity = await this.#entityIn(opened, entityRef);
    const writer = await linkers.require(credentials, entity);
    const note = parseText(options.note, 'note');
    const [key] = await this.#keysOf(opened, options.path);
    const known = await links.loadManualLinks(entityRef);
    if (
      known.length >= manualLimit &&
      !known.some(manual => manual.key === key)
    ) {
      throw new InputError(
        `'${entityRef}' has ${known.length} links that were made by hand, and no more are kept; take some away, or write "appliesTo" in the guides`,
      );
    }
    const isNew = await links.putManual({
      ref: entityRef,
      key,
      note,
      ...writer,
    });
    return { guides: await this.getEntityGuides(options), isNew };
  }

  async remove(options: LinkAddress): Promise<LinkWrite> {
    const { linkers, links } = this.#options;
    const { credentials, entityRef, path } = options;
    const opened = await this.#options.linkVisibility.forCaller(credentials);
    const entity = await this.#entityIn(opened, entityRef);
    await linkers.require(credentials, entity);
    const keys = await this.#keysOf(opened, path);
    if (!(await links.deleteManual({ ref: entityRef, keys }))) {
      throw new NotFoundError(
        `Nobody linked '${path}' to '${entityRef}' by hand; a link by annotation is taken away where the entity is described, one by "appliesTo" in the guide`,
      );
    }
    return { guides: await this.getEntityGuides(options), isNew: true };
  }

  #lister(query: EntityQuery) {
    return (page: { after?: string; limit: number }) =>
      this.#options.links.listEntities({ ...query, ...page });
  }

  async #entityIn(
    { catalog }: OpenedLinks,
    entityRef: string,
  ): Promise<Entity> {
    await catalog.load([entityRef]);
    const entity = catalog.get(entityRef);
    if (!entity) {
      throw noEntity(entityRef);
    }
    if (!isLinkedKind(entity.kind)) {
      throw new InputError(
        `Guides are linked to entities of the kinds ${linkedKinds.join(
          ', ',
        )}; '${entityRef}' is none`,
      );
    }
    return entity;
  }

  /** Keys of a guide or series that the caller may read, the one to write first. */
  async #keysOf(
    opened: OpenedLinks,
    path: string,
  ): Promise<[string, ...string[]]> {
    const { visibleLibrary, targets, visibleGuides } = opened;
    const [target] = targets.targetsOf(targets.keyAt(path) ?? '');
    const series =
      target?.kind === 'series' && visibleGuides.ofSeries(target.series.slug)
        ? target.series
        : undefined;
    const found =
      series?.path ??
      (await this.#options.libraryVisibility.guide(visibleLibrary, path)).path;
    const key = targets.keyAt(found);
    if (key === undefined) {
      throw new NotFoundError(
        `'${path}' cannot be linked yet; its source is being read`,
      );
    }
    const others = targets.keysAt(found).filter(other => !isRule(other));
    return [key, ...others];
  }
}

function isIn({ progress }: EntityCoverage, status: ReviewStatus): boolean {
  return progress !== undefined && countOf(progress, status) > 0;
}

function isRule(key: string): boolean {
  return key.startsWith('rule:');
}

function noEntity(entityRef: string): NotFoundError {
  return new NotFoundError(
    `The catalog has no entity '${entityRef}', or you may not see it; check its kind, namespace and name`,
  );
}
