import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityCoverage,
  EntityGuide,
  EntityGuides,
  GuideEntity,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AnyGuide } from '../library/external/externalPages';
import { VisibleLibrary } from '../library/LibraryVisibility';
import { TeamProgress } from '../library/TeamProgress';
import { LinkStore, StoredEntityLinks, StoredLink } from '../store/links/types';
import { VisibleCatalog } from './VisibleCatalog';
import { isLinkedKind, parentOf, systemOf, titleOf, typeOf } from './entities';
import { LinkedGuide, linkedGuides } from './linkedGuides';
import { LinkKeys, OwnLinks } from './LinkKeys';
import { LinkTargets } from './LinkTargets';
import { OwnerProgress } from './OwnerProgress';
import { VisibleGuideIndex } from './VisibleGuideIndex';

/** What one request answers from. */
export interface VisibleLinksParts {
  visibleLibrary: VisibleLibrary;
  targets: LinkTargets;
  visibleGuides: VisibleGuideIndex;
  catalog: VisibleCatalog;
  ownerProgress: OwnerProgress;
  keys: LinkKeys;
  links: LinkStore;
}

const noLinks: OwnLinks = { keys: [], annotated: [] };

/** The links between entities and guides that one caller may see, for the time of one request. */
export class VisibleLinks {
  readonly #parts: VisibleLinksParts;

  constructor(parts: VisibleLinksParts) {
    this.#parts = parts;
  }

  /** All about one entity that the caller may see; undefined where they may not. */
  async entityGuides(
    ref: string,
  ): Promise<
    { entity: Entity; guides: Omit<EntityGuides, 'mayLink'> } | undefined
  > {
    const { catalog, links, visibleGuides, targets, ownerProgress } =
      this.#parts;
    const stored = (await links.loadLinks([ref])).get(ref);
    await catalog.load([
      ref,
      ...(stored?.ancestors ?? []),
      ...(stored?.owner ? [stored.owner] : []),
    ]);
    const entity = catalog.get(ref);
    if (!entity) {
      return undefined;
    }
    const isLinked = isLinkedKind(entity.kind);
    const own = isLinked ? await this.#ownLinks(entity) : noLinks;
    const found = linkedGuides({
      links: isLinked ? await this.#linksOf(entity, own, stored) : [],
      targets,
      visibleGuides,
      sees: catalog.sees,
    });
    const [owner] = await catalog.ownersOf([entity]);
    const [teamProgress] = await ownerProgress.of([owner]);
    return {
      entity,
      guides: {
        entityRef: ref,
        owner,
        ...teamProgress?.progress(found.flatMap(one => this.#factsOf(one))),
        items: found.map(one => this.#toEntityGuide(one, teamProgress)),
        unknown: this.#unknownIn(own),
        isPending: isLinked && !stored,
      },
    };
  }

  /** In the order of the entities, which the caller may see. */
  async coverageOf(entities: readonly Entity[]): Promise<EntityCoverage[]> {
    const { catalog, links, ownerProgress } = this.#parts;
    const stored = await links.loadLinks(entities.map(stringifyEntityRef));
    const owners = await catalog.ownersOf(entities);
    const found = await ownerProgress.of(owners);
    return Promise.all(
      entities.map(async (entity, index) => {
        const ref = stringifyEntityRef(entity);
        const known = stored.get(ref);
        const guides = this.#guidesIn(
          known ? known.links : await this.#unindexedLinks(entity),
        );
        return {
          entityRef: ref,
          ...factsOf(entity),
          system: systemOf(entity),
          owner: owners[index],
          guideCount: guides.length,
          progress: found[index]?.progress(
            guides.flatMap(one => this.#factsOf(one)),
          ).progress,
        };
      }),
    );
  }

  /**
   * In the order of the entities, which the caller may see; undefined for one that this
   * guide does not apply to.
   */
  async appliedTo(
    path: string,
    entities: readonly Entity[],
  ): Promise<(GuideEntity | undefined)[]> {
    const { catalog, links, ownerProgress, targets } = this.#parts;
    const stored = await links.loadLinks(entities.map(stringifyEntityRef));
    await catalog.load([...stored.values()].flatMap(one => one.ancestors));
    const owners = await catalog.ownersOf(entities);
    const found = await ownerProgress.of(owners);
    const keys = new Set(targets.keysTo(path));
    return entities.map((entity, index) => {
      const entityRef = stringifyEntityRef(entity);
      const leading = stored
        .get(entityRef)
        ?.links.filter(({ key }) => keys.has(key));
      const linked = this.#guidesIn(leading ?? []).find(
        ({ guide }) => guide.path === path,
      );
      return (
        linked && {
          entityRef,
          ...factsOf(entity),
          owner: owners[index],
          links: linked.links,
          status: found[index]?.statusOf(path),
        }
      );
    });
  }

  #guidesIn(links: readonly StoredLink[]): LinkedGuide[] {
    const { targets, visibleGuides, catalog } = this.#parts;
    return linkedGuides({ links, targets, visibleGuides, sees: catalog.sees });
  }

  async #ownLinks(entity: Entity): Promise<OwnLinks> {
    const { keys, targets } = this.#parts;
    const [own] = await keys.ofEntities([entity], targets);
    return own;
  }

  async #unindexedLinks(entity: Entity): Promise<StoredLink[]> {
    return isLinkedKind(entity.kind)
      ? this.#linksOf(entity, await this.#ownLinks(entity), undefined)
      : [];
  }

  /**
   * What an entity says of itself counts as it is now, the index may be some minutes
   * behind. What it inherits is indexed, or is what its system has.
   */
  async #linksOf(
    entity: Entity,
    { keys }: OwnLinks,
    stored: StoredEntityLinks | undefined,
  ): Promise<StoredLink[]> {
    const on = stringifyEntityRef(entity);
    const own = keys.map(key => ({ on, distance: 0, key }));
    if (stored) {
      return [
        ...own,
        ...stored.links.filter(link => link.manual || link.distance > 0),
      ];
    }
    const { links, catalog } = this.#parts;
    const manual = await links.loadManualLinks(on);
    const parent = parentOf(entity);
    const above = parent && (await links.loadLinks([parent])).get(parent);
    if (!above) {
      return [...own, ...manual];
    }
    await catalog.load([parent, ...above.ancestors]);
    const inherited = above.links.map(link => ({
      ...link,
      distance: link.distance + 1,
    }));
    return [...own, ...manual, ...inherited];
  }

  /** Parts of the annotation that lead to nothing that the caller may read. */
  #unknownIn({ annotated }: OwnLinks): string[] {
    const { targets, visibleGuides } = this.#parts;
    const isVisible = (key: string) =>
      targets
        .targetsOf(key)
        .some(target =>
          target.kind === 'guide'
            ? visibleGuides.get(target.path)
            : visibleGuides.ofSeries(target.series.slug),
        );
    return annotated.flatMap(({ written, key }) =>
      key !== undefined && isVisible(key) ? [] : [written],
    );
  }

  #toEntityGuide(
    { guide, links }: LinkedGuide,
    teamProgress: TeamProgress | undefined,
  ): EntityGuide {
    const [facts] = this.#factsOf({ guide });
    return {
      ...guide,
      links,
      status: teamProgress?.statusOf(guide.path),
      textDiffers: teamProgress?.textDiffers(guide.path) || undefined,
      done: teamProgress?.isDone(guide.path),
      review:
        facts &&
        teamProgress?.viewOf(facts, this.#parts.visibleLibrary.visible).review,
    };
  }

  #factsOf({ guide }: Pick<LinkedGuide, 'guide'>): AnyGuide[] {
    const facts = this.#parts.visibleLibrary.snapshot.guide(guide.path);
    return facts ? [facts] : [];
  }
}

function factsOf(entity: Entity) {
  return {
    title: titleOf(entity),
    kind: entity.kind,
    type: typeOf(entity),
  };
}
