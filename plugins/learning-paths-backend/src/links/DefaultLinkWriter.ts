import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { LinkStore } from '../store/links/types';
import { parseText } from '../util/parseText';
import { isLinkedKind, linkedKinds, noEntity } from './entities';
import { Linkers } from './Linkers';
import { LinkVisibility, OpenedLinks } from './LinkVisibility';
import {
  LinkAddress,
  LinkReader,
  LinkWrite,
  LinkWriter,
  NewLink,
} from './types';

/** Links by hand on one entity; more are a mistake, or mischief. */
const manualLimit = 200;

/** What {@link DefaultLinkWriter} is made of. */
export interface DefaultLinkWriterOptions {
  libraryVisibility: LibraryVisibility;
  linkVisibility: LinkVisibility;
  links: LinkStore;
  linkers: Linkers;
  /** Tells what the entity has after a write. */
  reader: LinkReader;
}

/** {@inheritDoc LinkWriter} */
export class DefaultLinkWriter implements LinkWriter {
  readonly #options: DefaultLinkWriterOptions;

  constructor(options: DefaultLinkWriterOptions) {
    this.#options = options;
  }

  async add(options: NewLink): Promise<LinkWrite> {
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
    return {
      guides: await this.#options.reader.getEntityGuides(options),
      isNew,
    };
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
    return {
      guides: await this.#options.reader.getEntityGuides(options),
      isNew: true,
    };
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

function isRule(key: string): boolean {
  return key.startsWith('rule:');
}
