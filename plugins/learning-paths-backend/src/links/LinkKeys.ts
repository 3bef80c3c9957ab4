import { Entity } from '@backstage/catalog-model';
import { Turns } from '@learning-paths/content';
import { normalisePath } from '../library/LibraryVisibility';
import { Snapshot } from '../library/SnapshotReader';
import { LinkStore } from '../store/links/types';
import { annotatedPaths } from './entities';
import { guideKey, LinkTargets } from './LinkTargets';
import { AuthorPredicates } from './predicates';

/** What an entity itself is linked to. */
export interface OwnLinks {
  /** Of the annotation and of each `appliesTo`, distinct. */
  keys: string[];
  /** Parts of the annotation, as written; without a key they never led anywhere. */
  annotated: { written: string; key?: string }[];
}

/** What {@link LinkKeys} is made of. */
export interface LinkKeysOptions {
  links: LinkStore;
  predicates: AuthorPredicates;
}

/** Works out what entities are linked to, from what they say and what content says of them. */
export class LinkKeys {
  readonly #links: LinkStore;
  readonly #predicates: AuthorPredicates;
  readonly #targets = new WeakMap<Snapshot, Promise<LinkTargets>>();

  constructor(options: LinkKeysOptions) {
    this.#links = options.links;
    this.#predicates = options.predicates;
  }

  /** Identities change with content only, so this is worked out once a snapshot. */
  async targets(snapshot: Snapshot): Promise<LinkTargets> {
    const known = this.#targets.get(snapshot);
    if (known) {
      return known;
    }
    const made = this.#links
      .loadMerged()
      .then(merged =>
        LinkTargets.create({ snapshot, merged, predicates: this.#predicates }),
      );
    this.#targets.set(snapshot, made);
    // A failure must not stay.
    made.catch(() => this.#targets.delete(snapshot));
    return made;
  }

  /** In the order of the entities. */
  async ofEntities(
    entities: readonly Entity[],
    targets: LinkTargets,
  ): Promise<OwnLinks[]> {
    const turns = new Turns();
    const annotated: { written: string; key?: string }[][] = [];
    for (const entity of entities) {
      await turns.next();
      annotated.push(
        annotatedPaths(entity).map(written => ({
          written,
          key: targets.keyAt(written),
        })),
      );
    }
    const formerIds = await this.#links.findFormer([
      ...new Set(
        annotated
          .flat()
          .filter(({ key }) => key === undefined)
          .map(({ written }) => normalisePath(written))
          // No path has control characters, and databases choke on them.
          .filter(path => !/\p{Cc}/u.test(path)),
      ),
    ]);
    const links: OwnLinks[] = [];
    for (const [index, entity] of entities.entries()) {
      const parts = annotated[index].map(({ written, key }) => {
        const guideId = key ? undefined : formerIds.get(normalisePath(written));
        return { written, key: guideId ? guideKey(guideId) : key };
      });
      const keys = new Set(parts.flatMap(({ key }) => key ?? []));
      // Authors decide how many predicates there are, and how long each takes.
      for (const rule of targets.rules) {
        if (turns.isOver) {
          await turns.next();
        }
        if (rule.matches(entity)) {
          keys.add(rule.key);
        }
      }
      links.push({ keys: [...keys], annotated: parts });
    }
    return links;
  }
}
